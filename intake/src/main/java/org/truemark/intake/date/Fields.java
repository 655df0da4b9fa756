package org.truemark.intake.date;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/// The fields read from one cell so far. Mutable and used again for every cell; nothing is thrown
/// for a day that does not exist.
final class Fields {
  static final int UNSET = Integer.MIN_VALUE;
  private static final int HALF_DAY_HOURS = 12;

  int year;
  int month;
  int day;
  int hour;
  int minute;
  int second;
  int nano;

  /// 0 for a.m., 1 for p.m.
  int half;

  int offsetSeconds;

  void clear() {
    year = UNSET;
    month = UNSET;
    day = UNSET;
    clearTime();
  }

  void clearTime() {
    hour = UNSET;
    minute = 0;
    second = 0;
    nano = 0;
    half = UNSET;
    offsetSeconds = UNSET;
  }

  boolean exist() {
    return year >= 1
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= daysIn(year, month)
        && (hour == UNSET || timeExists());
  }

  /// True if the numbers may be a day and a month, even if that month has no such day.
  boolean plausible() {
    return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  private boolean timeExists() {
    boolean hourFits =
        half == UNSET ? hour >= 0 && hour <= 23 : hour >= 1 && hour <= HALF_DAY_HOURS;
    return hourFits && minute <= 59 && second <= 59;
  }

  private static int daysIn(int year, int month) {
    return switch (month) {
      case 2 -> (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /// A number that is equal for equal days only.
  int dayKey() {
    return (year * 12 + month - 1) * 32 + day;
  }

  /// Months since year 0.
  int monthKey() {
    return year * 12 + month - 1;
  }

  Reading reading() {
    LocalDate date = LocalDate.of(year, month, day);
    ZoneOffset offset = offsetSeconds == UNSET ? null : ZoneOffset.ofTotalSeconds(offsetSeconds);
    return hour == UNSET
        ? new Reading(date, null, offset)
        : new Reading(date, LocalTime.of(hourOfDay(), minute, second, nano), offset);
  }

  private int hourOfDay() {
    return half == UNSET ? hour : hour % HALF_DAY_HOURS + half * HALF_DAY_HOURS;
  }
}
