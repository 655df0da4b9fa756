package org.truemark.statistics.mixed;

import java.util.Arrays;
import org.truemark.statistics.draw.KeyedDraws;

/// A generalized linear mixed model of pooled rows:
///
/// ```
/// η = offset + β0 + Xβ + Zu,   u_g ~ N(0, σ_g²) for each group g,   y ~ family(η)
/// ```
///
/// Immutable but for scratch space: one thread at a time.
public final class MixedModel {
  private static final double START_SD = .2;
  private static final double EXACT = 1e-9;
  private static final double CLOSE_ENOUGH = 1e-5;

  private final Design design;
  private final Family family;
  private final Equations equations;

  /// Of rows whose responses follow a family; a spread that the family holds is where the search
  /// begins.
  public MixedModel(Rows rows, Family family) {
    this.design = new Design(rows);
    this.family = family;
    this.equations = new Equations(design);
  }

  /// Draws from the posterior: spreads from the grid by inversion, then all effects from the normal
  /// at their mode.
  ///
  /// @param seed, key which draws: the same give the same, whatever the order of the rows
  /// @param draws how many, 1 or more
  public Posterior posterior(long seed, String key, int draws) {
    var grid = new SpreadGrid(newton(CLOSE_ENOUGH), design, family, start());
    return Posterior.of(design, grid.points(), slotted(seed, key), draws);
  }

  private static Posterior.Keys slotted(long seed, String key) {
    long slot = KeyedDraws.slot(key);
    return draw -> KeyedDraws.of(seed, draw, slot);
  }

  /// The maximum of the Laplace likelihood over fixed effects and spreads, without the priors of
  /// the spreads (as glmer with one node, Bates and others 2015).
  public Maximum maximumLikelihood() {
    Newton newton = newton(EXACT);
    return maximum(newton::integratingRandom);
  }

  /// The maximum of the restricted likelihood over the spreads, without their priors (Patterson and
  /// Thompson 1971).
  public Maximum restrictedLikelihood() {
    Newton newton = newton(EXACT);
    return maximum(newton::integratingAll);
  }

  private Maximum maximum(Search search) {
    double[][] warm = {new double[design.size]};
    double[] best =
        new Simplex(
                logs -> {
                  Mode mode = search.mode(exp(logs), warm[0]);
                  warm[0] = mode.theta;
                  return mode.logDensity;
                },
                EXACT)
            .maximum(start(), .5);
    return new Maximum(design, search.mode(exp(best), warm[0]));
  }

  /// log likelihood at given spreads, fixed effects at their best, random effects integrated out.
  ///
  /// @param spreads standard deviations of the groups, that with most levels first, then the
  ///   family's own if it has one
  public double logLikelihood(double... spreads) {
    return newton(EXACT).integratingRandom(spreads, new double[design.size]).logDensity;
  }

  /// log restricted likelihood at given spreads.
  public double logRestrictedLikelihood(double... spreads) {
    return newton(EXACT).integratingAll(spreads, new double[design.size]).logDensity;
  }

  private Newton newton(double close) {
    return new Newton(equations, family, close);
  }

  private interface Search {
    Mode mode(double[] spreads, double[] from);
  }

  private double[] start() {
    int groups = design.groups.size();
    double[] start = new double[groups + (family.hasSpread() ? 1 : 0)];
    Arrays.fill(start, Math.log(START_SD));
    if (family.hasSpread()) {
      start[groups] = Math.log(family.spread());
    }
    return start;
  }

  private static double[] exp(double[] logs) {
    return Arrays.stream(logs).map(log -> Math.exp(Math.clamp(log, -9, 4))).toArray();
  }
}
