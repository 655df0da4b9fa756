package org.truemark.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truemark.statistics.draw.KeyedDraws;
import org.truemark.statistics.draw.Purpose;

/// Expected values: R 4.2.2, survival 3.5-3, `survfit(Surv(entry, exit, cause) ~ 1, id = 1:12)`,
/// whose standard errors are those of the infinitesimal jackknife, or arithmetic shown.
class SurvivalTest {
  private static final int[] ENTRY = {0, 0, 0, 2, 1, 0, 3, 0, 5, 0, 0, 4};
  private static final int[] EXIT = {3, 5, 5, 6, 4, 8, 8, 2, 9, 9, 7, 6};
  private static final int[] CAUSE = {1, 2, 1, 0, 1, 2, 1, 0, 1, 2, 0, 2};
  private static final int[] AT_ONCE = new int[12];

  private final AalenJohansen late = AalenJohansen.of(Lifetimes.of(ENTRY, EXIT, CAUSE, 2));
  private final AalenJohansen whole = AalenJohansen.of(Lifetimes.of(AT_ONCE, EXIT, CAUSE, 2));

  @ParameterizedTest
  @CsvSource({
    "3, 8, .87500000, .125000000, .000000000",
    "4, 8, .76562500, .234375000, .000000000",
    "5, 8, .57421875, .330078125, .095703125",
    "6, 7, .49218750, .330078125, .177734375",
    "8, 4, .24609375, .453125000, .300781250",
    "9, 2, .00000000, .576171875, .423828125"
  })
  void curvesWithLateEntriesAreThoseOfR(int age, long atRisk, double s, double one, double two) {
    assertThat(late.table().atRisk(age)).isEqualTo(atRisk);
    assertThat(late.open().at(age)).isCloseTo(s, within(1e-12));
    assertThat(late.incidence(1, age)).isCloseTo(one, within(1e-12));
    assertThat(late.incidence(2, age)).isCloseTo(two, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "3, .1169267933366860, 0",
    "4, .143391834710763, 0",
    "5, .151319927097901, .0919681331342929",
    "6, .151319927097901, .1118068107918884",
    "8, .164961034624350, .1503811127267697",
    "9, .172282343115920, .1722823431159204"
  })
  void errorsWithLateEntriesAreThoseOfR(int age, double one, double two) {
    assertThat(late.standardError(1, age)).isCloseTo(one, within(1e-12));
    assertThat(late.standardError(2, age)).isCloseTo(two, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "3, .0866784172041448, 0",
    "5, .1342816265229084, .0866784172041448",
    "8, .1631708253853907, .1561114148749057",
    "9, .1695222437749258, .1695222437749258"
  })
  void errorsWithoutLateEntriesAreThoseOfR(int age, double one, double two) {
    assertThat(whole.standardError(1, age)).isCloseTo(one, within(1e-12));
    assertThat(whole.standardError(2, age)).isCloseTo(two, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "3, .116926793336686",
    "4, .144689524823845",
    "5, .159732910388351",
    "6, .156567061123680",
    "8, .145838419507660"
  })
  void openCurveHasGreenwoodsErrors(int age, double error) {
    assertThat(late.open().standardError(age)).isCloseTo(error, within(1e-12));
  }

  @Test
  void whereNobodyIsLeftTheErrorOfTheOpenCurveIsUnknown() {
    assertThat(late.open().standardError(9)).isNaN();
  }

  @Test
  void shareOpenAndSharesEndedSumToOne() {
    for (int age = 0; age < 12; age++) {
      double sum = late.open().at(age) + late.incidence(1, age) + late.incidence(2, age);
      assertThat(sum).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void medianIsTheFirstAgeAtWhichHalfHaveEnded() {
    assertThat(late.open().quantile(.5)).hasValue(6);
    var table = LifeTable.of(Lifetimes.of(new int[] {0, 0}, new int[] {2, 3}, new int[2], 1));
    assertThat(KaplanMeier.of(table).quantile(.5)).isEmpty();
  }

  @Test
  void curveIsToldAsFarAsEnoughAreAtRiskAndADecisionIsSeen() {
    assertThat(late.table().lastDecidedAge(1)).hasValue(9);
    assertThat(late.table().lastDecidedAge(4)).hasValue(8);
    // at age 7 six are at risk and none is decided
    assertThat(late.table().lastDecidedAge(5)).hasValue(6);
    assertThat(late.table().lastDecidedAge(9)).isEmpty();
  }

  @Test
  void endsOnTheFirstDayCount() {
    int[] birth = {Lifetimes.FROM_BIRTH, Lifetimes.FROM_BIRTH};
    var curves = AalenJohansen.of(Lifetimes.of(birth, new int[] {0, 4}, new int[] {1, 2}, 2));
    assertThat(curves.incidence(1, 0)).isEqualTo(.5);
    assertThat(curves.standardError(1, 0)).isCloseTo(Math.sqrt(.125), within(1e-15));
  }

  @Test
  void withoutLifetimesNothingHasEnded() {
    var curves = AalenJohansen.of(Lifetimes.of(new int[0], new int[0], new int[0], 2));
    assertThat(curves.incidence(2, 10)).isZero();
    assertThat(curves.open().at(10)).isEqualTo(1);
    assertThat(curves.table().lastDecidedAge(1)).isEmpty();
  }

  @Test
  void impossibleLifetimesAreRefused() {
    int[] one = {1};
    assertThatThrownBy(() -> Lifetimes.of(one, one, one, 1))
        .hasMessageContaining("entry 1, exit 1");
    assertThatThrownBy(() -> Lifetimes.of(new int[1], one, new int[] {3}, 2))
        .hasMessageContaining("cause 3");
    assertThatThrownBy(() -> late.incidence(3, 1)).hasMessageContaining("no cause 3 of 2");
  }

  /// Wins at rate 1 / 90 a day, losses at 1 / 180, taken in over 180 days and cut there: the share
  /// won within t is 2/3 (1 - e^(-t / 60)), while of the closed ones more than that is won early.
  @Test
  void openOnesAreNotTakenForLost() {
    int n = 40_000;
    var curves = AalenJohansen.of(world(n, i -> -1));
    double truth = 2 / 3.0 * (1 - Math.exp(-91 / 60.0));
    double error = curves.standardError(1, 90);
    assertThat(error).isBetween(.001, .01);
    assertThat(curves.incidence(1, 90)).isCloseTo(truth, within(4 * error));
  }

  /// What ended before the observation began is not there.
  @Test
  void lateEntriesLeaveTheCurveUnbiased() {
    int n = 40_000;
    var curves = AalenJohansen.of(world(n, i -> i % 40 - 1));
    double truth = 2 / 3.0 * (1 - Math.exp(-91 / 60.0));
    assertThat(curves.incidence(1, 90)).isCloseTo(truth, within(4 * curves.standardError(1, 90)));
  }

  @Test
  void aMillionLifetimesTakeWellUnderASecond() {
    var lifetimes = columns(1_000_000, i -> i % 40 - 1);
    long start = System.nanoTime();
    var curves = AalenJohansen.of(Lifetimes.of(lifetimes[0], lifetimes[1], lifetimes[2], 2));
    assertThat(curves.standardError(1, 90)).isPositive();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  private static Lifetimes world(int n, IntUnaryOperator entry) {
    int[][] columns = columns(n, entry);
    return Lifetimes.of(columns[0], columns[1], columns[2], 2);
  }

  private static int[][] columns(int n, IntUnaryOperator entry) {
    var draws = KeyedDraws.of(5, 0, 0);
    int[] exit = new int[n];
    int[] cause = new int[n];
    for (int i = 0; i < n; i++) {
      double life = -60 * Math.log(draws.uniform(i, Purpose.CYCLE, 0));
      double seen = 180 * draws.uniform(i, Purpose.TIMING, 0);
      boolean won = draws.uniform(i, Purpose.WINS, 0) < 2 / 3.0;
      exit[i] = (int) Math.min(life, seen);
      cause[i] = life > seen ? 0 : won ? 1 : 2;
    }
    int[] here = IntStream.range(0, n).filter(i -> entry.applyAsInt(i) < exit[i]).toArray();
    return new int[][] {
      Arrays.stream(here).map(entry).toArray(),
      Arrays.stream(here).map(i -> exit[i]).toArray(),
      Arrays.stream(here).map(i -> cause[i]).toArray()
    };
  }
}
