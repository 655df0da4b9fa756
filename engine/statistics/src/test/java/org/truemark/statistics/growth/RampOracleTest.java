package org.truemark.statistics.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truemark.testkit.oracle.Oracle;

/// Normal errors of constant variance and log plateaus that differ by person: R's exact marginal
/// likelihood (Gauss and Hermite, 61 nodes). Laplace's method misses it by about .03 for 20 people,
/// everywhere alike, so that the estimates are the same.
class RampOracleTest {
  private static final double CLOSE = .02;
  private static final double CLOSE_BY_LAPLACE = .05;
  private static final String[] PARAMETERS = {"s0", "tau", "log_plateau", "sd_rep", "sd_noise"};

  @ParameterizedTest
  @CsvSource({
    "ramp, point.1",
    "ramp, point.2",
    "ramp, point.3",
    "ramp, exact",
    "ramp-constant, point.1",
    "ramp-constant, point.2",
    "ramp-constant, point.3"
  })
  void likelihoodIsThatOfR(String fixture, String key) {
    var r = Oracle.read(fixture);
    double ours = likelihood(hires(r), parameters(r, key));
    assertThat(ours).isCloseTo(r.expected(key + ".logLik"), within(CLOSE_BY_LAPLACE));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6, 12})
  void likelihoodAtAGivenLearningTimeIsThatOfR(int tau) {
    var r = Oracle.read("ramp");
    String key = "exact_tau_" + tau + ".";
    double[] at =
        Stream.of(PARAMETERS)
            .mapToDouble(name -> name.equals("tau") ? tau : r.expected(key + name))
            .toArray();
    assertThat(likelihood(hires(r), at))
        .isCloseTo(r.expected(key + "logLik"), within(CLOSE_BY_LAPLACE));
  }

  /// One step of Newton's method from R's maximum stays there.
  @Test
  void likelihoodIsGreatestWhereRFindsIt() {
    var r = Oracle.read("ramp");
    var hires = hires(r);
    double[] at = parameters(r, "exact");
    double[] step = newton(hires, at);
    for (int j = 0; j < step.length; j++) {
      assertThat(step[j]).as(PARAMETERS[j]).isCloseTo(0, within(CLOSE * Math.max(1, at[j])));
    }
  }

  @Test
  void growthIsFoundAndItsCostIsThatOfR() {
    var r = Oracle.read("ramp");
    var posterior = RampModel.fit(hires(r), Noise.EVEN, RampPrior.months());
    double[] exact = parameters(r, "exact");
    assertThat(posterior.none()).isLessThan(.001);
    double loss = new SkillRamp(exact[0], exact[1]).loss();
    assertThat(posterior.loss().value()).isCloseTo(loss, within(.1 * loss));
    assertThat(posterior.loss().low()).isLessThan(loss);
    assertThat(posterior.loss().high()).isGreaterThan(loss);
    double sd = Math.sqrt(posterior.dispersion());
    assertThat(sd).isCloseTo(r.expected("exact.sd_noise"), within(CLOSE));
  }

  @Test
  void constantSkillIsTakenForNone() {
    var r = Oracle.read("ramp-constant");
    var posterior = RampModel.fit(hires(r), Noise.EVEN, RampPrior.months());
    assertThat(posterior.none()).isGreaterThan(.8);
    assertThat(posterior.factor(1).value()).isGreaterThan(.9);
    assertThat(posterior.loss().low()).isZero();
  }

  private static Hires hires(Oracle r) {
    int[] hire =
        Stream.of(r.labels("rep"))
            .mapToInt(rep -> Integer.parseInt(rep.substring(1)) - 1)
            .toArray();
    return Hires.of(hire, r.numbers("tenure"), r.numbers("fill"), r.numbers("closings"));
  }

  private static double[] parameters(Oracle r, String key) {
    return Stream.of(PARAMETERS).mapToDouble(name -> r.expected(key + "." + name)).toArray();
  }

  private static double likelihood(Hires hires, double[] at) {
    var sums = Sums.at(hires, Noise.EVEN, new SkillRamp(at[0], at[1]));
    return Plateaus.integrateAbout(sums, at[4] * at[4], at[3], at[2]);
  }

  private static double[] newton(Hires hires, double[] at) {
    int n = at.length;
    double[][] system = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        system[i][j] = -moved(hires, at, i, j) / 1e-6;
      }
      double[] up = shifted(at, i, 1e-3, i, 0);
      double[] down = shifted(at, i, -1e-3, i, 0);
      system[i][n] = (likelihood(hires, up) - likelihood(hires, down)) / 2e-3;
    }
    return solved(system);
  }

  private static double moved(Hires hires, double[] at, int i, int j) {
    return DoubleStream.of(1, -1)
        .flatMap(a ->
            DoubleStream.of(1, -1)
                .map(b -> a * b * likelihood(hires, shifted(at, i, a * 5e-4, j, b * 5e-4))))
        .sum();
  }

  private static double[] shifted(double[] at, int i, double a, int j, double b) {
    double[] there = at.clone();
    there[i] += a;
    there[j] += b;
    return there;
  }

  /// Gauss's elimination of a positive definite system.
  private static double[] solved(double[][] system) {
    int n = system.length;
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        double share = system[i][k] / system[k][k];
        for (int j = k; j <= n && i != k; j++) {
          system[i][j] -= share * system[k][j];
        }
      }
    }
    return IntStream.range(0, n).mapToDouble(k -> system[k][n] / system[k][k]).toArray();
  }
}
