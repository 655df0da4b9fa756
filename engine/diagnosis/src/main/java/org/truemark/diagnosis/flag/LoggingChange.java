package org.truemark.diagnosis.flag;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.truemark.diagnosis.answer.Diagnosis.Flag;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.sentence.Words;
import org.truemark.statistics.homogeneity.Homogeneity;
import org.truemark.statistics.sample.Moments;

/// Activities that are written down in another number from some month on, while no more deals begin
/// than before: the log changed, or the work did without effect, and no count of activities may be
/// compared across that month. Of the log of activities for each deal begun in a month the means
/// before and after are compared at every month with three months on either side (one-way analysis
/// of variance, Fisher 1925), the clearest one with its p value multiplied by their number
/// (Bonferroni 1936).
final class LoggingChange {
  private static final double ALPHA = .01;
  private static final double LEAST_CHANGE = .1;
  private static final int LEAST_MONTHS = 3;

  private LoggingChange() {}

  static Stream<Flag> flags(Extract extract) {
    List<YearMonth> months = new ArrayList<>();
    double[] ratios = ratios(extract, months);
    int splits = ratios.length - 2 * LEAST_MONTHS + 1;
    int best = -1;
    double least = 1;
    for (int at = LEAST_MONTHS; at <= ratios.length - LEAST_MONTHS; at++) {
      double p = Homogeneity.ofMeans(halves(ratios, at)).p();
      if (p < least) {
        least = p;
        best = at;
      }
    }
    if (best < 0 || least * splits >= ALPHA) {
      return Stream.empty();
    }
    double[][] halves = halves(ratios, best);
    double change = Math.expm1(Moments.mean(halves[1]) - Moments.mean(halves[0]));
    String message =
        ("From %s on %s %s activities are logged for each deal that begins: as likely the log "
                + "as the work, so counts of activities are not compared across that month.")
            .formatted(
                months.get(best),
                Words.wholePercent(Math.abs(change)),
                change > 0 ? "more" : "fewer");
    return Math.abs(change) < LEAST_CHANGE
        ? Stream.empty()
        : Stream.of(new Flag("logging-changed", 1, message));
  }

  private static double[][] halves(double[] all, int at) {
    return new double[][] {Arrays.copyOfRange(all, 0, at), Arrays.copyOfRange(all, at, all.length)};
  }

  /// Log of activities for each deal begun, by month; the first and the last month may be cut.
  private static double[] ratios(Extract extract, List<YearMonth> months) {
    var begun = new TreeMap<YearMonth, Long>();
    for (Deal deal : extract.deals()) {
      if (deal.created() != null) {
        begun.merge(YearMonth.from(deal.created()), 1L, Long::sum);
      }
    }
    var logged = new TreeMap<>(extract.request().context().activities());
    logged.pollFirstEntry();
    logged.pollLastEntry();
    List<Double> ratios = new ArrayList<>();
    for (Map.Entry<YearMonth, Long> month : logged.entrySet()) {
      long deals = begun.getOrDefault(month.getKey(), 0L);
      if (deals > 0 && month.getValue() > 0) {
        months.add(month.getKey());
        ratios.add(Math.log((double) month.getValue() / deals));
      }
    }
    return ratios.stream().mapToDouble(x -> x).toArray();
  }
}
