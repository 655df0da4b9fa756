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

  /// A label's meaning.
  ///
  /// @param label canonical label
  /// @param outcome open, won or lost
  public record Entry(String label, Outcome outcome) {}

  /// @param byLabel labels as the file writes them
  public StageBook(Map<String, Entry> byLabel) {
    var folded = new TreeMap<String, Entry>(String.CASE_INSENSITIVE_ORDER);
    folded.putAll(byLabel);
    this.byLabel = Collections.unmodifiableMap(folded);
  }

  /// What a label says, or null while that is asked.
  @Nullable Entry find(String label) {
    return byLabel.get(label);
  }
}
