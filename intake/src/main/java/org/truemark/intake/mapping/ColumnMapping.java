package org.truemark.intake.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How one value of a row is read.
///
/// @param source where it stands
/// @param as what it is
/// @param required true if the table cannot be read from a sheet without it; a cell may still be
///   empty
/// @param details how its text is understood
/// @param when rows in which it is read at all, or null for all rows
/// @param otherwise what is read where this gives nothing: its headers are missing, `when` does not
///   hold or the cell is empty
public record ColumnMapping(
    Source source,
    As as,
    boolean required,
    Details details,
    @Nullable When when,
    @Nullable ColumnMapping otherwise) {

  /// Text under the first of the headers that is present.
  public static ColumnMapping text(String... headers) {
    return of(As.TEXT, headers);
  }

  /// A value of the given kind under the first of the headers that is present.
  public static ColumnMapping of(As as, String... headers) {
    return new ColumnMapping(Source.Headers.of(headers), as, false, Details.none(), null, null);
  }

  /// The same text in every row.
  public static ColumnMapping constant(String text) {
    var source = new Source.Constant(text);
    return new ColumnMapping(source, As.TEXT, false, Details.none(), null, null);
  }

  /// The same, and the sheet must have it.
  public ColumnMapping whichIsRequired() {
    return new ColumnMapping(source, as, true, details, when, otherwise);
  }

  /// The same with other details.
  public ColumnMapping with(Details other) {
    return new ColumnMapping(source, as, required, other, when, otherwise);
  }

  /// The same, read only in the given rows.
  public ColumnMapping with(When rows) {
    return new ColumnMapping(source, as, required, details, rows, otherwise);
  }

  /// Where a value stands.
  public sealed interface Source {
    /// Under a header.
    ///
    /// @param choices the first that is present counts; each is one header or several whose cells
    ///   are joined: with a blank, in a key with `/`, empty cells left out. `{header}` in a header
    ///   of a currency stands for the header of its amount
    record Headers(List<List<String>> choices) implements Source {
      public Headers {
        choices = choices.stream().map(List::copyOf).toList();
      }

      /// Single headers, the first present counts.
      public static Headers of(String... headers) {
        return new Headers(List.of(headers).stream().map(List::of).toList());
      }
    }

    /// The same text in every row.
    record Constant(String text) implements Source {}

    /// price x quantity x (1 - discount).
    ///
    /// @param discount a fraction from 0 to 1, or null where there is none
    record Product(String price, String quantity, @Nullable String discount) implements Source {}

    /// The time of the first event of a field whose new value stands for the given state, from the
    /// opportunity's log.
    record Event(String field, When first) implements Source {}

    /// Nowhere in the file: it is asked once for all rows.
    record Asked() implements Source {}
  }

  /// What a value is.
  public enum As {
    TEXT,
    ID,
    /// A Salesforce id of 15 or 18 characters; becomes 18.
    SF_ID,
    EMAIL,
    INTEGER,
    DECIMAL,
    /// A decimal with a currency.
    MONEY,
    /// 12 or 12 % is 0.12.
    PERCENT,
    /// A fraction; values above 1 are taken for percent when the whole column says so.
    FRACTION,
    BOOL,
    DATE,
    INSTANT,
    /// Seconds, hh:mm:ss or ISO 8601; becomes seconds.
    DURATION,
    PERSON,
    ACCOUNT,
    PRODUCT,
    STAGE,
    /// Several values in one cell, divided by `separator`.
    LIST
  }

  /// The state of a deal that a value is for.
  public enum When {
    OPEN,
    CLOSED,
    WON,
    LOST
  }

  /// How a person, account or product is found, the first that finds one.
  public enum By {
    ID,
    EMAIL,
    EMPLOYEE_NO,
    NAME
  }

  /// What becomes of a text that the value table, the stages or the list of currencies do not know.
  public enum Unknown {
    ASK,
    /// It stays as it is; where a column takes closed words only, the cell stays empty.
    KEEP,
    /// The row is rejected.
    REJECT
  }

  /// What is looked at in a column of numbers.
  public enum Sanity {
    /// A size a thousand times off quantity times price, or off the converted amount.
    FACTOR_1000
  }

  /// One such period is added to a date.
  public enum Plus {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
  }

  /// How the text of a cell is understood.
  ///
  /// @param values text
  /// @param figures numbers and money
  /// @param days dates and instants
  /// @param stage stages
  /// @param by people, accounts and products; empty = by id
  public record Details(Values values, Figures figures, Days days, StageWords stage, List<By> by) {
    public Details {
      by = List.copyOf(by);
    }

    /// Nothing special.
    public static Details none() {
      return new Details(
          new Values(null, null, Unknown.ASK, null),
          new Figures(null, BigDecimal.ONE, BigDecimal.ONE, Set.of()),
          new Days(null, false, Set.of(), null),
          new StageWords(null, null),
          List.of());
    }

    /// The same, with people, accounts or products found so.
    public Details by(List<By> ways) {
      return new Details(values, figures, days, stage, ways);
    }

    /// The same with a currency.
    public Details in(ColumnMapping currency) {
      var money = new Figures(currency, figures.times(), figures.divide(), figures.sanity());
      return new Details(values, money, days, stage, by);
    }

    /// The same with a value table.
    public Details mapped(String table, Unknown unknown) {
      var mapped = new Values(values.pattern(), table, unknown, values.separator());
      return new Details(mapped, figures, days, stage, by);
    }

    /// The same with the outcome read from another column.
    public Details status(ColumnMapping status) {
      return new Details(values, figures, days, new StageWords(stage.table(), status), by);
    }
  }

  /// How text is understood.
  ///
  /// @param pattern cut into named groups before all else: `name` and `email` of a person, `stage`
  ///   and `pipeline` of a stage, `value` of anything
  /// @param map name of a table under `values`
  /// @param separator between the values of a list
  public record Values(
      @Nullable Regex pattern, @Nullable String map, Unknown unknown, @Nullable String separator) {}

  /// How numbers are understood.
  ///
  /// @param currency where the currency stands, or null where it is asked
  /// @param times the number is multiplied by this, 1 for nothing; minutes that become seconds have
  ///   60
  /// @param divide the number is then divided by this, 1 for nothing; a call in ms has 1000
  public record Figures(
      @Nullable ColumnMapping currency, BigDecimal times, BigDecimal divide, Set<Sanity> sanity) {
    public Figures {
      sanity = Set.copyOf(sanity);
    }
  }

  /// How days are understood.
  ///
  /// @param at time of day of an instant that is read from a bare date, or null for noon
  /// @param inclusiveEnd the date is the last day; what is kept is the day after
  /// @param never days that stand for no end; compared by the day
  /// @param plus one such period is added
  public record Days(
      @Nullable LocalTime at, boolean inclusiveEnd, Set<LocalDate> never, @Nullable Plus plus) {
    public Days {
      never = Set.copyOf(never);
    }
  }

  /// How stages are understood.
  ///
  /// @param table name of a table under `stages`, or null where every label is asked
  /// @param status the outcome from another column: its values, after a value table, are open, won
  ///   and lost
  public record StageWords(@Nullable String table, @Nullable ColumnMapping status) {}
}
