package org.truemark.intake.question;

import java.time.DateTimeException;
import java.time.ZoneId;

/// Questions that list the likely answers only: any currency, zone or way of writing days may be
/// answered.
final class FreeAnswers {
  private FreeAnswers() {}

  static boolean fits(QuestionId.Kind kind, String value) {
    return switch (kind) {
      case CURRENCY -> value.matches("[A-Z]{3}");
      case ZONE -> isZone(value);
      case DATE -> isPattern(value);
      case TABLE, MAPPING, COLUMN, NUMBER, SCALE, STAGE, PERSON, ALIAS, DUPLICATE -> false;
    };
  }

  static String hint(QuestionId.Kind kind) {
    return switch (kind) {
      case CURRENCY -> "write one of the choices or an ISO code such as EUR.";
      case ZONE -> "write the name of a zone such as Europe/Berlin.";
      case DATE -> "write one of the choices, or letters such as d.M.yyyy.";
      case TABLE, MAPPING, COLUMN, NUMBER, SCALE, STAGE, PERSON, ALIAS, DUPLICATE ->
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

  /// Letters of a day; whether they read the column shows when it is read.
  private static boolean isPattern(String value) {
    return value.contains("d") && value.contains("M") && value.contains("y");
  }
}
