package org.truemark.diagnosis.holdout;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Holdout;
import org.truemark.diagnosis.cycle.Cycles;
import org.truemark.diagnosis.estimable.Answerable;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.identify.Cohorts;
import org.truemark.diagnosis.identify.PatchLinks;
import org.truemark.diagnosis.process.LinkedModels;
import org.truemark.diagnosis.process.LinkedModels.Identified;
import org.truemark.diagnosis.process.Outlook;
import org.truemark.diagnosis.process.Sampling;
import org.truemark.diagnosis.request.Context;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.diagnosis.spread.Currencies;
import org.truemark.kernel.Estimate;
import org.truemark.kernel.Period;
import org.truemark.statistics.sample.Moments;
import org.truemark.statistics.sample.Quantiles;
import org.truemark.statistics.score.RankedProbability;

/// The last 90 days foretold from what lies before them, and scored.
///
/// Deals begun later are gone, and what was closed later is open again; owners, segments and
/// products are taken as they stand in the material. Amounts of open deals are not used.
public final class HoldingOut {
  private static final int DAYS = Forecast.DAYS;
  private static final int LEAST_DAYS = 270;
  private static final int LEAST_PEOPLE = 5;
  private static final int DRAWS = 300;
  private static final String WON_DEALS = "won deals";

  private final LinkedModels models;
  private final Forecast forecast;
  private final Sales sales;

  private HoldingOut(LinkedModels models, Forecast forecast, Sales sales) {
    this.models = models;
    this.forecast = forecast;
    this.sales = sales;
  }

  /// Null with fewer than five people, less than 270 days of closings, or too little before the
  /// last 90 days to fit the models.
  public static @Nullable Holdout of(Extract extract) {
    Period closings = extract.window().closings();
    LocalDate end = extract.window().asOf();
    if (closings == null || end == null || days(closings.from(), end) < LEAST_DAYS) {
      return null;
    }
    Extract then = then(extract, end.minusDays(DAYS));
    Extract cut = worked(then);
    String currency = Currencies.only(extract);
    LinkedModels models = models(then, currency);
    Outlook outlook = models == null ? null : Outlook.of(models);
    if (models == null || outlook == null) {
      return null;
    }
    var sales = new Sales(extract, models.sizes() == null ? null : currency);
    var forecast = new Forecast(cut, models, outlook, Abandoned.of(then));
    return new HoldingOut(models, forecast, sales).scored();
  }

  private static long days(LocalDate from, LocalDate to) {
    return 1 + ChronoUnit.DAYS.between(from, to);
  }

  /// The material as of a day.
  private static Extract then(Extract extract, LocalDate day) {
    DiagnosisRequest all = extract.request();
    Context known = all.context();
    var context = new Context(known.observedFrom(), day, known.kept(), known.listPrices());
    return Extract.of(with(all, all.deals(), context));
  }

  /// The same without the deals that nobody worked any more.
  private static Extract worked(Extract then) {
    Set<Deal> stale = Set.copyOf(then.stale());
    List<Deal> worked = then.deals().stream().filter(deal -> !stale.contains(deal)).toList();
    return Extract.of(with(then.request(), worked, then.request().context()));
  }

  private static DiagnosisRequest with(DiagnosisRequest all, List<Deal> deals, Context context) {
    return new DiagnosisRequest(
        deals, all.orders(), all.quotas(), all.sellers(), context, all.settings());
  }

  private static @Nullable LinkedModels models(Extract then, @Nullable String currency) {
    var cycle = Cycles.of(then);
    var what =
        new Identified(
            Answerable.of(then, cycle).ramp().can(),
            PatchLinks.of(then).areTold(),
            currency != null,
            Cohorts.leadWeeks(then, cycle));
    int draws = Math.min(DRAWS, then.settings().draws().posterior());
    return LinkedModels.of(then, what, new Sampling(then.settings().seed(), draws));
  }

  private @Nullable Holdout scored() {
    LocalDate last = models.clock().end();
    int[] seated =
        IntStream.range(0, models.force().size())
            .filter(i -> models.force().seat(i).to().isAfter(last))
            .toArray();
    if (seated.length < LEAST_PEOPLE) {
      return null;
    }
    var ahead = new Period(last.plusDays(1), last.plusDays(DAYS));
    List<String> people =
        Arrays.stream(seated).mapToObj(i -> models.force().seat(i).person()).toList();
    double[][] draws = Arrays.stream(seated).mapToObj(forecast::of).toArray(double[][]::new);
    return scored(draws, people, ahead);
  }

  private Holdout scored(double[][] draws, List<String> people, Period ahead) {
    double[] actual = sales.won(people, ahead);
    double[] crps = new double[actual.length];
    double[] medians = new double[actual.length];
    int inside = 0;
    double tail = (1 - Estimate.USUAL_LEVEL) / 2;
    for (int i = 0; i < actual.length; i++) {
      crps[i] = RankedProbability.score(draws[i], actual[i]);
      var quantiles = Quantiles.of(draws[i]);
      medians[i] = quantiles.median();
      boolean held = quantiles.at(tail) <= actual[i] && actual[i] <= quantiles.at(1 - tail);
      inside += held ? 1 : 0;
    }
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("model", Moments.mean(crps));
    scores.putAll(rules(people, ahead, actual));
    String unit = sales.currency() == null ? WON_DEALS : sales.currency();
    double share = (double) inside / actual.length;
    return new Holdout(ahead, unit, actual.length, scores, off(medians, actual), share);
  }

  /// Mean absolute errors of forecasts that need no model.
  private Map<String, Double> rules(List<String> people, Period ahead, double[] actual) {
    Map<String, Double> rules = new LinkedHashMap<>();
    LocalDate to = ahead.from().minusDays(1);
    double[] before = sales.won(people, new Period(to.minusDays(DAYS - 1L), to));
    rules.put("lastQuarter", off(before, actual));
    double[] same = new double[actual.length];
    Arrays.fill(same, Moments.mean(before));
    rules.put("teamMean", off(same, actual));
    double[] quotas = people.stream().mapToDouble(person -> sales.quota(person, ahead)).toArray();
    if (Arrays.stream(quotas).noneMatch(Double::isNaN)) {
      rules.put("quota", off(quotas, actual));
    }
    return rules;
  }

  private static double off(double[] forecast, double[] actual) {
    double sum = 0;
    for (int i = 0; i < actual.length; i++) {
      sum += Math.abs(forecast[i] - actual[i]);
    }
    return sum / actual.length;
  }
}
