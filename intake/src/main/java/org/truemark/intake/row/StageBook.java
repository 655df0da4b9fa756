package org.truemark.intake.row;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.mapping.Mapping.Outcome;

/// What the stage labels of one sheet say: settled before the rows are read, by the mapping, by the
/// batch's own table of stages, by well-known words or by answers. Labels compare without regard to
/// case.
public final class StageBook {
  private final Map<String, Entry> byLabel;
  private final Map<String, Outcome> byFlags;

  /// A label's meaning.
  ///
  /// @param label canonical label
  /// @param outcome open, won or lost
  public record Entry(String label, Outcome outcome) {}

  /// @param byLabel labels as the file writes them
  /// @param byFlags labels all of whose records are flagged alike
  public StageBook(Map<String, Entry> byLabel, Map<String, Outcome> byFlags) {
    var folded = new TreeMap<String, Entry>(String.CASE_INSENSITIVE_ORDER);
    folded.putAll(byLabel);
    this.byLabel = Collections.unmodifiableMap(folded);
    this.byFlags = Map.copyOf(byFlags);
  }

  /// What a label says, or null while that is asked.
  @Nullable Entry find(String label) {
    return byLabel.get(label);
  }

  /// What the flags of all records in a stage say, or null where they differ or are not there.
  @Nullable Outcome flagged(String label) {
    return byFlags.get(label);
  }
}
