package org.truemark.intake.row;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Column;
import org.truemark.intake.people.People;

/// What the rows of all sheets share.
///
/// @param zone the organization's zone
/// @param people everybody of the batch
/// @param aliases spellings of accounts and products
/// @param stageTimes what the logs say about stages
public record Surroundings(
    ZoneId zone, People people, Map<Column.Kind, Aliases> aliases, StageTimes stageTimes) {
  public Surroundings {
    aliases = Map.copyOf(aliases);
  }

  @Nullable Aliases aliasesOf(Column.Kind kind) {
    return aliases.get(kind);
  }
}
