package org.truemark.intake.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

/// Questions that list the likely answers only: any currency, zone, day or way of writing days may
/// be answered, and a stage may be given its place.
final class FreeAnswers {
  private static final Pattern PLACED =
      Pattern.compile("(?:open|won|lost) after \\S.*", Pattern.DOTALL);

  private FreeAnswers() {}

  static boolean fits(QuestionId.Kind kind, String value) {
    return switch (kind) {
      case CURRENCY -> value.matches("[A-Z]{3}");
      case ZONE -> isZone(value);
      case DATE -> isPattern(value);
      case SINCE -> isDay(value);
      case STAGE -> PLACED.matcher(value).matches();
      case TABLE, MAPPING, COLUMN, NUMBER, SCALE, PERSON, ALIAS, DUPLICATE -> false;
    };
  }

  static String hint(QuestionId.Kind kind) {
    return switch (kind) {
      case CURRENCY -> "write one of the choices or an ISO code such as EUR.";
      case ZONE -> "write the name of a zone such as Europe/Berlin.";
      case DATE -> "write one of the choices, or letters such as d.M.yyyy.";
      case SINCE -> "write a day such as 2026-01-01, or always.";
      case STAGE -> "write open, won or lost, or with its place: open after Proposal.";
      case TABLE, MAPPING, COLUMN, NUMBER, SCALE, PERSON, ALIAS, DUPLICATE ->
          "write one of the choices as it stands.";
    };
  }

  private static boolean isZone(String value) {
    try {
      return ZoneId.of(value) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isDay(String value) {
    try {
      return LocalDate.parse(value).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /// Letters of a day; whether they read the column shows when it is read.
  private static boolean isPattern(String value) {
    return value.contains("d") && value.contains("M") && value.contains("y");
  }
}
