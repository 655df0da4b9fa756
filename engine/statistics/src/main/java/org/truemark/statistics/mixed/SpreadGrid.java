package org.truemark.statistics.mixed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The posterior of the spreads on a lattice of their logs, explored outward from the best point as
/// far as it matters. The lattice is as fine as the posterior is narrow. The lowest point of a
/// standard deviation stands for everything below it, 0 too: what is not there must be able to come
/// out as not there.
final class SpreadGrid {
  private static final double LOWEST = Math.log(.02);
  private static final double HIGHEST = Math.log(4);
  private static final double LEAST_KNOWN = 1e-3;
  private static final double LOWEST_FAMILY = Math.log(.003);
  private static final double HIGHEST_FAMILY = Math.log(30);
  private static final double FINEST = .02;
  private static final double FINE_AT_EDGE = .3;
  private static final double WIDE = .6;
  private static final double NEGLIGIBLE = 5;
  private static final int MOST_POINTS = 2_000;
  private static final int MANY_ROWS = 20_000;
  private static final int MOST_CENTRES = 6;
  private static final int[] BOTH_WAYS = {-1, 1};
  private static final int[] NOWHERE = {};

  private final Newton newton;
  private final Design design;
  private final Family family;
  private final Map<List<Integer>, Mode> modes = new HashMap<>();
  private final double[] origin;
  private final double[] step;
  private double[] warm;
  private @Nullable Quadratic quadratic;

  /// @param start log spreads to begin from
  SpreadGrid(Newton newton, Design design, Family family, double[] start) {
    this.newton = newton;
    this.design = design;
    this.family = family;
    origin = start.clone();
    step = new double[start.length];
    for (int d = 0; d < step.length; d++) {
      if (isKnown(d)) {
        origin[d] = Math.log(Math.max(LEAST_KNOWN, design.groups.get(d).known));
      } else {
        step[d] = WIDE;
      }
    }
    warm = new double[design.size];
  }

  /// A point of the lattice and its share of the posterior.
  record Weighted(Mode mode, double weight) {}

  /// The points that matter; their weights sum to 1.
  List<Weighted> points() {
    if (origin.length == 0) {
      return List.of(new Weighted(newton.integratingAll(new double[0], warm), 1));
    }
    List<Integer> best = design.rows.size() > MANY_ROWS && !family.hasSpread() ? bent() : refined();
    List<List<Integer>> found = explored(best);
    double most = found.stream().mapToDouble(this::logWeight).max().orElseThrow();
    double sum = found.stream().mapToDouble(at -> Math.exp(logWeight(at) - most)).sum();
    var points = new ArrayList<Weighted>();
    for (List<Integer> at : found) {
      points.add(new Weighted(mode(at), Math.exp(logWeight(at) - most) / sum));
    }
    return points;
  }

  /// With many rows the likelihood is bent to a quadratic around the best point, until the best
  /// point stays where it is.
  private List<Integer> bent() {
    List<Integer> best = zeros();
    double[] centre = new double[0];
    for (int i = 0; i < MOST_CENTRES; i++) {
      double[] spreads = spreads(best);
      if (Arrays.equals(spreads, centre)) {
        break;
      }
      quadratic = newton.around(spreads, warm);
      centre = spreads;
      modes.clear();
      best = refined();
    }
    return best;
  }

  /// The best point of a lattice that is fine enough: one step in any direction costs neither too
  /// much nor nothing.
  private List<Integer> refined() {
    List<Integer> best = climbed(zeros());
    for (int d = 0; d < step.length; d++) {
      while (!isKnown(d) && step[d] > finest(best, d) && drop(best, d) > 1.5) {
        rebase(best);
        step[d] /= 2;
        best = climbed(zeros());
      }
    }
    return best;
  }

  /// At the lowest point, which stands for all below it, nothing is gained by being fine.
  private double finest(List<Integer> best, int d) {
    return isInside(moved(best, d, -1)) ? FINEST : FINE_AT_EDGE;
  }

  private List<Integer> zeros() {
    return java.util.Collections.nCopies(step.length, 0);
  }

  private void rebase(List<Integer> best) {
    for (int d = 0; d < step.length; d++) {
      origin[d] += best.get(d) * step[d];
    }
    modes.clear();
  }

  /// The smaller loss of a step up or down.
  private double drop(List<Integer> at, int d) {
    double here = logWeight(at);
    double drop = Double.POSITIVE_INFINITY;
    for (int way : BOTH_WAYS) {
      List<Integer> next = moved(at, d, way);
      if (isInside(next)) {
        drop = Math.min(drop, here - logWeight(next));
      }
    }
    return drop;
  }

  private List<Integer> climbed(List<Integer> from) {
    List<Integer> best = from;
    boolean better = true;
    while (better) {
      better = false;
      for (List<Integer> next : neighbors(best)) {
        if (logWeight(next) > logWeight(best)) {
          best = next;
          better = true;
          break;
        }
      }
    }
    return best;
  }

  private List<List<Integer>> explored(List<Integer> best) {
    var found = new ArrayList<List<Integer>>();
    Deque<List<Integer>> open = new ArrayDeque<>(List.of(best));
    var seen = new java.util.HashSet<List<Integer>>(open);
    double floor = logWeight(best) - NEGLIGIBLE;
    while (!open.isEmpty() && found.size() < MOST_POINTS) {
      List<Integer> at = open.remove();
      if (logWeight(at) < floor) {
        continue;
      }
      found.add(at);
      neighbors(at).stream().filter(seen::add).forEach(open::add);
    }
    return found;
  }

  private List<List<Integer>> neighbors(List<Integer> at) {
    var neighbors = new ArrayList<List<Integer>>();
    for (int d = 0; d < step.length; d++) {
      for (int way : isKnown(d) ? NOWHERE : BOTH_WAYS) {
        List<Integer> next = moved(at, d, way);
        if (isInside(next)) {
          neighbors.add(next);
        }
      }
    }
    return neighbors;
  }

  private static List<Integer> moved(List<Integer> at, int d, int way) {
    var next = new ArrayList<>(at);
    next.set(d, at.get(d) + way);
    return List.copyOf(next);
  }

  private boolean isInside(List<Integer> at) {
    for (int d = 0; d < step.length; d++) {
      double log = log(at, d);
      if (isKnown(d)) {
        continue;
      }
      if (log < lowest(d) || log > highest(d)) {
        return false;
      }
    }
    return true;
  }

  private boolean isKnown(int d) {
    return !isFamily(d) && design.groups.get(d).isKnown();
  }

  private boolean isFamily(int d) {
    return d == design.groups.size();
  }

  private double lowest(int d) {
    return isFamily(d) ? LOWEST_FAMILY : LOWEST;
  }

  private double highest(int d) {
    return isFamily(d) ? HIGHEST_FAMILY : HIGHEST;
  }

  private double log(List<Integer> at, int d) {
    return origin[d] + at.get(d) * step[d];
  }

  private Mode mode(List<Integer> at) {
    Mode known = modes.get(at);
    if (known != null) {
      return known;
    }
    double[] spreads = spreads(at);
    Mode mode =
        quadratic == null
            ? newton.integratingAll(spreads, warm)
            : quadratic.integratingAll(spreads);
    warm = mode.theta;
    modes.put(at, mode);
    return mode;
  }

  private double[] spreads(List<Integer> at) {
    double[] spreads = new double[step.length];
    for (int d = 0; d < spreads.length; d++) {
      spreads[d] = Math.exp(log(at, d));
    }
    return spreads;
  }

  /// log of the posterior mass of the point's cell.
  private double logWeight(List<Integer> at) {
    Mode mode = mode(at);
    double sum = mode.logDensity;
    for (int d = 0; d < step.length; d++) {
      if (isKnown(d)) {
        continue;
      }
      double spread = mode.spreads[d];
      double mass = spread * step[d];
      if (log(at, d) - step[d] < lowest(d)) {
        mass += spread * Math.exp(-step[d] / 2);
      }
      sum += Math.log(mass) + logPrior(d, spread);
    }
    return sum;
  }

  private double logPrior(int d, double spread) {
    return isFamily(d)
        ? family.logPrior(spread)
        : HalfNormal.logDensity(spread, design.groups.get(d).scale);
  }
}
