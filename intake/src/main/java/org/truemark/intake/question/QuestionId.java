package org.truemark.intake.question;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Names a question: the file, the column, the kind, and the value where one value is meant.
///
/// @param file name of the file, or empty for the whole batch
/// @param column header, or canonical column where the header is what is asked, or empty
/// @param kind what is asked
/// @param value the value of the column that is meant, or null
public record QuestionId(String file, String column, Kind kind, @Nullable String value) {
  /// The answer to a question about a column that the file does not have.
  public static final String NO_COLUMN = "(none)";

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<file>[^:]*):(?<column>.*?):(?<kind>%s)(?:=(?<value>.*))?".formatted(Kind.words()),
          Pattern.DOTALL);

  /// What can be asked.
  public enum Kind {
    /// What one row of the file stands for.
    TABLE,
    /// Which of several mappings reads the file.
    MAPPING,
    /// Which header holds a canonical column.
    COLUMN,
    /// Which of two date patterns a column is written in.
    DATE,
    /// Since when the rows of a file hold that names no day.
    SINCE,
    /// Which decimal mark a column is written with.
    NUMBER,
    /// Whether amounts are a thousand times too large.
    SCALE,
    /// Which currency a text or an unnamed amount is in.
    CURRENCY,
    /// Whether a stage is open, won or lost.
    STAGE,
    /// Which of two people of one name is meant.
    PERSON,
    /// Whether two spellings are one product or account.
    ALIAS,
    /// Which of two rows of one key holds.
    DUPLICATE,
    /// In which zone times without one were written.
    ZONE;

    /// The word in an id.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static String words() {
      return Arrays.stream(values()).map(Kind::word).collect(Collectors.joining("|"));
    }
  }

  public QuestionId {
    file = file.replace(':', '_');
    column = column.strip();
  }

  /// A question about a whole column or file.
  public static QuestionId of(String file, String column, Kind kind) {
    return new QuestionId(file, column, kind, null);
  }

  /// Reads an id as it was written, or nothing if it has not the form of one.
  public static Optional<QuestionId> parse(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Kind kind = Kind.valueOf(matcher.group("kind").toUpperCase(Locale.ROOT));
    return Optional.of(
        new QuestionId(
            matcher.group("file"), matcher.group("column"), kind, matcher.group("value")));
  }

  /// The same question of another file.
  public QuestionId inFile(String other) {
    return new QuestionId(other, column, kind, value);
  }

  @Override
  public String toString() {
    String id = file + ":" + column + ":" + kind.word();
    return value == null ? id : id + "=" + value;
  }
}
