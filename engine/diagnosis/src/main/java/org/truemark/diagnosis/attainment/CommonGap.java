package org.truemark.diagnosis.attainment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Attainment;
import org.truemark.diagnosis.answer.Attainment.PeriodRow;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Settings.Verdicts;
import org.truemark.kernel.Estimate;
import org.truemark.statistics.draw.KeyedDraws;
import org.truemark.statistics.sample.Moments;
import org.truemark.statistics.sample.Quantiles;
import org.truemark.statistics.sample.Resampling;

/// Whether people miss their quotas in common or one by one. With a_i a person's mean attainment
/// over complete periods, the mean squared shortfall splits exactly:
///
///     mean (1 - a_i)² = (1 - mean a)² + var a
///
/// The first part is the gap between targets and what an average seat sells, which no difference
/// between people explains; the second is people. No model is needed, and chance within people
/// counts for people, so the common part is never overstated.
///
/// @param gap 1 - mean attainment, with its interval over people
/// @param share of the mean squared shortfall that is common
/// @param probability that the common part is the larger one, over resampled people
/// @param missed complete periods whose median lies below the threshold
/// @param periods complete periods
public record CommonGap(Estimate gap, double share, double probability, int missed, int periods) {
  /// A year of quarters; fewer periods may all lie in one bad season.
  private static final int LEAST_PERIODS = 4;

  private static final int LEAST_PEOPLE = 5;
  private static final long SLOT = KeyedDraws.slot("people of the gap");

  /// Null with fewer than four complete periods or five people in them.
  public static @Nullable CommonGap of(Extract extract, @Nullable Attainment attainment) {
    double[] means = means(extract);
    List<PeriodRow> periods =
        attainment == null
            ? List.of()
            : attainment.periods().stream().filter(PeriodRow::complete).toList();
    if (means.length < LEAST_PEOPLE || periods.size() < LEAST_PERIODS) {
      return null;
    }
    double limit = extract.settings().verdicts().attainment();
    long missed = periods.stream().filter(row -> row.median() < limit).count();
    return of(extract, means, Math.toIntExact(missed), periods.size());
  }

  /// True if targets bind: nearly every period is missed by the middle of the team, and the common
  /// part is the larger one.
  public boolean binds(Verdicts rules) {
    boolean often = missed >= rules.periods() * periods;
    return often && gap.value() > 0 && probability >= rules.probability();
  }

  private static CommonGap of(Extract extract, double[] means, int missed, int periods) {
    int resamples = extract.settings().draws().resamples();
    double[] gaps = new double[resamples];
    double larger = 0;
    for (int i = 0; i < resamples; i++) {
      var draws = KeyedDraws.of(extract.settings().seed(), i, SLOT);
      double[] drawn = Resampling.pick(means, Resampling.withReplacement(draws, means.length));
      gaps[i] = 1 - Moments.mean(drawn);
      larger += gaps[i] > 0 && gaps[i] * gaps[i] > Moments.variance(drawn) ? 1 : 0;
    }
    double gap = 1 - Moments.mean(means);
    double tail = (1 - Estimate.USUAL_LEVEL) / 2;
    var quantiles = Quantiles.of(gaps);
    return new CommonGap(
        Estimate.of(gap, quantiles.at(tail), quantiles.at(1 - tail), means.length),
        gap * gap / (gap * gap + Moments.variance(means)),
        larger / resamples,
        missed,
        periods);
  }

  private static double[] means(Extract extract) {
    var byPerson = new TreeMap<String, List<Double>>();
    for (Attaining.Row row : Attaining.rows(extract)) {
      if (row.complete()) {
        byPerson.computeIfAbsent(row.person(), _ -> new ArrayList<>()).add(row.attainment());
      }
    }
    Collection<List<Double>> people = byPerson.values();
    return people.stream()
        .mapToDouble(own -> own.stream().mapToDouble(x -> x).average().orElseThrow())
        .toArray();
  }
}
