package org.truemark.intake.stage;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.mapping.Mapping.Outcome;

/// What the stage labels of one sheet say: settled before the rows are read, by the mapping, by the
/// batch's own table of stages, by well-known words or by answers. Labels and pipelines compare
/// without regard to case.
///
/// @param byName stages as the file writes them; one without a pipeline says what its label means
///   in every pipeline that has no entry of its own
/// @param byFlags stages all of whose records are flagged alike
/// @param after the label after which a stage comes, where somebody said so
public record StageBook(
    Map<StageName, Entry> byName, Map<StageName, Outcome> byFlags, Map<StageName, String> after) {

  /// A label's meaning.
  ///
  /// @param label canonical label
  /// @param outcome open, won or lost
  public record Entry(String label, Outcome outcome) {}

  public StageBook {
    byName = Collections.unmodifiableMap(new TreeMap<>(byName));
    byFlags = Collections.unmodifiableMap(new TreeMap<>(byFlags));
    after = Collections.unmodifiableMap(new TreeMap<>(after));
  }

  /// Nothing is known.
  public static StageBook empty() {
    return new StageBook(Map.of(), Map.of(), Map.of());
  }

  /// What a stage says, or null while that is asked.
  public @Nullable Entry find(StageName name) {
    Entry own = byName.get(name);
    return own == null ? byName.get(name.anywhere()) : own;
  }

  /// What the flags of all records in a stage say, or null where they differ or are not there.
  public @Nullable Outcome flagged(StageName name) {
    return byFlags.get(name);
  }
}
