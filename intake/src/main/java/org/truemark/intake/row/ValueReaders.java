package org.truemark.intake.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Column;
import org.truemark.intake.infer.BooleanCell;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.ColumnMapping.As;
import org.truemark.intake.mapping.ColumnMapping.Source;
import org.truemark.intake.mapping.ColumnMapping.Unknown;
import org.truemark.intake.mapping.ColumnMapping.When;
import org.truemark.intake.mapping.Mapping.Outcome;
import org.truemark.intake.problem.CellProblem;
import org.truemark.kernel.Id;

/// Makes the reader of each canonical column of a sheet.
final class ValueReaders {
  private static final BigDecimal LARGEST_WHOLE = BigDecimal.TEN.pow(18);

  private final CellTexts texts;
  private final BooleanCell words;
  private final OutcomeReader outcomes;
  private final Surroundings surroundings;
  private final @Nullable LocalDate since;
  private final NumberReaders numbers;
  private final TimeReaders times;
  private final PersonReaders people;

  ValueReaders(SheetPlan plan, SheetPlan.Settled settled, Shared shared, OutcomeReader outcomes) {
    this.texts = shared.texts();
    this.words = shared.words();
    this.surroundings = shared.surroundings();
    this.outcomes = outcomes;
    this.since = settled.since();
    this.numbers = new NumberReaders(settled, texts);
    this.times = new TimeReaders(settled.forms(), texts, surroundings.zone());
    this.people = new PersonReaders(plan, texts, surroundings.people(), settled.chooser());
  }

  /// What the readers of a sheet share.
  record Shared(CellTexts texts, BooleanCell words, Surroundings surroundings) {}

  NumberReaders numbers() {
    return numbers;
  }

  TimeReaders times() {
    return times;
  }

  /// The reader of a column, with its condition, its fall-back, and its type.
  ValueReader reader(BoundColumn column, Column target) {
    ValueReader own = typed(raw(column, target), column, target);
    When when = column.mapping().when();
    ValueReader conditional =
        when == null ? own : record -> holds(when, record.outcome()) ? own.read(record) : null;
    BoundColumn otherwise = column.otherwise();
    if (otherwise == null) {
      return conditional;
    }
    ValueReader second = reader(otherwise, target);
    return record -> {
      Object first = conditional.read(record);
      return first == null ? second.read(record) : first;
    };
  }

  private static boolean holds(When when, @Nullable Outcome outcome) {
    return switch (when) {
      case OPEN -> outcome == Outcome.OPEN;
      case CLOSED -> outcome == Outcome.WON || outcome == Outcome.LOST;
      case WON -> outcome == Outcome.WON;
      case LOST -> outcome == Outcome.LOST;
    };
  }

  private ValueReader raw(BoundColumn column, Column target) {
    if (column.mapping().source() instanceof Source.Event(String _, When first)) {
      return record -> reached(first, record);
    }
    if (column.mapping().source() instanceof Source.Asked) {
      return record -> target.name().equals("valid_from") ? since : null;
    }
    boolean nowhere =
        column.cells().isEmpty() && !(column.mapping().source() instanceof Source.Constant);
    if (nowhere) {
      return record -> null;
    }
    return switch (column.mapping().as()) {
      case TEXT, ID, EMAIL, LIST -> text(column, target);
      case SF_ID -> record -> sfId(column, record);
      case INTEGER, DECIMAL -> numbers.number(column, target.name());
      case PERCENT, FRACTION -> numbers.share(column, target.name());
      case MONEY -> numbers.amount(column, target.name());
      case BOOL -> record -> flag(column, target, record);
      case DATE -> times.date(column, target.name());
      case INSTANT ->
          target.kind() == Column.Kind.DATE
              ? times.date(column, target.name())
              : times.instant(column, target.name());
      case DURATION -> record -> duration(column, target, record);
      case PERSON -> people.person(column, target.name());
      case ACCOUNT, PRODUCT -> record -> alias(column, record);
      case STAGE -> outcomes::label;
    };
  }

  /// When the record first came into such a stage, if it stands like that now: a deal that was
  /// opened again is not closed.
  private @Nullable Object reached(When state, RecordCells record) {
    return holds(state, record.outcome())
        ? surroundings
            .stageTimes()
            .first(
                new Id.Opportunity(record.key()), label -> holds(state, outcomes.of(label, record)))
        : null;
  }

  private ValueReader text(BoundColumn column, Column target) {
    if (column.mapping().details().values().pattern() == null
        && column.mapping().details().values().map() == null) {
      return record -> orNull(texts.plain(column, record));
    }
    return record -> {
      String text = texts.read(column, record);
      return texts.knows(column, text) ? orNull(text) : unknown(text, column, target, record);
    };
  }

  /// A text that the value table does not have.
  private @Nullable Object unknown(
      String text, BoundColumn column, Column target, RecordCells record) {
    Unknown policy = column.mapping().details().values().unknown();
    boolean closed = target.kind() == Column.Kind.CHOICE || target.kind() == Column.Kind.BOOLEAN;
    if (policy == Unknown.REJECT || (policy == Unknown.ASK && closed)) {
      record.wrong(
          new CellProblem.NotInList(record.source(column, target.name()), text, allowed(target)));
      return null;
    }
    return closed ? null : text;
  }

  private @Nullable Object sfId(BoundColumn column, RecordCells record) {
    String text = texts.plain(column, record);
    return text.isEmpty() ? null : SalesforceId.of(text);
  }

  private @Nullable Object flag(BoundColumn column, Column target, RecordCells record) {
    String text = texts.read(column, record);
    if (text.isEmpty()) {
      return null;
    }
    Boolean flag = words.parse(text);
    if (flag == null) {
      record.wrong(new CellProblem.NotYesOrNo(record.source(column, target.name()), text));
    }
    return flag;
  }

  private @Nullable Object duration(BoundColumn column, Column target, RecordCells record) {
    String text = texts.plain(column, record);
    if (text.isEmpty()) {
      return null;
    }
    Long seconds = Durations.seconds(text, column.mapping().details().figures());
    if (seconds == null) {
      record.wrong(
          new CellProblem.NotOfPattern(
              record.source(column, target.name()), text, "1234, 12:34:56 or PT12M"));
    }
    return seconds;
  }

  private @Nullable Object alias(BoundColumn column, RecordCells record) {
    String text = texts.read(column, record);
    if (text.isEmpty()) {
      return null;
    }
    Column.Kind kind =
        column.mapping().as() == As.PRODUCT ? Column.Kind.PRODUCT : Column.Kind.ACCOUNT;
    Aliases aliases = surroundings.aliasesOf(kind);
    return aliases == null ? text : aliases.idOf(text);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private ValueReader typed(ValueReader raw, BoundColumn column, Column target) {
    return record -> {
      Object value = raw.read(record);
      return value == null ? null : typed(value, column, target, record);
    };
  }

  private @Nullable Object typed(
      Object value, BoundColumn column, Column target, RecordCells record) {
    return switch (target.kind()) {
      case TEXT -> value instanceof Id id ? id.value() : value.toString();
      case DATE, INSTANT, AMOUNT, PERSON -> value;
      case INTEGER -> value instanceof Long ? value : whole(value, column, target, record);
      case DECIMAL -> value instanceof BigDecimal ? value : new BigDecimal(value.toString());
      case BOOLEAN -> value instanceof Boolean ? value : Boolean.valueOf(value.toString());
      case CHOICE -> choice(value.toString(), column, target, record);
      case TEAM -> new Id.Team(value.toString());
      case TERRITORY -> new Id.Territory(value.toString());
      case ACCOUNT -> new Id.Account(value.toString());
      case PRODUCT -> new Id.Product(value.toString());
      case OPPORTUNITY -> new Id.Opportunity(value.toString());
    };
  }

  private static @Nullable Object whole(
      Object value, BoundColumn column, Column target, RecordCells record) {
    BigDecimal number =
        value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    if (number.abs().compareTo(LARGEST_WHOLE) >= 0) {
      record.wrong(
          new CellProblem.NotANumber(
              record.source(column, target.name()),
              number.toString(),
              "below 1,000,000,000,000,000,000",
              0));
      return null;
    }
    return number.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  private @Nullable Object choice(
      String text, BoundColumn column, Column target, RecordCells record) {
    String word = text.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    for (Object constant : target.type().getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(word)) {
        return constant;
      }
    }
    return column.mapping().details().values().unknown() == Unknown.KEEP
        ? null
        : unlisted(text, column, target, record);
  }

  private static @Nullable Object unlisted(
      String text, BoundColumn column, Column target, RecordCells record) {
    record.wrong(
        new CellProblem.NotInList(record.source(column, target.name()), text, allowed(target)));
    return null;
  }

  private static List<String> allowed(Column target) {
    Object[] constants = target.type().getEnumConstants();
    return constants == null
        ? List.of("the words of the mapping's value table")
        : Arrays.stream(constants).map(word -> word.toString().toLowerCase(Locale.ROOT)).toList();
  }
}
