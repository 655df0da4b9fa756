package org.truemark.diagnosis.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Id;

/// A person who may own deals or orders.
///
/// @param person who
/// @param manager whom the person reports to, or null
/// @param team or office, or null
/// @param hired first day, or null where the file does not say
/// @param left last day, or null
/// @param carriesQuota false for managers and others whose pay does not hang on a quota; their
///   quotas are left out of attainment
public record Seller(
    Id.Person person,
    Id.@Nullable Person manager,
    Id.@Nullable Team team,
    @Nullable LocalDate hired,
    @Nullable LocalDate left,
    boolean carriesQuota) {

  /// Nothing but the name is known.
  public static Seller of(Id.Person person) {
    return new Seller(person, null, null, null, null, true);
  }
}
