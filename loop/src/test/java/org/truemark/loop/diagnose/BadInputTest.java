package org.truemark.loop.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truemark.diagnosis.Diagnosing;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Diagnosis.Label;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.Row;
import org.truemark.loop.memory.MemoryFactLog;

/// Tables that nobody should have and somebody has: a plain answer to each, in seconds.
@Timeout(60)
class BadInputTest {
  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final LocalDate AS_OF = LocalDate.of(2025, 9, 30);
  private static final String NONE = "";

  /// Rows with a name.
  record Bad(String name, List<Row> rows) {
    @Override
    public String toString() {
      return name;
    }
  }

  /// A deal of a usual table: twelve people, a third won, 500 days.
  private record Usual(int i, String owner, boolean won, String created, String closed) {
    static Usual of(int i) {
      LocalDate created = START.plusDays(i * 31L % 500);
      return new Usual(
          i,
          "p" + i % 12,
          i * 7919L % 100 < 32,
          created.toString(),
          created.plusDays(5 + i * 17L % 90).toString());
    }

    Usual by(String other) {
      return new Usual(i, other, won, created, closed);
    }

    Usual won(boolean other) {
      return new Usual(i, owner, other, created, closed);
    }

    Usual on(String from, String to) {
      return new Usual(i, owner, won, from, to);
    }

    Opportunity at(String amount, String... more) {
      List<String> cells = new ArrayList<>(List.of("is_closed", "true", "is_won", won + ""));
      add(cells, "owner_id", owner);
      add(cells, "created_at", created.isEmpty() ? NONE : created + "T12:00:00Z");
      add(cells, "closed_at", closed.isEmpty() ? NONE : closed + "T12:00:00Z");
      add(cells, "amount", amount);
      cells.addAll(List.of(more));
      return SmallRows.row(Opportunity.class, "o" + i, cells.toArray(new String[0]));
    }

    Opportunity row() {
      return at(1_000 + i * 37 % 9_000 + " USD");
    }

    private static void add(List<String> cells, String column, String value) {
      if (!value.isEmpty()) {
        cells.add(column);
        cells.add(value);
      }
    }
  }

  private interface Making {
    Row of(Usual usual);
  }

  private static Bad bad(String name, int rows, Making making) {
    return new Bad(name, IntStream.range(0, rows).mapToObj(i -> making.of(Usual.of(i))).toList());
  }

  static Stream<Bad> few() {
    return Stream.of(
        bad("no rows", 0, Usual::row),
        bad("one row", 1, Usual::row),
        bad("five rows", 5, Usual::row),
        bad("twelve rows", 12, Usual::row),
        bad("25 rows", 25, Usual::row),
        bad("one person", 300, one -> one.by("ann").row()),
        bad("nobody credited", 300, one -> one.by(NONE).row()),
        bad("one credited", 300, one -> one.by(one.i == 0 ? "ann" : NONE).row()),
        bad("people with one deal each", 3_000, one -> one.by("q" + one.i).row()));
  }

  static Stream<Bad> outcomes() {
    return Stream.of(
        bad("all won", 300, one -> one.won(true).row()),
        bad("all lost", 300, one -> one.won(false).row()),
        bad("one won", 300, one -> one.won(one.i == 5).row()),
        bad("one lost", 300, one -> one.won(one.i != 5).row()),
        bad(
            "one kind of everything",
            300,
            one -> one.at("100 USD", "type", "New", "lead_source", "Web")),
        bad(
            "hundreds of kinds",
            1_000,
            one -> one.at("100 USD", "type", "T" + one.i % 200, "lead_source", "L" + one.i % 150)),
        bad(
            "won by kind alone",
            300,
            one -> one.won(one.i % 2 == 0).at("100 USD", "type", "T" + one.i % 2)));
  }

  static Stream<Bad> dates() {
    return Stream.of(
        bad("no dates", 300, one -> one.on(NONE, NONE).row()),
        bad("only creation dates", 300, one -> one.on(one.created, NONE).row()),
        bad("only closing dates", 300, one -> one.on(NONE, one.closed).row()),
        bad("decided before created", 300, one -> one.on(one.closed, one.created).row()),
        bad(
            "a third decided before created",
            300,
            one -> one.i % 3 == 0 ? one.on(one.closed, one.created).row() : one.row()),
        bad(
            "begun in the future",
            300,
            one -> one.i == 7 ? one.on("2199-01-01", "2199-02-01").row() : one.row()),
        bad(
            "closed in the year 9999",
            300,
            one -> one.i == 7 ? one.on(one.created, "9999-12-31").row() : one.row()),
        bad(
            "begun in 1900",
            300,
            one -> one.i == 7 ? one.on("1900-01-01", one.closed).row() : one.row()),
        bad(
            "closed in the year 1",
            300,
            one -> one.i == 7 ? one.on("0001-01-01", "0001-02-01").row() : one.row()),
        bad(
            "thirty years",
            1_500,
            one ->
                one.on(
                        START.minusDays(one.i * 7L).toString(),
                        START.minusDays(one.i * 7L - 30).toString())
                    .row()),
        bad("all closed on one day", 300, one -> one.on(one.created, "2025-09-01").row()),
        bad(
            "all begun and closed on one day",
            300,
            one -> one.on("2024-01-01", "2024-01-01").row()));
  }

  static Stream<Bad> amounts() {
    return Stream.of(
        bad("no amounts", 300, one -> one.at(NONE)),
        bad("amounts of zero", 300, one -> one.at("0 USD")),
        bad("negative amounts", 300, one -> one.at("-100 USD")),
        bad("some negative amounts", 300, one -> one.at(one.i % 3 == 0 ? "-100 USD" : "100 USD")),
        bad("equal amounts", 300, one -> one.at("100 USD")),
        bad(
            "huge and tiny amounts",
            300,
            one -> one.at(one.i * 31 % 7 < 3 ? "1000000000000000 USD" : "0.01 USD")),
        bad("two currencies", 300, one -> one.at(one.i % 2 == 0 ? "10 USD" : "10 EUR")),
        bad("a currency and none", 300, one -> one.at(one.i % 2 == 0 ? "10 USD" : "10")));
  }

  static Stream<Bad> people() {
    Bad usual = bad("", 300, Usual::row);
    return Stream.of(
        bad(
            "ids that come twice",
            300,
            one -> new Usual(one.i % 150, one.owner, one.won, one.created, one.closed).row()),
        with("people listed twice under one name", usual, "2020-01-01", "2019-01-01"),
        with("people hired after all", usual, "2035-01-01", NONE),
        with("people who left before all", usual, "2001-01-01", "2002-01-01"));
  }

  private static Bad with(String name, Bad deals, String hired, String left) {
    List<Row> rows = new ArrayList<>(deals.rows);
    for (int i = 0; i < 24; i++) {
      List<String> cells =
          new ArrayList<>(List.of("full_name", i % 12 < 6 ? "Ann Lee" : "X" + i % 12));
      Usual.add(cells, "hire_date", hired);
      Usual.add(cells, "termination_date", left);
      rows.add(SmallRows.row(Person.class, "p" + i % 12, cells.toArray(new String[0])));
    }
    return new Bad(name, rows);
  }

  @ParameterizedTest
  @MethodSource({"few", "outcomes", "dates", "amounts", "people"})
  void everyFigureIsANumber(Bad bad) {
    for (Diagnosis diagnosis : diagnoses(bad)) {
      assertThat(Figures.notFinite(diagnosis)).isEmpty();
      assertThat(diagnosis.bindingConstraint().measureNext()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource({"few", "dates", "people"})
  void nobodyAndNothingIsNamed(Bad bad) {
    for (Diagnosis diagnosis : diagnoses(bad)) {
      assertThat(labels(diagnosis)).isEmpty();
      assertThat(diagnosis.bindingConstraint().verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }
  }

  @Test
  void whoWinsAllAndWhoLosesAllAreNamed() {
    Bad separated =
        bad("", 600, one -> one.i % 12 < 2 ? one.won(one.i % 12 == 0).row() : one.row());
    for (Diagnosis diagnosis : diagnoses(separated)) {
      assertThat(Figures.notFinite(diagnosis)).isEmpty();
      assertThat(labels(diagnosis)).containsExactly("p0 above", "p1 below");
    }
  }

  @Test
  void fiftyThousandDealsOfOnePersonAreDiagnosed() {
    Diagnosis diagnosis = diagnosis(bad("", 50_000, one -> one.by("ann").row()), null);
    assertThat(Figures.notFinite(diagnosis)).isEmpty();
    assertThat(labels(diagnosis)).isEmpty();
  }

  @Test
  void dateFarBehindAllOthersIsFlagged() {
    Diagnosis diagnosis =
        diagnosis(
            bad("", 300, one -> one.i == 7 ? one.on(one.created, "2199-01-01").row() : one.row()),
            null);
    assertThat(diagnosis.flags())
        .filteredOn(flag -> flag.code().equals("dates-beyond"))
        .singleElement()
        .satisfies(flag -> assertThat(flag.message()).startsWith("1 date lies years behind"));
    assertThat(diagnosis.population().open()).isEqualTo(1);
  }

  private static List<Diagnosis> diagnoses(Bad bad) {
    return List.of(diagnosis(bad, null), diagnosis(bad, AS_OF));
  }

  private static Diagnosis diagnosis(Bad bad, @Nullable LocalDate asOf) {
    var log = new MemoryFactLog();
    log.append(bad.rows);
    var wish = new Wish(ZoneOffset.UTC, asOf, 1);
    var made = new DiagnosingTheForce(log, new Diagnosing()::diagnose).diagnose(wish).value();
    return Objects.requireNonNull(made).diagnosis();
  }

  private static List<String> labels(Diagnosis diagnosis) {
    return diagnosis.decomposition().stream()
        .filter(row -> row.label() == Label.ABOVE || row.label() == Label.BELOW)
        .map(row -> row.person().value() + " " + row.label())
        .collect(Collectors.toList());
  }
}
