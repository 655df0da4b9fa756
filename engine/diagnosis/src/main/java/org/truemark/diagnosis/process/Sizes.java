package org.truemark.diagnosis.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.process.Sampling.Spread;
import org.truemark.diagnosis.process.Subjects.Kind;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Value;
import org.truemark.statistics.homogeneity.Homogeneity;
import org.truemark.statistics.mixed.Family;
import org.truemark.statistics.mixed.MixedModel;
import org.truemark.statistics.mixed.Posterior;
import org.truemark.statistics.mixed.Rows.Model;
import org.truemark.statistics.mixed.Term;
import org.truemark.statistics.sample.Moments;

/// Size of won deals:
///
/// ```
/// log amount = a + segment + product + u_i + manager + e,   e ~ N(0, σ²)
/// ```
///
/// Effects are fitted with one σ, mean amounts use that of the product.
public final class Sizes {
  private static final int LEAST_WON = 20;
  private static final String PERSON = "person";
  private static final String MANAGER = "manager";
  private static final String SEGMENT = "segment";
  private static final String PRODUCT = "product";

  private final Managers managers;
  private final Posterior posterior;
  private final Homogeneity atOwnMix;
  private final double[][] scatter;

  private Sizes(Managers managers, Posterior posterior, Homogeneity atOwnMix, double[][] scatter) {
    this.scatter = scatter;
    this.managers = managers;
    this.posterior = posterior;
    this.atOwnMix = atOwnMix;
  }

  /// Null where fewer than twenty won deals of known people have an amount above zero.
  static @Nullable Sizes of(Extract extract, Force force, Subjects subjects, Sampling how) {
    List<Deal> won =
        extract.closed().stream()
            .filter(deal -> deal.outcome() == Deal.Outcome.WON && force.credited(deal) >= 0)
            .filter(deal -> amount(deal) > 0)
            .toList();
    if (won.size() < LEAST_WON) {
      return null;
    }
    Managers managers = Managers.of(extract, force, won);
    var pool =
        new Pool(
            force.size(), managers.levels(), subjects.segments.size(), subjects.products.size());
    for (Deal deal : won) {
      pool.addMeasurement(
          Math.log(amount(deal)),
          force.credited(deal),
          managers.of(deal),
          subjects.segment(deal),
          subjects.product(deal));
    }
    Posterior posterior = fit(pool, managers, force.size(), subjects, how);
    return new Sizes(
        managers,
        posterior,
        atOwnMix(won, force, subjects, posterior),
        scatter(won, new Sold(force, managers, subjects), posterior)
            .ratios(how.seed(), how.draws()));
  }

  /// Who sold what, under whom.
  private record Sold(Force force, Managers managers, Subjects subjects) {}

  private static Posterior fit(
      Pool pool, Managers managers, int people, Subjects subjects, Sampling how) {
    var terms = new ArrayList<Term>();
    terms.add(how.given(Term.group(PERSON, pool.levels(0), people, Priors.SPREAD), Spread.SIZE));
    if (managers.levels() > 0) {
      terms.add(
          how.given(
              Term.group(MANAGER, pool.levels(1), managers.levels(), Priors.SPREAD),
              Spread.MANAGER_SIZE));
    }
    terms.add(Term.factor(SEGMENT, pool.levels(2), subjects.segments.size(), Priors.LOG_PRICE));
    terms.add(Term.factor(PRODUCT, pool.levels(3), subjects.products.size(), Priors.LOG_PRICE));
    var model = new Model(Priors.LOG_AMOUNT, terms);
    return new MixedModel(pool.measurements(model), new Family.Gaussian(1))
        .posterior(how.seed(), "sizes", how.draws());
  }

  private static Scatter scatter(List<Deal> won, Sold sold, Posterior posterior) {
    var scatter = new Scatter(sold.subjects.products.size());
    double all = Moments.mean(posterior.intercept());
    for (Deal deal : won) {
      int manager = sold.managers.of(deal);
      double own =
          posterior.mean(PERSON, sold.force.credited(deal))
              + (manager < 0 ? 0 : posterior.mean(MANAGER, manager));
      double mean = all + own + atMix(deal, sold.subjects, posterior);
      scatter.add(sold.subjects.product(deal), Math.log(amount(deal)) - mean);
    }
    return scatter;
  }

  private static double atMix(Deal deal, Subjects subjects, Posterior posterior) {
    return posterior.mean(SEGMENT, subjects.segment(deal))
        + posterior.mean(PRODUCT, subjects.product(deal));
  }

  private static Homogeneity atOwnMix(
      List<Deal> won, Force force, Subjects subjects, Posterior posterior) {
    List<List<Double>> off = new ArrayList<>();
    for (int i = 0; i < force.size(); i++) {
      off.add(new ArrayList<>());
    }
    for (Deal deal : won) {
      double expected = atMix(deal, subjects, posterior);
      off.get(force.credited(deal)).add(Math.log(amount(deal)) - expected);
    }
    return Homogeneity.ofMeans(
        off.stream()
            .map(own -> own.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new));
  }

  /// Test of equal sizes at everybody's own mix of segments and products.
  public Homogeneity atOwnMix() {
    return atOwnMix;
  }

  private static double amount(Deal deal) {
    Value value = deal.matter().value();
    return value == null ? 0 : value.amount();
  }

  /// Factor by which a person's deals are larger than the average person's, in every draw.
  public double[] person(int person) {
    double[] effect = posterior.effect(PERSON, person);
    managers.addTo(effect, person, posterior, MANAGER);
    Arrays.setAll(effect, d -> Math.exp(effect[d]));
    return effect;
  }

  /// Mean amount of a kind in the hands of an average person, in every draw: the mean of a
  /// log-normal.
  double[] mean(Kind kind) {
    double[] mean = posterior.intercept();
    double[] segment = posterior.effect(SEGMENT, kind.segment());
    double[] product = posterior.effect(PRODUCT, kind.product());
    double[] sigma = posterior.familySpread();
    double[] ratio = scatter[kind.product()];
    Arrays.setAll(
        mean,
        d -> Math.exp(mean[d] + segment[d] + product[d] + ratio[d] * sigma[d] * sigma[d] / 2));
    return mean;
  }

  /// Standard deviation σ of the log amount of one deal, in every draw.
  public double[] spread() {
    return posterior.familySpread();
  }
}
