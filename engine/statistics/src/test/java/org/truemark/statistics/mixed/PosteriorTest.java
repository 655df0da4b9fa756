package org.truemark.statistics.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.truemark.statistics.mixed.Rows.Model;
import org.truemark.statistics.sample.Moments;
import org.truemark.statistics.sample.Quantiles;
import org.truemark.testkit.oracle.Oracle;

/// Draws from the posterior, on worlds of known truth.
class PosteriorTest {
  private static final int PEOPLE = 24;
  private static final int DRAWS = 400;

  @Test
  void intervalsOfPeopleCoverTheTruth() {
    int inside = 0;
    int all = 0;
    for (int world = 0; world < 60; world++) {
      var random = new SplittableRandom(world);
      double sd = Math.abs(.5 * random.nextGaussian());
      double[] truth = truth(random, sd);
      Posterior posterior = wins(random, truth, 60).posterior(1, "wins", DRAWS);
      for (int i = 0; i < PEOPLE; i++) {
        var drawn = Quantiles.of(posterior.effect("person", i));
        inside += drawn.at(.05) <= truth[i] && truth[i] <= drawn.at(.95) ? 1 : 0;
        all++;
      }
    }
    assertThat((double) inside / all).isBetween(.86, .94);
  }

  @Test
  void equalPeopleComeOutEqual() {
    var random = new SplittableRandom(5);
    Posterior posterior = wins(random, new double[PEOPLE], 400).posterior(1, "wins", DRAWS);
    assertThat(Quantiles.of(posterior.spread("person")).median()).isLessThan(.06);
  }

  @Test
  void differencesComeOutAsLargeAsTheyAre() {
    var random = new SplittableRandom(6);
    double[] truth = truth(random, .5);
    Posterior posterior = wins(random, truth, 2_000).posterior(1, "wins", DRAWS);
    double found = Quantiles.of(posterior.spread("person")).median();
    assertThat(found).isCloseTo(Math.sqrt(Moments.variance(truth)), within(.12));
    double person = Quantiles.of(posterior.effect("person", 3)).median();
    assertThat(person).isCloseTo(truth[3], within(.3));
  }

  /// Both sides of the truth: too little makes people equal, too much leaves them as they were
  /// counted.
  @Test
  void aKnownSpreadIsTaken() {
    var random = new SplittableRandom(6);
    double[] truth = truth(random, .5);
    int[] person = new int[PEOPLE];
    double[] won = new double[PEOPLE];
    double[] trials = new double[PEOPLE];
    for (int i = 0; i < PEOPLE; i++) {
      person[i] = i;
      trials[i] = 40;
      won[i] = Math.rint(40 / (1 + Math.exp(-truth[i])));
    }
    double[] last = new double[3];
    double[] known = {0, .5, 3};
    for (int k = 0; k < known.length; k++) {
      var group = Term.group("person", person, PEOPLE, .5).withKnown(known[k]);
      Rows rows = Rows.binomial(won, trials, new Model(3, List.of(group)));
      Posterior posterior = new MixedModel(rows, new Family.Logit()).posterior(1, "known", DRAWS);
      double held = Math.max(.001, known[k]);
      assertThat(Quantiles.of(posterior.spread("person")).at(.05)).isCloseTo(held, within(1e-9));
      assertThat(Quantiles.of(posterior.spread("person")).at(.95)).isCloseTo(held, within(1e-9));
      double[] means = new double[PEOPLE];
      Arrays.setAll(means, i -> posterior.mean("person", i));
      last[k] = Math.sqrt(Moments.variance(means));
    }
    assertThat(last[0]).isLessThan(.01);
    assertThat(last[1]).isBetween(.2, .9 * last[2]);
  }

  @Test
  void theSameKeyGivesTheSameBits() {
    MixedModel model = FittedByRTest.logit(Oracle.read("glmer-logit"));
    Posterior one = model.posterior(7, "a", 50);
    Posterior two = model.posterior(7, "a", 50);
    Posterior other = model.posterior(8, "a", 50);
    assertThat(one.effect("rep", 4)).containsExactly(two.effect("rep", 4));
    assertThat(one.effect("rep", 4)).doesNotContain(other.effect("rep", 4)[0]);
  }

  @Test
  void nobodyWonIsNoReasonToStop() {
    double[] none = new double[10];
    double[] trials = new double[10];
    Arrays.fill(trials, 3);
    int[] person = {0, 1, 2, 3, 4, 0, 1, 2, 3, 4};
    var model = new Model(3, List.of(Term.group("person", person, 5, .5)));
    Rows rows = Rows.binomial(none, trials, model);
    Posterior posterior = new MixedModel(rows, new Family.Logit()).posterior(1, "none", 100);
    assertThat(Arrays.stream(posterior.intercept())).allMatch(Double::isFinite);
    assertThat(Quantiles.of(posterior.intercept()).median()).isLessThan(-2);
  }

  private static double[] truth(SplittableRandom random, double sd) {
    double[] truth = new double[PEOPLE];
    Arrays.setAll(truth, i -> sd * random.nextGaussian());
    return truth;
  }

  private static MixedModel wins(SplittableRandom random, double[] truth, int deals) {
    double[] won = new double[PEOPLE];
    double[] n = new double[PEOPLE];
    int[] person = new int[PEOPLE];
    for (int i = 0; i < PEOPLE; i++) {
      person[i] = i;
      n[i] = deals;
      double p = 1 / (1 + Math.exp(1 - truth[i]));
      for (int deal = 0; deal < deals; deal++) {
        won[i] += random.nextDouble() < p ? 1 : 0;
      }
    }
    var model = Model.of(Term.group("person", person, PEOPLE, .5));
    return new MixedModel(Rows.binomial(won, n, model), new Family.Logit());
  }
}
