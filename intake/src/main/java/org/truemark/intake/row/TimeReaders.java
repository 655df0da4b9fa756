package org.truemark.intake.row;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.date.DatePattern;
import org.truemark.intake.date.QuarterPattern;
import org.truemark.intake.date.Reading;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.ColumnMapping.Days;
import org.truemark.intake.mapping.ColumnMapping.Plus;
import org.truemark.intake.problem.CellProblem;

/// Reads days and instants. An instant that is written as a bare day stands at noon, or at the
/// mapping's time of day, of the organization's zone, and is marked as coarse.
final class TimeReaders {
  private static final Set<String> ENDS = Set.of("period_end", "valid_to");

  private final Forms forms;
  private final CellTexts texts;
  private final ZoneId zone;

  /// @param zone of times without an offset
  TimeReaders(Forms forms, CellTexts texts, ZoneId zone) {
    this.forms = forms;
    this.texts = texts;
    this.zone = zone;
  }

  ValueReader date(BoundColumn column, String field) {
    Days days = column.mapping().details().days();
    boolean end = ENDS.contains(field) && days.plus() == null;
    return record -> {
      Reading reading = reading(column, field, record);
      if (reading != null && end && isQuarter(column)) {
        return QuarterPattern.after(reading.date());
      }
      return reading == null ? null : shifted(day(reading), days);
    };
  }

  /// The end of a period whose file names only the quarter that it is, or null.
  @Nullable ValueReader endOf(@Nullable BoundColumn start) {
    if (start == null || !isQuarter(start)) {
      return null;
    }
    return record -> {
      Reading reading = reading(start, "period_end", record);
      return reading == null ? null : QuarterPattern.after(reading.date());
    };
  }

  private boolean isQuarter(BoundColumn column) {
    return !column.cells().isEmpty()
        && forms.datesAt(column.cells().getFirst()) instanceof QuarterPattern;
  }

  ValueReader instant(BoundColumn column, String field) {
    LocalTime stated = column.mapping().details().days().at();
    LocalTime at = stated == null ? LocalTime.NOON : stated;
    return record -> {
      Reading reading = reading(column, field, record);
      if (reading == null || column.mapping().details().days().never().contains(reading.date())) {
        return null;
      }
      if (reading.coarse()) {
        record.coarse(field);
        return reading.date().atTime(at).atZone(zone).toInstant();
      }
      return instant(reading);
    };
  }

  /// The instant of a cell that says the time; used for times of modification too.
  @Nullable Instant exact(BoundColumn column, RecordCells record) {
    Reading reading = reading(column, "modified", record);
    return reading == null ? null : instant(reading);
  }

  private Instant instant(Reading reading) {
    LocalTime time = reading.time() == null ? LocalTime.NOON : reading.time();
    ZoneOffset offset = reading.offset();
    return offset == null
        ? reading.date().atTime(time).atZone(zone).toInstant()
        : reading.date().atTime(time).toInstant(offset);
  }

  /// The day in the organization's zone.
  private LocalDate day(Reading reading) {
    ZoneOffset offset = reading.offset();
    return offset == null || reading.time() == null
        ? reading.date()
        : reading
            .date()
            .atTime(reading.time())
            .atOffset(offset)
            .atZoneSameInstant(zone)
            .toLocalDate();
  }

  private static @Nullable LocalDate shifted(LocalDate day, Days days) {
    if (days.never().contains(day)) {
      return null;
    }
    Plus plus = days.plus();
    LocalDate moved = plus == null ? day : day.plus(length(plus));
    return days.inclusiveEnd() ? moved.plusDays(1) : moved;
  }

  private static Period length(Plus plus) {
    return switch (plus) {
      case DAY -> Period.ofDays(1);
      case WEEK -> Period.ofWeeks(1);
      case MONTH -> Period.ofMonths(1);
      case QUARTER -> Period.ofMonths(3);
      case YEAR -> Period.ofYears(1);
    };
  }

  private @Nullable Reading reading(BoundColumn column, String field, RecordCells record) {
    String text = texts.plain(column, record);
    if (text.isEmpty() || DatePattern.isEmptyDate(text)) {
      return null;
    }
    int place = column.cells().getFirst();
    DatePattern pattern = forms.datesAt(place);
    if (pattern == null) {
      record.formIsOpen();
      return null;
    }
    Reading reading = pattern.parse(text);
    if (reading == null) {
      long alike = forms.alikeAt(place);
      record.wrong(
          new CellProblem.NotADate(record.source(column, field), text, pattern.text(), alike));
    }
    return reading;
  }
}
