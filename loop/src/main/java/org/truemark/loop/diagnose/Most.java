package org.truemark.loop.diagnose;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Finds what most rows say.
final class Most {
  private Most() {}

  /// The text that comes most often; of several the first in the alphabet.
  static Optional<String> common(Collection<String> texts) {
    var counts = new TreeMap<String, Long>();
    texts.forEach(text -> counts.merge(text, 1L, Long::sum));
    return counts.entrySet().stream()
        .min(Comparator.comparing(Map.Entry<String, Long>::getValue).reversed())
        .map(Map.Entry::getKey);
  }
}
