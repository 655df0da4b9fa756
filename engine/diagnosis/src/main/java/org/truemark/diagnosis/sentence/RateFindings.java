package org.truemark.diagnosis.sentence;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Diagnosis.Finding;
import org.truemark.diagnosis.answer.Diagnosis.Label;
import org.truemark.diagnosis.answer.Diagnosis.PersonRow;
import org.truemark.diagnosis.answer.Outliers;
import org.truemark.diagnosis.answer.Team;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.rate.EqualRates;
import org.truemark.kernel.Estimate;
import org.truemark.kernel.Period;

/// What is said about win rates.
final class RateFindings {
  private static final Map<String, String> ONE =
      Map.of("people", "person", "managers", "manager", "products", "product");
  private static final String AT_OWN_MIX = "people at their own mix";

  private final Extract extract;
  private final Team team;
  private final Estimate rate;
  private final @Nullable Period closings;

  private RateFindings(Extract extract, Team team, Estimate rate) {
    this.extract = extract;
    this.team = team;
    this.rate = rate;
    closings = extract.window().closings();
  }

  static Stream<Finding> of(
      Extract extract, Team team, List<PersonRow> people, @Nullable Outliers outliers) {
    Team.TeamRate rate = team.winRate();
    if (rate == null || team.heterogeneity().isEmpty()) {
      return Stream.empty();
    }
    var findings = new RateFindings(extract, team, rate.raw());
    return Stream.of(
            findings.equalRates(),
            findings.labels(people),
            findings.outliers(people, outliers),
            findings.quarterEnd())
        .flatMap(found -> found);
  }

  private Stream<Finding> equalRates() {
    return team.heterogeneity().entrySet().stream()
        .filter(entry -> !entry.getKey().equals(EqualRates.PEOPLE_WITH_STALE))
        .map(entry -> equalRates(entry.getKey(), entry.getValue()));
  }

  private Finding equalRates(String grouping, Team.Heterogeneity test) {
    boolean ownMix = grouping.equals(EqualRates.PEOPLE_AT_OWN_MIX);
    boolean differ = test.p() < extract.settings().labels().heterogeneity();
    String words =
        "Win rates of %d %s %s: chi-squared %s on %d df, p %s, about a common rate of %s"
            .formatted(
                test.df() + 1,
                ownMix ? AT_OWN_MIX : grouping,
                differ
                    ? "differ by more than chance"
                    : "show no evidence of a difference beyond chance",
                Words.two(test.chiSquared()),
                test.df(),
                Words.p(test.p()),
                Words.percent(rate.value()));
    String each = ownMix ? "kind of deal" : ONE.getOrDefault(grouping, "group");
    String code = ownMix ? "people-at-own-mix" : grouping;
    return new Claim("win-rate-" + code, words, "one rate for every " + each, rate)
        .over(rate.n(), "closed deal", closings);
  }

  private Stream<Finding> labels(List<PersonRow> people) {
    return people.stream()
        .filter(row -> row.label() == Label.ABOVE || row.label() == Label.BELOW)
        .flatMap(this::label);
  }

  private Stream<Finding> label(PersonRow row) {
    if (row.winRate() == null) {
      return Stream.empty();
    }
    Estimate shrunk = row.winRate().shrunk();
    double above = row.winRate().above();
    double level = row.label() == Label.ABOVE ? above : 1 - above;
    String words =
        "%s %s wins %s often than the team: %s of closed deals, shrunk from %s"
            .formatted(
                row.person().value(),
                Words.certainty(level),
                row.label() == Label.ABOVE ? "more" : "less",
                Words.percent(shrunk.value()),
                Words.percent(row.winRate().raw().value()));
    return Stream.of(
        new Claim(
                "win-rate-" + row.label(),
                words,
                "the team's " + Words.percent(rate.value()),
                shrunk)
            .over(row.n(), "closed deal", closings));
  }

  private Stream<Finding> outliers(List<PersonRow> people, @Nullable Outliers outliers) {
    if (outliers == null || outliers.byChance() == null) {
      return Stream.empty();
    }
    Outliers.ByChance chance = outliers.byChance();
    String words =
        ("%d of %d people lie outside the 95 %% limits and %d outside 99.8 %%, where chance "
                + "puts about %.1f; the best rate is %s and the worst %s, and equal people would "
                + "show %s to %s and %s to %s")
            .formatted(
                outliers.limit95().size(),
                people.stream().filter(row -> row.n() > 0).count(),
                outliers.limit998().size(),
                outliers.expectedByChance95(),
                Words.percent(chance.seenBest()),
                Words.percent(chance.seenWorst()),
                Words.percent(chance.best().low()),
                Words.percent(chance.best().high()),
                Words.percent(chance.worst().low()),
                Words.percent(chance.worst().high()));
    String comparison = Words.count(chance.permutations()) + " exchanges of owners";
    return Stream.of(
        new Claim("by-chance", words, comparison, null).over(rate.n(), "closed deal", closings));
  }

  private Stream<Finding> quarterEnd() {
    Team.QuarterEnd end = team.quarterEnd();
    if (end == null || end.p() >= extract.settings().labels().heterogeneity()) {
      return Stream.empty();
    }
    boolean more = end.last().value() > end.others().value();
    String words =
        ("Deals closed in the last month of a quarter are won %s often: %s, p %s; part of "
                + "it may be that losses are entered later")
            .formatted(more ? "more" : "less", Words.percent(end.last().value()), Words.p(end.p()));
    String comparison = "the other months, " + Words.percent(end.others().value());
    return Stream.of(
        new Claim("quarter-end", words, comparison, end.last())
            .over(end.last().n() + end.others().n(), "closed deal", closings));
  }
}
