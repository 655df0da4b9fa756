package org.truemark.diagnosis.request;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Id;

/// A person who may own deals or orders.
///
/// @param person who
/// @param manager whom the person reports to, or null
/// @param hired first day, or null where the file does not say
/// @param left last day, or null
/// @param carriesQuota false for managers and others whose pay does not hang on a quota; their
///   quotas are left out of attainment
/// @param patches territories held, in any order; empty where the file does not say
public record Seller(
    Id.Person person,
    Id.@Nullable Person manager,
    @Nullable LocalDate hired,
    @Nullable LocalDate left,
    boolean carriesQuota,
    List<Patch> patches) {
  /// Spelled out because a compact constructor loses the mark on the type of the manager: javac
  /// writes it to the field alone, and callers in other modules could then pass no null.
  public Seller(
      Id.Person person,
      Id.@Nullable Person manager,
      @Nullable LocalDate hired,
      @Nullable LocalDate left,
      boolean carriesQuota,
      List<Patch> patches) {
    this.person = person;
    this.manager = manager;
    this.hired = hired;
    this.left = left;
    this.carriesQuota = carriesQuota;
    this.patches = List.copyOf(patches);
  }

  /// Nothing but the name is known.
  public static Seller of(Id.Person person) {
    return new Seller(person, null, null, null, true, List.of());
  }

  /// What the person works on a day: the territory held, or all that are held together, in
  /// alphabetical order; null where none is known.
  public @Nullable String patch(LocalDate day) {
    String held =
        patches.stream()
            .filter(patch -> patch.isHeld(day))
            .map(patch -> patch.territory().value())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" + "));
    return held.isEmpty() ? null : held;
  }

  /// A territory held for a time.
  ///
  /// @param territory which
  /// @param from first day, or null for since ever
  /// @param to first day no longer, or null for still
  public record Patch(Id.Territory territory, @Nullable LocalDate from, @Nullable LocalDate to) {
    boolean isHeld(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
  }
}
