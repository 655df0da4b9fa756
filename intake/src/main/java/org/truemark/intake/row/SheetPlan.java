package org.truemark.intake.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.file.Sheet;
import org.truemark.intake.mapping.BoundTable;
import org.truemark.intake.mapping.Mapping;
import org.truemark.intake.mapping.Mapping.Check;
import org.truemark.intake.people.Who;
import org.truemark.intake.stage.StageBook;

/// A sheet, and what is read from it.
///
/// @param fileNo 1-based number of its file in the batch
/// @param sheet the rows
/// @param mapping the mapping that reads it
/// @param tables the mapping's tables, bound to the sheet's headers; the first is the main one
public record SheetPlan(int fileNo, Sheet sheet, Mapping mapping, List<BoundTable> tables) {
  public SheetPlan {
    tables = List.copyOf(tables);
  }

  /// The same without what is read from some places.
  public SheetPlan without(Set<Integer> places) {
    List<BoundTable> left = tables.stream().map(table -> table.without(places)).toList();
    return new SheetPlan(fileNo, sheet, mapping, left);
  }

  /// True if no mapping was written for the sheet: labels and answers made one.
  public boolean drafted() {
    return mapping.id().startsWith("draft-");
  }

  /// True if the mapping asks for a check; a draft has them all.
  public boolean looksAt(Check check) {
    return drafted() || mapping.vocabulary().checks().contains(check);
  }

  /// What is settled about a sheet before its rows are read.
  ///
  /// @param forms how its columns are written
  /// @param stages what its stage labels say
  /// @param currencies texts that stand for a currency to its code; a text that is asked is absent
  /// @param unnamed the currency of amounts whose file names none, or null
  /// @param since the day from which rows hold that name none and whose mapping asks for it, or
  ///   null if they always held
  /// @param chooser who is meant where a name fits several
  public record Settled(
      Forms forms,
      StageBook stages,
      Map<String, String> currencies,
      @Nullable String unnamed,
      @Nullable LocalDate since,
      Chooser chooser) {
    public Settled {
      currencies = Map.copyOf(currencies);
    }
  }

  /// Says who is meant where a name fits several people.
  @FunctionalInterface
  public interface Chooser {
    /// The chosen one of the candidates, or nothing while that is open.
    Optional<Who.Candidate> choose(String header, Who.Several several);
  }
}
