package org.truemark.diagnosis.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.process.Sampling.Spread;
import org.truemark.statistics.mixed.Family;
import org.truemark.statistics.mixed.MixedModel;
import org.truemark.statistics.mixed.Posterior;
import org.truemark.statistics.mixed.Rows.Model;
import org.truemark.statistics.mixed.Term;

/// The end of a deal, won or lost: with h the probability that a deal which is open at the
/// beginning of a week of its age ends in that week,
///
/// ```
/// log(-log(1 - h)) = a + age + segment + source + quarter end + u_i (pace)
/// ```
///
/// (Prentice and Gloeckler 1978). Open deals are censored at the export or when their holder
/// leaves; deals enter at the later of creation and the start of observation. An open deal counts
/// with the chance that it is worked at all ([Worked]).
public final class Ends {
  private static final int LEAST_ENDED = 20;
  private static final String PACE = "pace";
  private static final String AGE = "age";
  private static final String SEGMENT = "segment";
  private static final String SOURCE = "source";
  private static final String QUARTER_END = "quarter end";
  private static final double MONTHS_AT_QUARTER_END = 1 / 3.0;

  private final Ages ages;
  private final int weeks;
  private final Posterior posterior;

  private Ends(Ages ages, int weeks, Posterior posterior) {
    this.ages = ages;
    this.weeks = weeks;
    this.posterior = posterior;
  }

  /// Null where fewer than twenty deals with both dates were seen to end.
  static @Nullable Ends of(Wins.Team team, Lives lives, Sampling how) {
    if (lives.ended() < LEAST_ENDED) {
      return null;
    }
    Force force = team.force();
    Subjects subjects = team.subjects();
    int weeks = lives.weeks();
    Ages ages = lives.ages();
    Pool pool = pool(team, lives);
    return pool.size() == 0 ? null : new Ends(ages, weeks, fit(pool, force, subjects, ages, how));
  }

  private static Pool pool(Wins.Team team, Lives lives) {
    Subjects subjects = team.subjects();
    Ages ages = lives.ages();
    var pool =
        new Pool(
            team.force().size(),
            subjects.segments.size(),
            subjects.sources.size(),
            ages.bands(),
            2);
    for (Life life : lives.all()) {
      double weight = lives.worked(life);
      if (weight == 0) {
        continue;
      }
      int segment = subjects.segment(life.deal());
      int source = subjects.source(life.deal());
      LocalDate created = Objects.requireNonNull(life.deal().created());
      int last = Math.min(lives.weeks(), life.ended() ? life.exit() + 1 : life.exit());
      for (int week = life.entry(); week < last; week++) {
        double end = life.ended() && week == life.exit() ? 1 : 0;
        int quarterEnd = Clock.isQuarterEnd(created.plusDays(7L * week)) ? 1 : 0;
        pool.add(end, weight, life.person(), segment, source, ages.band(week), quarterEnd);
      }
    }
    return pool;
  }

  private static Posterior fit(Pool pool, Force force, Subjects subjects, Ages ages, Sampling how) {
    var model =
        new Model(
            Priors.INTERCEPT,
            List.of(
                how.given(
                    Term.group(PACE, pool.levels(0), force.size(), Priors.SPREAD), Spread.PACE),
                Term.factor(SEGMENT, pool.levels(1), subjects.segments.size(), Priors.SUBJECT),
                Term.factor(SOURCE, pool.levels(2), subjects.sources.size(), Priors.SUBJECT),
                Term.factor(AGE, pool.levels(3), ages.bands(), Priors.TIME),
                Term.factor(QUARTER_END, pool.levels(4), 2, Priors.TIME)));
    return new MixedModel(pool.binomial(model), new Family.Cloglog())
        .posterior(how.seed(), "ends", how.draws());
  }

  /// Effect of a person's pace on the log of the weekly rate of ends, in every draw: no skill.
  public double[] pace(int person) {
    return posterior.effect(PACE, person);
  }

  /// Standard deviation of pace between people, in every draw.
  public double[] paceSpread() {
    return posterior.spread(PACE);
  }

  /// The law of ends at the team's pace: the share of deals of a segment and source that end in
  /// each week of age.
  ///
  /// @return one row per week up to the last in which one ended, one column per draw
  double[][] law(int segment, int source) {
    double[] base = posterior.intercept();
    double[] bySegment = posterior.effect(SEGMENT, segment);
    double[] bySource = posterior.effect(SOURCE, source);
    double[] atQuarterEnd = posterior.effect(QUARTER_END, 1);
    double[][] ended = new double[weeks][base.length];
    double[] open = new double[base.length];
    java.util.Arrays.fill(open, 1);
    for (int week = 0; week < weeks; week++) {
      double[] age = posterior.effect(AGE, ages.band(week));
      for (int d = 0; d < open.length; d++) {
        double eta = base[d] + bySegment[d] + bySource[d] + age[d];
        double rate = Math.exp(eta);
        double hazard =
            (1 - MONTHS_AT_QUARTER_END) * -Math.expm1(-rate)
                + MONTHS_AT_QUARTER_END * -Math.expm1(-rate * Math.exp(atQuarterEnd[d]));
        ended[week][d] = open[d] * hazard;
        open[d] -= ended[week][d];
      }
    }
    return ended;
  }
}
