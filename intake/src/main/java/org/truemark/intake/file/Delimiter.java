package org.truemark.intake.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the delimiter: the one under which most records have the header's width, two columns or
/// more preferred. Excel may name it on a first line of its own, `sep=;`.
final class Delimiter {
  private static final char[] KNOWN = {',', ';', '\t', '|', '^', '`'};
  private static final Pattern NAMED =
      Pattern.compile("\\A\"?sep=([^\\p{Alnum}\"\\s]|\\t)\"?(\\r|\\n|\\z)");

  private Delimiter() {}

  /// The records of the file, read leniently.
  ///
  /// @param given delimiter that the caller knows, or null
  static CsvRecords find(TextSource source, @Nullable Character given) {
    Matcher named = NAMED.matcher(source.start(16));
    boolean skipFirst = named.find();
    if (given != null) {
      return new CsvRecords(source, given, skipFirst, true);
    }
    if (skipFirst) {
      return new CsvRecords(source, named.group(1).charAt(0), true, true);
    }
    return best(source);
  }

  private static CsvRecords best(TextSource source) {
    var best = new CsvRecords(source, KNOWN[0], false, true);
    Sample.Fit bestFit = Sample.Fit.NONE;
    for (char delimiter : KNOWN) {
      var records = new CsvRecords(source, delimiter, false, true);
      var sample = new Sample();
      records.read(sample);
      Sample.Fit fit = sample.fit();
      if (fit.betterThan(bestFit)) {
        best = records;
        bestFit = fit;
      }
    }
    return best;
  }
}
