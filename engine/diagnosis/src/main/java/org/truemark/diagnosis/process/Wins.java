package org.truemark.diagnosis.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.process.Sampling.Spread;
import org.truemark.diagnosis.process.Subjects.Kind;
import org.truemark.diagnosis.request.Deal;
import org.truemark.statistics.homogeneity.Homogeneity;
import org.truemark.statistics.mixed.Family;
import org.truemark.statistics.mixed.MixedModel;
import org.truemark.statistics.mixed.Posterior;
import org.truemark.statistics.mixed.Rows.Model;
import org.truemark.statistics.mixed.Term;
import org.truemark.statistics.sample.Moments;

/// Won given ended: with P the probability that a deal which ends at an age is won,
///
/// ```
/// logit P = a + age + segment + product + source + month + ramp_tenure + u_i (skill) + manager
/// ```
///
/// Tenure is that on the day of the end.
public final class Wins {
  private static final int MOST_BANDS = 5;
  private static final int LEAST_ENDS = 20;
  private static final int UNKNOWN = -1;
  private static final String SKILL = "skill";
  private static final String MANAGER = "manager";
  private static final String SEGMENT = "segment";
  private static final String PRODUCT = "product";
  private static final String SOURCE = "source";
  private static final String AGE = "age";
  private static final String MONTH = "month";
  private static final String TENURE = "tenure";

  private final Tenure tenure;
  private final Ages ages;
  private final Managers managers;
  private final Months months;
  private final Posterior posterior;
  private final Homogeneity atOwnMix;

  private Wins(Team team, Sizes of, Posterior posterior, Homogeneity atOwnMix) {
    tenure = team.tenure;
    ages = of.ages;
    managers = of.managers;
    months = of.months;
    this.atOwnMix = atOwnMix;
    this.posterior = posterior;
  }

  /// @param stale deals that count as lost on the day of the export
  static Wins of(Extract extract, Team team, Collection<Deal> stale, Sampling how) {
    Force force = team.force();
    Subjects subjects = team.subjects();
    var ended = new ArrayList<>(extract.closed());
    ended.addAll(stale);
    ended.removeIf(deal -> force.credited(deal) < 0);
    Managers managers = Managers.of(extract, force, ended);
    Months months = Months.of(force.clock(), ended);
    Ages ages = Ages.of(byWeek(ended), MOST_BANDS, LEAST_ENDS);
    var pool =
        new Pool(
            force.size(),
            managers.levels(),
            subjects.segments.size(),
            subjects.products.size(),
            subjects.sources.size(),
            ages.bands(),
            months.levels(),
            team.tenure().bands());
    for (Deal deal : ended) {
      pool.add(
          deal.outcome() == Deal.Outcome.WON ? 1 : 0,
          1,
          force.credited(deal),
          managers.of(deal),
          subjects.segment(deal),
          subjects.product(deal),
          subjects.source(deal),
          ages.band(week(deal)),
          months.level(deal.closed()),
          tenureBand(team, deal));
    }
    String key = stale.isEmpty() ? "wins" : "wins with stale deals";
    var of = new Sizes(managers, ages, months);
    Posterior posterior = fit(pool, team, of, how, key);
    return new Wins(team, of, posterior, atOwnMix(pool, force.size(), posterior));
  }

  private static Homogeneity atOwnMix(Pool pool, int people, Posterior posterior) {
    double[] logit = new double[pool.size()];
    Arrays.fill(logit, Moments.mean(posterior.intercept()));
    String[] terms = {SEGMENT, PRODUCT, SOURCE, AGE, MONTH};
    for (int t = 0; t < terms.length; t++) {
      int[] level = pool.levels(t + 2);
      for (int row = 0; row < logit.length; row++) {
        logit[row] += posterior.mean(terms[t], level[row]);
      }
    }
    double[][] sums = new double[3][people];
    int[] person = pool.levels(0);
    for (int row = 0; row < logit.length; row++) {
      double p = 1 / (1 + Math.exp(-logit[row]));
      sums[0][person[row]] += pool.y(row);
      sums[1][person[row]] += pool.n(row) * p;
      sums[2][person[row]] += pool.n(row) * p * (1 - p);
    }
    return Homogeneity.ofExpected(sums[0], sums[1], sums[2]);
  }

  /// Who sells what.
  record Team(Force force, Subjects subjects, Tenure tenure) {}

  private record Sizes(Managers managers, Ages ages, Months months) {}

  private static int tenureBand(Team team, Deal deal) {
    LocalDate day = deal.closed() == null ? team.force.clock().end() : deal.closed();
    return team.tenure.band(team.force.seat(team.force.credited(deal)), day);
  }

  private static long[] byWeek(List<Deal> ended) {
    int[] weeks = ended.stream().mapToInt(Wins::week).filter(week -> week != UNKNOWN).toArray();
    long[] byWeek = new long[Arrays.stream(weeks).max().orElse(0) + 1];
    for (int week : weeks) {
      byWeek[week]++;
    }
    return byWeek;
  }

  /// Whole weeks from creation to the end; those of unknown age are taken as young.
  private static int week(Deal deal) {
    long days = Extract.cycleDays(deal);
    return days < 0 ? UNKNOWN : (int) (days / 7);
  }

  private static Posterior fit(Pool pool, Team team, Sizes of, Sampling how, String key) {
    var terms = new ArrayList<Term>();
    terms.add(
        how.given(
            Term.group(SKILL, pool.levels(0), team.force.size(), Priors.SPREAD), Spread.SKILL));
    if (of.managers.levels() > 0) {
      terms.add(
          how.given(
              Term.group(MANAGER, pool.levels(1), of.managers.levels(), Priors.SPREAD),
              Spread.MANAGER));
    }
    if (team.tenure.bands() > 0) {
      terms.add(team.tenure.term(TENURE, pool.levels(7)));
    }
    Subjects subjects = team.subjects;
    terms.add(Term.factor(SEGMENT, pool.levels(2), subjects.segments.size(), Priors.SUBJECT));
    terms.add(Term.factor(PRODUCT, pool.levels(3), subjects.products.size(), Priors.SUBJECT));
    terms.add(Term.factor(SOURCE, pool.levels(4), subjects.sources.size(), Priors.SUBJECT));
    terms.add(Term.factor(AGE, pool.levels(5), of.ages.bands(), Priors.TIME));
    terms.add(Term.factor(MONTH, pool.levels(6), of.months.levels(), Priors.TIME));
    return new MixedModel(pool.binomial(new Model(Priors.INTERCEPT, terms)), new Family.Logit())
        .posterior(how.seed(), key, how.draws());
  }

  /// Effect of a person, and of his or her manager, on the logit of winning, in every draw.
  public double[] person(int person) {
    double[] effect = posterior.effect(SKILL, person);
    managers.addTo(effect, person, posterior, MANAGER);
    return effect;
  }

  /// Test of equal people: what each won against what the average person wins of the same deals,
  /// kind by kind, age by age, month by month.
  public Homogeneity atOwnMix() {
    return atOwnMix;
  }

  /// Effect of a band of tenure on the logit of winning, in every draw.
  double[] ramp(int band) {
    return tenure.effect(posterior, TENURE, band);
  }

  int bands() {
    return ages.bands();
  }

  int band(int week) {
    return ages.band(week);
  }

  /// logit of the chance that an average person wins a deal of a kind that ends in a band of ages,
  /// but for the month; one column per draw.
  double[] logit(Kind kind, int band) {
    double[] logit = posterior.intercept();
    double[][] parts = {
      posterior.effect(SEGMENT, kind.segment()),
      posterior.effect(PRODUCT, kind.product()),
      posterior.effect(SOURCE, kind.source()),
      posterior.effect(AGE, band)
    };
    for (double[] part : parts) {
      for (int d = 0; d < logit.length; d++) {
        logit[d] += part[d];
      }
    }
    return logit;
  }

  /// Share of ended deals that ended in the last month of a quarter.
  double shareAtQuarterEnd() {
    return months.shareAtQuarterEnd;
  }

  /// Mean effect of the months at a quarter's end, or of the others, weighted with what ended in
  /// them; one column per draw.
  double[] month(boolean quarterEnd) {
    double[] mean = new double[posterior.draws()];
    double all = 0;
    for (int level = 0; level < months.levels(); level++) {
      if (months.isQuarterEnd(level) == quarterEnd && months.ended(level) > 0) {
        double[] effect = posterior.effect(MONTH, level);
        for (int d = 0; d < mean.length; d++) {
          mean[d] += months.ended(level) * effect[d];
        }
        all += months.ended(level);
      }
    }
    for (int d = 0; d < mean.length && all > 0; d++) {
      mean[d] /= all;
    }
    return mean;
  }

  /// Months as levels, the busiest first so that it is the baseline.
  private static final class Months {
    private final int[] level;
    private final int[] month;
    private final long[] count;
    private final Clock clock;
    final double shareAtQuarterEnd;

    private Months(Clock clock, long[] ended) {
      this.clock = clock;
      this.count = ended;
      month =
          IntStream.range(0, ended.length)
              .boxed()
              .sorted((one, other) -> Long.compare(ended[other], ended[one]))
              .mapToInt(Integer::intValue)
              .toArray();
      level = new int[ended.length];
      for (int l = 0; l < month.length; l++) {
        level[month[l]] = l;
      }
      double all = Math.max(1, Arrays.stream(ended).sum());
      double atEnd = 0;
      for (int m = 0; m < ended.length; m++) {
        atEnd += Clock.isQuarterEnd(day(m)) ? ended[m] : 0;
      }
      shareAtQuarterEnd = atEnd / all;
    }

    static Months of(Clock clock, List<Deal> ended) {
      long[] count = new long[clock.months()];
      for (Deal deal : ended) {
        count[number(clock, deal.closed())]++;
      }
      return new Months(clock, count);
    }

    /// What has no date of its end, and what ends at the export, is in the last month.
    private static int number(Clock clock, @Nullable LocalDate closed) {
      LocalDate day = closed == null ? clock.end() : closed;
      return Math.clamp(clock.month(day), 0, clock.months() - 1);
    }

    private LocalDate day(int m) {
      return clock.start().withDayOfMonth(1).plusMonths(m);
    }

    int levels() {
      return level.length;
    }

    int level(@Nullable LocalDate closed) {
      return level[number(clock, closed)];
    }

    boolean isQuarterEnd(int l) {
      return Clock.isQuarterEnd(day(month[l]));
    }

    long ended(int l) {
      return count[month[l]];
    }
  }
}
