package org.truemark.intake.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/// The text of a workbook's cell, as a text file would hold it.
///
/// Numbers are plain decimals of at most 15 digits, which is what a spreadsheet shows and computes
/// with; dates are `yyyy-MM-dd`, with `HH:mm:ss` behind them if they have a time; durations and
/// times of day are `HH:mm:ss` (hours may exceed 24); truth values `true` and `false`; errors and
/// texts are as they stand.
final class CellText {
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final int LARGEST_SCALE = 400;
  private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(86_400);
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final boolean date1904;
  private final Map<String, Shape> shapes = new HashMap<>();

  /// What a number format shows.
  private enum Shape {
    NUMBER,
    DATE,
    TIME
  }

  CellText(boolean date1904) {
    this.date1904 = date1904;
  }

  String of(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return number(number, shape(cell), cell.getRawValue());
    }
    if (value != null) {
      return value.toString();
    }
    return cell.getRawValue() == null ? "" : cell.getRawValue();
  }

  private String number(BigDecimal number, Shape shape, String raw) {
    boolean plausible = number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
    if (shape != Shape.NUMBER && plausible) {
      return time(number, shape);
    }
    if (Math.abs((long) number.scale()) > LARGEST_SCALE) {
      return raw;
    }
    BigDecimal shown = number.precision() > 15 ? number.round(DIGITS) : number;
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }

  private String time(BigDecimal serial, Shape shape) {
    long seconds =
        serial.multiply(SECONDS_PER_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
    if (shape == Shape.TIME) {
      long minutes = seconds / 60;
      return String.format(Locale.ROOT, "%02d:%02d:%02d", minutes / 60, minutes % 60, seconds % 60);
    }
    LocalDateTime time = epoch(seconds / 86_400).plusSeconds(seconds);
    return seconds % 86_400 == 0 ? DAY.format(time) : TIME.format(time);
  }

  /// Day 0. Serial 60 of the 1900 system is 29 February 1900, a day that was not: days before it
  /// lie one later than the rest.
  private LocalDateTime epoch(long day) {
    if (date1904) {
      return LocalDateTime.of(1904, 1, 1, 0, 0);
    }
    return LocalDateTime.of(1899, 12, day < 60 ? 31 : 30, 0, 0);
  }

  private Shape shape(Cell cell) {
    Integer id = cell.getDataFormatId();
    if (id == null) {
      return Shape.NUMBER;
    }
    String format = cell.getDataFormatString();
    if (format == null) {
      return builtIn(id);
    }
    return shapes.computeIfAbsent(format, CellText::shapeOf);
  }

  /// The formats that every workbook knows by number (ECMA-376 part 1, 18.8.30), those of East Asia
  /// included.
  private static Shape builtIn(int id) {
    if (id >= 14 && id <= 17
        || id == 22
        || id >= 27 && id <= 31
        || id == 36
        || id >= 50 && id <= 58) {
      return Shape.DATE;
    }
    return id >= 18 && id <= 21 || id >= 32 && id <= 35 || id >= 45 && id <= 47
        ? Shape.TIME
        : Shape.NUMBER;
  }

  /// A format shows a date if year or day stand in it, a time if hours or seconds do without them;
  /// quoted text, escaped characters, colors, locales and all but the first section do not count.
  private static Shape shapeOf(String format) {
    String letters =
        format
            .toLowerCase(Locale.ROOT)
            .replaceAll("\"[^\"]*\"?|\\\\.|_.|\\*.", "")
            .replaceAll("\\[(h+|m+|s+)]", "$1")
            .replaceAll("\\[[^\\]]*]", "")
            .replaceAll(";.*", "")
            .replaceAll("general|am/pm|a/p", "");
    boolean clock = letters.contains("h") || letters.contains("s");
    boolean month = letters.contains("mmm") || letters.contains("m") && !clock;
    if (letters.contains("y") || letters.contains("d") || month) {
      return Shape.DATE;
    }
    return clock ? Shape.TIME : Shape.NUMBER;
  }
}
