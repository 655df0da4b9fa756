package org.truemark.statistics.survival;

/// Share that has ended of one cause by an age while the other causes compete: F_k(t) = sum over u
/// <= t of S(u-) d_k(u) / Y(u) (Aalen and Johansen 1978), with S of Kaplan and Meier. What is still
/// open counts as long as it was seen; late entries count from their entry.
public final class AalenJohansen {
  private final Lifetimes lifetimes;
  private final LifeTable table;
  private final KaplanMeier open;
  private final double[][] incidence;

  private AalenJohansen(Lifetimes lifetimes) {
    this.lifetimes = lifetimes;
    table = LifeTable.of(lifetimes);
    open = KaplanMeier.of(table);
    incidence = new double[table.causes() + 1][table.ages()];
    for (int cause = 1; cause < incidence.length; cause++) {
      double sum = 0;
      for (int age = 0; age < table.ages(); age++) {
        sum += before(age) * table.hazard(cause, age);
        incidence[cause][age] = sum;
      }
    }
  }

  /// The curves of all causes.
  public static AalenJohansen of(Lifetimes lifetimes) {
    return new AalenJohansen(lifetimes);
  }

  /// What the curves were made from.
  public LifeTable table() {
    return table;
  }

  /// Share that has not ended.
  public KaplanMeier open() {
    return open;
  }

  /// F of a cause at an age, constant above the last age of the table: ask
  /// [LifeTable#lastDecidedAge] how far it can be told.
  ///
  /// @param cause 1 to the number of causes
  /// @param age 0 or more
  public double incidence(int cause, int age) {
    table.requireCause(cause);
    return table.ages() == 0 ? 0 : incidence[cause][Math.min(age, table.ages() - 1)];
  }

  /// Standard error of the incidence by the infinitesimal jackknife, the root of the sum of squared
  /// influences of the lifetimes (Jaeckel 1972; Therneau and Grambsch 2000, section 7.2). Without
  /// late entries it is the Greenwood-type one (Andersen et al. 1993, section IV.4.1).
  ///
  /// With h = d / Y and g(u) = (F_k(t) - F_k(u)) / (1 - h(u)) a lifetime that is at risk at u moves
  /// F_k(t) by (S(u-) (ended of k - h_k(u)) - g(u) (ended - h(u))) / Y(u).
  ///
  /// @param cause 1 to the number of causes
  /// @param age 0 or more
  public double standardError(int cause, int age) {
    table.requireCause(cause);
    if (table.ages() == 0) {
      return 0;
    }
    int t = Math.min(age, table.ages() - 1);
    double[] ending = new double[t + 1];
    double[] others = new double[t + 1];
    double[] waiting = new double[t + 2];
    for (int u = 0; u <= t; u++) {
      double y = Math.max(1, table.atRisk(u));
      double h = table.hazard(u);
      double g = h < 1 ? (incidence[cause][t] - incidence[cause][u]) / (1 - h) : 0;
      ending[u] = (before(u) - g) / y;
      others[u] = -g / y;
      waiting[u + 1] = waiting[u] + (before(u) * table.hazard(cause, u) - g * h) / y;
    }
    double sum = 0;
    for (int c = 0; c < lifetimes.cells() && lifetimes.entry(c) < t; c++) {
      int exit = lifetimes.exit(c);
      int of = lifetimes.cause(c);
      boolean ended = of != Lifetimes.CENSORED && exit <= t;
      double jump = ended ? (of == cause ? ending : others)[exit] : 0;
      double influence = jump - waiting[Math.min(exit, t) + 1] + waiting[lifetimes.entry(c) + 1];
      sum += lifetimes.count(c) * influence * influence;
    }
    return Math.sqrt(sum);
  }

  private double before(int age) {
    return age == 0 ? 1 : open.at(age - 1);
  }
}
