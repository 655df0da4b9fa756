package org.truemark.intake.infer;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// The different texts of a column.
public sealed interface DistinctTexts {

  /// At most 1,000 texts, each with the number of its cells.
  record Few(Map<String, Long> counts) implements DistinctTexts {
    public Few {
      counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }
  }

  /// More than 1,000 texts, or texts too long to be kept.
  record Many() implements DistinctTexts {}
}
