package org.truemark.intake.mapping;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the cells of an export are written. What is not said is found out from whole columns.
///
/// @param decoding bytes to characters and cells
/// @param numbers the marks of numbers, or null where the column decides
/// @param dates how days and instants are written
/// @param words what stands for nothing, yes and no
/// @param footer what ends the table, or null for the reader's own rules
public record Parse(
    Decoding decoding,
    @Nullable Numbers numbers,
    Dates dates,
    Words words,
    @Nullable Footer footer) {
  /// Nothing is known beforehand.
  public static Parse unknown() {
    return new Parse(
        new Decoding(List.of(), null),
        null,
        new Dates(List.of(), List.of(), "en", null, 1950),
        new Words(List.of(), List.of(), List.of()),
        null);
  }

  /// Bytes to characters and cells.
  ///
  /// @param encodings tried in this order after a byte-order mark; empty = the reader's own list
  /// @param delimiter between cells, or null where the file decides
  public record Decoding(List<String> encodings, @Nullable Character delimiter) {
    public Decoding {
      encodings = List.copyOf(encodings);
    }
  }

  /// The marks of numbers.
  ///
  /// @param decimal one character
  /// @param grouping one character, or empty for none
  public record Numbers(String decimal, String grouping) {}

  /// How days and instants are written.
  ///
  /// @param dates `DateTimeFormatter` letters; those that read the whole column stay
  /// @param instants the same with a time of day
  /// @param locale language tag of month names
  /// @param zone of instants without an offset, or null where it is asked
  /// @param twoDigitYearsFrom first year of the hundred that two digits stand for
  public record Dates(
      List<String> dates,
      List<String> instants,
      String locale,
      @Nullable ZoneId zone,
      int twoDigitYearsFrom) {
    public Dates {
      dates = List.copyOf(dates);
      instants = List.copyOf(instants);
    }
  }

  /// What stands for nothing, yes and no; compared trimmed and without regard to case. An empty
  /// list leaves it to the reader's own words.
  public record Words(List<String> nullText, List<String> trueText, List<String> falseText) {
    public Words {
      nullText = List.copyOf(nullText);
      trueText = List.copyOf(trueText);
      falseText = List.copyOf(falseText);
    }
  }

  /// What ends the table.
  ///
  /// @param afterBlankRow rows with one filled cell after a blank row belong to the footer
  /// @param lines a row in whose filled cells, joined by one blank, one of these is found belongs
  ///   to the footer
  public record Footer(boolean afterBlankRow, List<Regex> lines) {
    public Footer {
      lines = List.copyOf(lines);
    }
  }
}
