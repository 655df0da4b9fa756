package org.truemark.diagnosis.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.process.LinkedModels.Identified;
import org.truemark.diagnosis.request.Context;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Deal.Matter;
import org.truemark.diagnosis.request.Deal.Outcome;
import org.truemark.diagnosis.request.Deal.Owners;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.diagnosis.request.Settings;
import org.truemark.kernel.Id;
import org.truemark.statistics.mixed.Family;
import org.truemark.statistics.mixed.MixedModel;
import org.truemark.statistics.mixed.Posterior;
import org.truemark.statistics.mixed.Rows.Model;
import org.truemark.statistics.mixed.Term;
import org.truemark.statistics.sample.Moments;

/// The oracle of ends and wins: one hazard of being won and one of being lost, each with own
/// effects of people. Persons apart, both say the same of the team: the share won by an age.
///
/// Losses come early (.07 a week, falling to .02 in ten weeks), wins late (.02, rising to .05), so
/// that neither closed deals alone nor a chance that is the same at every age would do.
class CauseSpecificTest {
  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final int PEOPLE = 12;
  private static final int WEEKS = 78;
  private static final Sampling HOW = new Sampling(1, 300);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void twoHazardsGiveTheSameShareWonByAnAge(long seed) {
    Extract extract = Extract.of(request(seed));
    LinkedModels models =
        Objects.requireNonNull(
            LinkedModels.of(extract, new Identified(false, false, false, 8), HOW));
    double[][] linked = wonByAge(models);
    Lives lives = Lives.of(models.force(), extract.deals(), extract.stale());
    double[][] oracle = wonByAge(lives, rates(lives, true), rates(lives, false));
    for (int week : new int[] {4, 8, 13, 26}) {
      double error = Math.sqrt(Moments.variance(linked[week]));
      double off = Moments.mean(linked[week]) - Moments.mean(oracle[week]);
      assertThat(Math.abs(off)).as("week %d", week).isLessThan(2 * error);
    }
    assertThat(Moments.mean(linked[13])).isBetween(.15, .45);
  }

  /// Share won before each week of age, by draw.
  private static double[][] wonByAge(LinkedModels models) {
    double[] weights = {1};
    Chances chances = Chances.of(models);
    double[][] won = chances.wonByAge(weights);
    double[] all = chances.of(new double[won[0].length])[0];
    for (double[] week : won) {
      Arrays.setAll(week, d -> week[d] * all[d]);
    }
    return won;
  }

  /// Weekly rates of an average person by week of age and draw.
  private static double[][] rates(Lives lives, boolean wins) {
    var pool = new Pool(PEOPLE, lives.ages().bands());
    for (Life life : lives.all()) {
      int last = Math.min(lives.weeks(), life.ended() ? life.exit() + 1 : life.exit());
      boolean cause = (life.deal().outcome() == Outcome.WON) == wins;
      for (int week = life.entry(); week < last; week++) {
        boolean end = life.ended() && week == life.exit() && cause;
        pool.add(end ? 1 : 0, 1, life.person(), lives.ages().band(week));
      }
    }
    var person = Term.group("person", pool.levels(0), PEOPLE, Priors.SPREAD);
    var age = Term.factor("age", pool.levels(1), lives.ages().bands(), 2);
    var rows = pool.binomial(new Model(Priors.INTERCEPT, List.of(person, age)));
    Posterior posterior =
        new MixedModel(rows, new Family.Cloglog()).posterior(HOW.seed(), "" + wins, HOW.draws());
    double[][] rates = new double[lives.weeks()][];
    for (int week = 0; week < rates.length; week++) {
      double[] log = posterior.effect("age", lives.ages().band(week));
      double[] base = posterior.intercept();
      Arrays.setAll(log, d -> Math.exp(base[d] + log[d]));
      rates[week] = log;
    }
    return rates;
  }

  private static double[][] wonByAge(Lives lives, double[][] won, double[][] lost) {
    double[][] share = new double[lives.weeks() + 1][HOW.draws()];
    double[] open = new double[HOW.draws()];
    Arrays.fill(open, 1);
    for (int week = 0; week < won.length; week++) {
      for (int d = 0; d < open.length; d++) {
        double both = won[week][d] + lost[week][d];
        double ended = open[d] * -Math.expm1(-both);
        share[week + 1][d] = share[week][d] + ended * won[week][d] / both;
        open[d] -= ended;
      }
    }
    return share;
  }

  private static DiagnosisRequest request(long seed) {
    var random = new SplittableRandom(seed);
    LocalDate end = START.plusWeeks(WEEKS);
    List<Deal> deals = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      double skill = Math.exp(.2 * random.nextGaussian());
      double pace = Math.exp(.2 * random.nextGaussian());
      for (int begun = 0; begun < 2 * WEEKS; begun++) {
        deals.add(deal(person, begun, new double[] {skill * pace, pace}, random, end));
      }
    }
    var settings = Settings.standard().withDraws(new Settings.Draws(100, 100, 300));
    var context = new Context(START, end, Set.of(), Map.of());
    return new DiagnosisRequest(deals, List.of(), List.of(), List.of(), context, settings);
  }

  private static Deal deal(
      int person, int begun, double[] factor, SplittableRandom random, LocalDate end) {
    int week = 0;
    double won = 0;
    double both = 0;
    do {
      int age = Math.min(10, week);
      won = factor[0] * (.02 + .003 * age);
      both = won + factor[1] * (.07 - .005 * age);
      week++;
    } while (random.nextDouble() < Math.exp(-both));
    LocalDate created = START.plusDays(begun * 7L / 2);
    LocalDate closed = created.plusDays(7L * (week - 1) + random.nextInt(7));
    boolean ended = closed.isBefore(end);
    boolean isWon = random.nextDouble() < won / both;
    return new Deal(
        new Id.Opportunity(person + "-" + begun),
        Owners.of(new Id.Person("P%02d".formatted(person)), null),
        !ended ? Outcome.OPEN : isWon ? Outcome.WON : Outcome.LOST,
        created,
        ended ? closed : null,
        Matter.unknown());
  }
}
