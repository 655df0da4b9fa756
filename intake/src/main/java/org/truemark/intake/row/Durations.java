package org.truemark.intake.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.mapping.ColumnMapping.Figures;

/// Lengths of time: a number of units, `hh:mm`, `hh:mm:ss`, or ISO 8601.
final class Durations {
  private static final Pattern CLOCK =
      Pattern.compile("(?<h>\\d{1,4}):(?<m>[0-5]?\\d)(?::(?<s>[0-5]?\\d)(?:\\.\\d+)?)?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}(?:\\.\\d{1,9})?");
  private static final BigDecimal MOST = BigDecimal.TEN.pow(12);
  private static final long HOUR = 3_600;
  private static final long MINUTE = 60;

  private Durations() {}

  /// Whole seconds, rounded half up, or null if the text is no length of time.
  ///
  /// @param figures by what a plain number becomes seconds
  static @Nullable Long seconds(String text, Figures figures) {
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      String seconds = clock.group("s");
      return Long.parseLong(clock.group("h")) * HOUR
          + Long.parseLong(clock.group("m")) * MINUTE
          + (seconds == null ? 0 : Long.parseLong(seconds));
    }
    if (NUMBER.matcher(text).matches()) {
      BigDecimal seconds =
          new BigDecimal(text)
              .multiply(figures.times())
              .divide(figures.divide(), 0, RoundingMode.HALF_UP);
      return seconds.compareTo(MOST) > 0 ? null : (Long) seconds.longValueExact();
    }
    try {
      return text.startsWith("P") ? Duration.parse(text).toSeconds() : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
