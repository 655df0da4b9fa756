package org.truemark.diagnosis.flag;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Attainment;
import org.truemark.diagnosis.answer.Attainment.PeriodRow;
import org.truemark.diagnosis.answer.Diagnosis.Flag;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.process.Clock;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.sentence.Words;

/// Dates that are missing, in the wrong order, too old for an open deal, or cut off.
final class Dates {
  private Dates() {}

  static Stream<Flag> flags(Extract extract, @Nullable Attainment attainment) {
    return Stream.of(
            stale(extract),
            incomplete(attainment),
            undated(extract),
            backwards(extract),
            later(extract),
            earlier(extract),
            tooOld(extract))
        .flatMap(flag -> flag);
  }

  private static Stream<Flag> stale(Extract extract) {
    int stale = extract.stale().size();
    String message =
        ("%s open longer than any deal took to close (%s by %s): they are no evidence of "
                + "losing or winning and are left out of rates.")
            .formatted(
                Words.count(stale, "deal"),
                Words.count(extract.longestDays(), "day"),
                extract.window().asOf());
    return stale == 0 ? Stream.empty() : Stream.of(new Flag("stale", stale, message));
  }

  private static Stream<Flag> incomplete(@Nullable Attainment attainment) {
    List<PeriodRow> cut =
        attainment == null
            ? List.of()
            : attainment.periods().stream().filter(row -> !row.complete()).toList();
    if (cut.isEmpty()) {
      return Stream.empty();
    }
    long rows = cut.stream().mapToLong(PeriodRow::n).sum();
    String message =
        "The data end before %s does: its %s are marked and left out of verdicts."
            .formatted(
                Words.list(cut.stream().map(row -> Words.period(row.period())).toList()),
                Words.count(rows, "quota"));
    return Stream.of(new Flag("incomplete-period", rows, message));
  }

  private static Stream<Flag> undated(Extract extract) {
    long undated = extract.closed().stream().filter(deal -> deal.closed() == null).count();
    String message =
        "%s without a closing date: in the rates, but in no month and no cycle."
            .formatted(Words.count(undated, "closed deal"));
    return undated == 0 ? Stream.empty() : Stream.of(new Flag("undated", undated, message));
  }

  private static Stream<Flag> backwards(Extract extract) {
    long backwards = extract.closed().stream().filter(Dates::isBackwards).count();
    String message =
        "%s closed before they began: left out of the cycle."
            .formatted(Words.count(backwards, "deal"));
    return backwards == 0
        ? Stream.empty()
        : Stream.of(new Flag("closed-before-created", backwards, message));
  }

  private static Stream<Flag> later(Extract extract) {
    long later = extract.window().later();
    String message =
        ("%s years behind all others and taken for mistakes: the record ends on %s, and what "
                + "lies behind it has not happened.")
            .formatted(
                later == 1 ? "1 date lies" : Words.count(later, "date") + " lie",
                extract.window().asOf());
    return later == 0 ? Stream.empty() : Stream.of(new Flag("dates-beyond", later, message));
  }

  private static Stream<Flag> earlier(Extract extract) {
    long earlier = extract.window().earlier();
    String message =
        ("%s years before all others, or decades before the end, and the day is taken for a mistake: "
                + "how old they are is not known.")
            .formatted(earlier == 1 ? "1 deal begins" : Words.count(earlier, "deal") + " begin");
    return earlier == 0 ? Stream.empty() : Stream.of(new Flag("dates-before", earlier, message));
  }

  /// Models go back no further than a clock does.
  private static Stream<Flag> tooOld(Extract extract) {
    Clock clock = Clock.of(extract);
    if (clock == null) {
      return Stream.empty();
    }
    long old =
        extract.closed().stream()
            .map(Deal::closed)
            .filter(day -> day != null && day.isBefore(clock.start()))
            .count();
    String message =
        "%s closed before %s: in the counts, but too old for what is said about people."
            .formatted(Words.count(old, "deal"), clock.start());
    boolean cut = extract.request().context().observedFrom() == null && old > 0;
    return cut ? Stream.of(new Flag("too-old", old, message)) : Stream.empty();
  }

  private static boolean isBackwards(Deal deal) {
    LocalDate created = deal.created();
    LocalDate closed = deal.closed();
    return created != null && closed != null && closed.isBefore(created);
  }
}
