package org.truemark.statistics.survival;

import java.util.OptionalInt;

/// Share that has not ended by an age, of any cause: S(t) = product over u <= t of 1 - d(u) / Y(u)
/// (Kaplan and Meier 1958), d the ends and Y those at risk, late entries counted from their entry.
///
/// Easy to get wrong: with late entries few are at risk at the first ages, and if all of them end
/// the curve is 0 from there on for everybody.
public final class KaplanMeier {
  private final double[] survival;
  private final double[] greenwood;

  private KaplanMeier(double[] survival, double[] greenwood) {
    this.survival = survival;
    this.greenwood = greenwood;
  }

  /// The curve of a life table.
  public static KaplanMeier of(LifeTable table) {
    double[] survival = new double[table.ages()];
    double[] greenwood = new double[table.ages()];
    double s = 1;
    double sum = 0;
    for (int age = 0; age < survival.length; age++) {
      double y = table.atRisk(age);
      double d = table.ended(age);
      if (d > 0) {
        s *= (y - d) / y;
        sum += d / (y * (y - d));
      }
      survival[age] = s;
      greenwood[age] = sum;
    }
    return new KaplanMeier(survival, greenwood);
  }

  /// S(age), constant above the last age of the table.
  ///
  /// @param age 0 or more
  public double at(int age) {
    return survival.length == 0 ? 1 : survival[Math.min(age, survival.length - 1)];
  }

  /// Standard error of S(age): S times the root of the sum of d / (Y (Y - d)) (Greenwood 1926);
  /// not-a-number where S is 0, since the formula says nothing there.
  ///
  /// @param age 0 or more
  public double standardError(int age) {
    if (survival.length == 0) {
      return 0;
    }
    int last = Math.min(age, survival.length - 1);
    return survival[last] * Math.sqrt(greenwood[last]);
  }

  /// Smallest age by which at least that share has ended; empty if the curve does not get there.
  ///
  /// @param share above 0, to 1; .5 for the median
  public OptionalInt quantile(double share) {
    for (int age = 0; age < survival.length; age++) {
      if (survival[age] <= 1 - share) {
        return OptionalInt.of(age);
      }
    }
    return OptionalInt.empty();
  }
}
