package org.truemark.diagnosis.process;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;
import org.truemark.statistics.mixed.Posterior;

/// Managers as levels: none where fewer than two are known.
final class Managers {
  private static final int MOST = 200;

  private final Extract extract;
  private final Levels names;
  private final boolean known;
  private final double[][] shares;

  private Managers(Extract extract, Levels names, boolean known, int people) {
    this.extract = extract;
    this.names = names;
    this.known = known;
    shares = new double[people][names.size()];
  }

  static Managers of(Extract extract, Force force, Collection<Deal> deals) {
    List<String> found = deals.stream().map(extract::manager).filter(Objects::nonNull).toList();
    boolean known = found.stream().distinct().count() >= 2;
    Levels names = Levels.of(found, 1, MOST);
    var managers = new Managers(extract, names, known, force.size());
    double[] all = new double[force.size()];
    for (Deal deal : deals) {
      int manager = managers.of(deal);
      if (manager >= 0) {
        managers.shares[force.credited(deal)][manager]++;
        all[force.credited(deal)]++;
      }
    }
    for (int i = 0; i < all.length; i++) {
      for (int m = 0; m < names.size() && all[i] > 0; m++) {
        managers.shares[i][m] /= all[i];
      }
    }
    return managers;
  }

  int levels() {
    return known ? names.size() : 0;
  }

  /// The manager of a deal, -1 for none known.
  int of(Deal deal) {
    String manager = known ? extract.manager(deal) : null;
    return manager == null ? -1 : names.of(manager);
  }

  /// Adds to a person's effect, by draw, the mean of the managers' weighted with the deals that
  /// ended under each.
  void addTo(double[] effect, int person, Posterior posterior, String term) {
    for (int m = 0; m < levels(); m++) {
      double share = shares[person][m];
      if (share > 0) {
        double[] more = posterior.effect(term, m);
        for (int d = 0; d < effect.length; d++) {
          effect[d] += share * more[d];
        }
      }
    }
  }
}
