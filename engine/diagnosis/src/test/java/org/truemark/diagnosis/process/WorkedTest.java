package org.truemark.diagnosis.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Deal.Matter;
import org.truemark.diagnosis.request.Deal.Outcome;
import org.truemark.diagnosis.request.Deal.Owners;
import org.truemark.kernel.Id;

/// Deals of ten people over 80 weeks, ten a week, that end at a rate of .1 a week.
class WorkedTest {
  private static final int PEOPLE = 10;
  private static final int WEEKS = 80;

  @Test
  void theShareOfAbandonedDealsIsFoundAndYoungOnesAreMixed() {
    List<Life> lives = lives(.1);
    Worked worked = worked(lives);
    assertThat(worked.abandoned()).isCloseTo(.1, within(.03));
    assertThat(worked.of(open(2))).isCloseTo(.9 * .82 / (.9 * .82 + .1), within(.06));
    assertThat(worked.of(open(60))).isLessThan(.1);
  }

  @Test
  void whereNothingIsAbandonedNearlyAllCount() {
    List<Life> lives = lives(0);
    Worked worked = worked(lives);
    assertThat(worked.abandoned()).isLessThan(.01);
    assertThat(worked.of(open(2))).isGreaterThan(.98);
  }

  @Test
  void whatHasEndedWasWorkedAndWhatOutlivedEveryDecisionIsNot() {
    Worked worked = worked(lives(.1));
    assertThat(worked.of(new Life(deal(), 0, 0, 5, true, false))).isEqualTo(1);
    assertThat(worked.of(new Life(deal(), 0, 0, 5, false, true))).isZero();
  }

  private static Worked worked(List<Life> lives) {
    long[] ended = new long[WEEKS];
    lives.stream().filter(Life::ended).forEach(life -> ended[life.exit()]++);
    return Worked.of(lives, PEOPLE, Ages.of(ended, 16, 10), WEEKS);
  }

  private static Life open(int age) {
    return new Life(deal(), 0, 0, age, false, false);
  }

  private static List<Life> lives(double abandoned) {
    var random = new SplittableRandom(3);
    List<Life> lives = new ArrayList<>();
    for (int begun = 0; begun < WEEKS; begun++) {
      for (int i = 0; i < 10; i++) {
        boolean never = random.nextDouble() < abandoned;
        int age = never ? WEEKS : (int) (-Math.log1p(-random.nextDouble()) / .1);
        int seen = WEEKS - begun;
        lives.add(new Life(deal(), i, 0, Math.min(age, seen), age < seen, false));
      }
    }
    return lives;
  }

  private static Deal deal() {
    return new Deal(
        new Id.Opportunity("O"),
        Owners.of(new Id.Person("P"), null),
        Outcome.OPEN,
        null,
        null,
        Matter.unknown());
  }
}
