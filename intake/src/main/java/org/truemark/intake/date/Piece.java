package org.truemark.intake.date;

import java.util.List;

/// A piece of a compiled pattern: it reads some characters and sets some fields.
sealed interface Piece {
  int FAILED = -1;

  /// Where reading goes on, or [#FAILED].
  int read(String text, int at, Fields fields);

  /// What a run of digits means.
  enum Field {
    YEAR,
    MONTH,
    DAY,
    HOUR,
    MINUTE,
    SECOND
  }

  /// Digits of one field.
  record Digits(Field field, int least, int most) implements Piece {
    @Override
    public int read(String text, int at, Fields fields) {
      int end = Scan.digits(text, at, most);
      if (end - at < least) {
        return FAILED;
      }
      int value = Scan.number(text, at, end);
      switch (field) {
        case YEAR -> fields.year = value;
        case MONTH -> fields.month = value;
        case DAY -> fields.day = value;
        case HOUR -> fields.hour = value;
        case MINUTE -> fields.minute = value;
        case SECOND -> fields.second = value;
      }
      return end;
    }
  }

  /// Two digits of a year within the hundred years that begin with a given one.
  record ShortYear(int from) implements Piece {
    @Override
    public int read(String text, int at, Fields fields) {
      int end = Scan.digits(text, at, 2);
      if (end - at < 2) {
        return FAILED;
      }
      fields.year = from + Math.floorMod(Scan.number(text, at, end) - from, 100);
      return end;
    }
  }

  /// The name of a month, full or short, with or without a closing point.
  record MonthName(MonthNames names) implements Piece {
    @Override
    public int read(String text, int at, Fields fields) {
      int end = Scan.letters(text, at);
      boolean ends = end == text.length() || Scan.isOneOf(text, end, " .-/,\u00A0\u202F");
      int month = ends ? names.month(text, at, end) : 0;
      if (month == 0) {
        return FAILED;
      }
      fields.month = month;
      return Scan.isOneOf(text, end, ".") ? end + 1 : end;
    }
  }

  /// The name of a weekday, which is not checked against the day.
  record Weekday() implements Piece {
    @Override
    public int read(String text, int at, Fields fields) {
      int end = Scan.letters(text, at);
      int point = Scan.isOneOf(text, end, ".") ? end + 1 : end;
      return end - at < 2 ? FAILED : point;
    }
  }

  /// A character that stands for itself; a blank stands for any run of blanks.
  record Literal(char character) implements Piece {
    @Override
    public int read(String text, int at, Fields fields) {
      if (character == ' ') {
        int end = Scan.blanks(text, at);
        return end == at ? FAILED : end;
      }
      return at < text.length() && text.charAt(at) == character ? at + 1 : FAILED;
    }
  }

  /// A fraction of a second of up to nine digits after its mark, or nothing at all: exports of one
  /// tool vary in precision from row to row.
  record Fraction() implements Piece {
    @Override
    public int read(String text, int at, Fields fields) {
      if (!Scan.isOneOf(text, at, ".,")) {
        return at;
      }
      int end = Scan.digits(text, at + 1, 9);
      if (end == at + 1) {
        return FAILED;
      }
      int nano = Scan.number(text, at + 1, end);
      for (int i = end - at - 1; i < 9; i++) {
        nano *= 10;
      }
      fields.nano = nano;
      return end;
    }
  }

  /// Pieces that may be missing as a whole.
  record Maybe(List<Piece> pieces) implements Piece {
    public Maybe {
      pieces = List.copyOf(pieces);
    }

    @Override
    public int read(String text, int at, Fields fields) {
      int hour = fields.hour;
      int position = at;
      for (Piece piece : pieces) {
        position = piece.read(text, position, fields);
        if (position == FAILED) {
          fields.hour = hour;
          return at;
        }
      }
      return position;
    }
  }

  /// `AM`, `pm`, `a.m.`, `p. m.`
  record HalfDay() implements Piece {
    @Override
    public int read(String text, int at, Fields fields) {
      if (!Scan.isOneOf(text, at, "AaPp")) {
        return FAILED;
      }
      int end = Scan.isOneOf(text, at + 1, ".") ? Scan.blanks(text, at + 2) : at + 1;
      if (!Scan.isOneOf(text, end, "Mm")) {
        return FAILED;
      }
      fields.half = Scan.isOneOf(text, at, "Aa") ? 0 : 1;
      return Scan.isOneOf(text, end + 1, ".") ? end + 2 : end + 1;
    }
  }

  /// `Z`, `UTC`, `GMT`, `+02`, `-0530`, `+05:30`.
  record Offset() implements Piece {
    private static final int MOST_HOURS = 18;

    @Override
    public int read(String text, int at, Fields fields) {
      if (Scan.isOneOf(text, at, "Zz")) {
        fields.offsetSeconds = 0;
        return at + 1;
      }
      if (text.startsWith("UTC", at) || text.startsWith("GMT", at)) {
        fields.offsetSeconds = 0;
        return at + 3 < text.length() ? shift(text, at + 3, fields) : at + 3;
      }
      return shift(text, at, fields);
    }

    private static int shift(String text, int at, Fields fields) {
      if (!Scan.isOneOf(text, at, "+-\u2212")) {
        return FAILED;
      }
      int hoursEnd = Scan.digits(text, at + 1, 2);
      int minutesAt = Scan.isOneOf(text, hoursEnd, ":") ? hoursEnd + 1 : hoursEnd;
      int minutesEnd = Scan.digits(text, minutesAt, 2);
      int hours = Scan.number(text, at + 1, hoursEnd);
      int minutes = Scan.number(text, minutesAt, minutesEnd);
      boolean whole =
          minutesEnd - minutesAt == 2 || minutesAt == hoursEnd && minutesEnd == hoursEnd;
      if (hoursEnd - at != 3 || !whole || minutes > 59 || hours * 60 + minutes > MOST_HOURS * 60) {
        return FAILED;
      }
      int seconds = (hours * 60 + minutes) * 60;
      fields.offsetSeconds = text.charAt(at) == '+' ? seconds : -seconds;
      return minutesEnd;
    }
  }

  /// Any time of day after a date, or nothing: `T21:17:21.000Z`, ` 9:17 PM`, `, 21.17 +02:00`.
  record AnyTime() implements Piece {
    private static final Fraction FRACTION = new Fraction();
    private static final HalfDay HALF_DAY = new HalfDay();
    private static final Offset OFFSET = new Offset();

    @Override
    public int read(String text, int at, Fields fields) {
      if (at == text.length()) {
        return at;
      }
      int start = Scan.isOneOf(text, at, ",") ? at + 1 : at;
      if (start == at && Scan.isOneOf(text, at, "Tt")) {
        start++;
      } else {
        int digits = Scan.blanks(text, start);
        if (digits == start) {
          return FAILED;
        }
        start = digits;
      }
      int end = clock(text, start, fields);
      return end == FAILED ? FAILED : tail(text, end, fields);
    }

    private static int clock(String text, int at, Fields fields) {
      int hourEnd = Scan.digits(text, at, 2);
      if (hourEnd == at || !Scan.isOneOf(text, hourEnd, ":.")) {
        return FAILED;
      }
      int minuteEnd = Scan.digits(text, hourEnd + 1, 2);
      if (minuteEnd - hourEnd != 3) {
        return FAILED;
      }
      fields.hour = Scan.number(text, at, hourEnd);
      fields.minute = Scan.number(text, hourEnd + 1, minuteEnd);
      boolean more = minuteEnd < text.length() && text.charAt(minuteEnd) == text.charAt(hourEnd);
      return more ? seconds(text, minuteEnd + 1, fields) : minuteEnd;
    }

    private static int seconds(String text, int at, Fields fields) {
      int end = Scan.digits(text, at, 2);
      if (end - at != 2) {
        return FAILED;
      }
      fields.second = Scan.number(text, at, end);
      return FRACTION.read(text, end, fields);
    }

    private static int tail(String text, int at, Fields fields) {
      int end = at;
      int next = Scan.blanks(text, end);
      int half = HALF_DAY.read(text, next, fields);
      if (half != FAILED) {
        end = half;
        next = Scan.blanks(text, end);
      }
      return next == text.length() ? next : OFFSET.read(text, next, fields);
    }
  }
}
