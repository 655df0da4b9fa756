package org.truemark.diagnosis.flag;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.truemark.diagnosis.answer.Diagnosis.Flag;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Settings;
import org.truemark.diagnosis.request.Value;
import org.truemark.diagnosis.sentence.Words;
import org.truemark.diagnosis.spread.Currencies;
import org.truemark.diagnosis.spread.WonValues;

/// Amounts that mislead: one that outweighs all others, several currencies, and amounts that are
/// only known once a deal is won.
final class Amounts {
  private Amounts() {}

  static Stream<Flag> flags(Extract extract) {
    return Stream.of(whale(extract), currencies(extract), leakage(extract)).flatMap(flag -> flag);
  }

  private static Stream<Flag> whale(Extract extract) {
    double[] amounts = WonValues.amounts(extract);
    Settings.Flags rules = extract.settings().flags();
    if (amounts.length < rules.whaleWins() || Currencies.only(extract) == null) {
      return Stream.empty();
    }
    double total = Arrays.stream(amounts).sum();
    double largest = Arrays.stream(amounts).max().orElseThrow();
    if (largest < rules.whaleShare() * total) {
      return Stream.empty();
    }
    String message =
        ("One deal holds %s of the revenue of %s: revenue per deal is %.2f with it and %.2f "
                + "without, so compare people without it.")
            .formatted(
                Words.wholePercent(largest / total),
                Words.count(amounts.length, "won deal"),
                total / amounts.length,
                (total - largest) / (amounts.length - 1));
    return Stream.of(new Flag("whale", 1, message));
  }

  private static Stream<Flag> currencies(Extract extract) {
    Map<String, Long> counts = Currencies.counts(extract);
    if (counts.size() < 2) {
      return Stream.empty();
    }
    List<String> shown =
        counts.entrySet().stream()
            .map(entry -> entry.getKey() + " " + Words.count(entry.getValue()))
            .toList();
    long rows = counts.values().stream().mapToLong(x -> x).sum();
    String message =
        ("Amounts stand in %d currencies without rates (%s): counts and rates hold, sums "
                + "and sizes are not estimated.")
            .formatted(counts.size(), Words.list(shown));
    return Stream.of(new Flag("currencies", rows, message));
  }

  private static Stream<Flag> leakage(Extract extract) {
    List<Deal> lost = with(extract, Deal.Outcome.LOST);
    boolean wonHave =
        with(extract, Deal.Outcome.WON).stream()
            .anyMatch(deal -> !Double.isNaN(Currencies.wonAmount(deal)));
    if (lost.isEmpty() || !wonHave || lost.stream().anyMatch(Amounts::hasAmount)) {
      return Stream.empty();
    }
    String message =
        ("None of %s has an amount while won deals do: the amount gives the outcome away "
                + "and explains nothing.")
            .formatted(Words.count(lost.size(), "lost deal"));
    return Stream.of(new Flag("leakage", lost.size(), message));
  }

  private static boolean hasAmount(Deal deal) {
    Value value = deal.matter().value();
    return value != null && value.amount() != 0;
  }

  private static List<Deal> with(Extract extract, Deal.Outcome outcome) {
    return extract.closed().stream().filter(deal -> deal.outcome() == outcome).toList();
  }
}
