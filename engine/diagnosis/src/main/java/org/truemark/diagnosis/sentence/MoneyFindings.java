package org.truemark.diagnosis.sentence;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Diagnosis.Finding;
import org.truemark.diagnosis.answer.Team;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.kernel.Estimate;
import org.truemark.kernel.Period;

/// What is said about revenue: how its spread splits, and what the mix explains.
final class MoneyFindings {
  private static final double CLOSE = .9;

  private MoneyFindings() {}

  static Stream<Finding> of(Extract extract, Team team, Map<String, Estimate> spread) {
    return Stream.concat(spread(extract, spread), mix(extract, team.value()));
  }

  private static Stream<Finding> spread(Extract extract, Map<String, Estimate> spread) {
    if (spread.isEmpty()) {
      return Stream.empty();
    }
    boolean orders = extract.closed().isEmpty();
    var names = new LinkedHashMap<String, String>();
    names.put("time", "time in the seat");
    names.put("volume", orders ? "number of orders" : "number of closed deals");
    names.put("winRate", "win rate");
    names.put("value", orders ? "value per order" : "value per won deal");
    String parts =
        spread.entrySet().stream()
            .map(entry ->
                names.getOrDefault(entry.getKey(), entry.getKey())
                    + " "
                    + Words.wholePercent(entry.getValue().value()))
            .collect(Collectors.joining(", "));
    Map.Entry<String, Estimate> most =
        spread.entrySet().stream()
            .max(Comparator.comparingDouble(entry -> entry.getValue().value()))
            .orElseThrow();
    return Stream.of(
        new Claim(
                "spread",
                "The spread of log revenue between people splits into " + parts,
                "people who all sell the same",
                most.getValue())
            .over(most.getValue().n(), "people", extract.window().closings()));
  }

  private static Stream<Finding> mix(Extract extract, Team.@Nullable WonValue value) {
    if (value == null || value.mix() == null) {
      return Stream.empty();
    }
    Estimate correlation = value.mix().correlation();
    String words =
        "Value per won deal %s the mean list price of what each person sold: correlation %s"
            .formatted(
                correlation.value() >= CLOSE ? "follows" : "follows only in part",
                Words.probability(correlation.value()));
    Period period = extract.window().closings();
    return Stream.of(
        new Claim("product-mix", words, "no link between the two", correlation)
            .over(correlation.n(), "people", period));
  }
}
