package org.truemark.statistics.survival;

import java.util.OptionalInt;

/// How many are at risk and how many end, by age and cause.
public final class LifeTable {
  private final long[] atRisk;
  private final long[][] ended;

  private LifeTable(long[] atRisk, long[][] ended) {
    this.atRisk = atRisk;
    this.ended = ended;
  }

  /// The table from age 0 to the greatest exit.
  public static LifeTable of(Lifetimes lifetimes) {
    int ages = 0;
    for (int c = 0; c < lifetimes.cells(); c++) {
      ages = Math.max(ages, lifetimes.exit(c) + 1);
    }
    long[] change = new long[ages + 1];
    long[][] ended = new long[lifetimes.causes() + 1][ages];
    for (int c = 0; c < lifetimes.cells(); c++) {
      int count = lifetimes.count(c);
      change[lifetimes.entry(c) + 1] += count;
      change[lifetimes.exit(c) + 1] -= count;
      if (lifetimes.cause(c) != Lifetimes.CENSORED) {
        ended[lifetimes.cause(c)][lifetimes.exit(c)] += count;
        ended[0][lifetimes.exit(c)] += count;
      }
    }
    long[] atRisk = new long[ages];
    long alive = 0;
    for (int age = 0; age < ages; age++) {
      alive += change[age];
      atRisk[age] = alive;
    }
    return new LifeTable(atRisk, ended);
  }

  /// Ages from 0 on that the table holds; 0 without lifetimes.
  public int ages() {
    return atRisk.length;
  }

  /// How many causes there are.
  public int causes() {
    return ended.length - 1;
  }

  /// Lifetimes under observation just before the ends at that age.
  ///
  /// @param age 0 or more; nobody is at risk above the greatest exit
  public long atRisk(int age) {
    return age < ages() ? atRisk[age] : 0;
  }

  /// Ends at that age, of any cause.
  public long ended(int age) {
    return age < ages() ? ended[0][age] : 0;
  }

  /// Ends of one cause at that age.
  ///
  /// @param cause 1 to [#causes()]
  public long ended(int cause, int age) {
    requireCause(cause);
    return age < ages() ? ended[cause][age] : 0;
  }

  /// The largest age at which an end was seen with at least so many at risk: how far a curve can be
  /// told. Empty if there is none.
  ///
  /// @param least at risk, 1 or more
  public OptionalInt lastDecidedAge(long least) {
    for (int age = ages() - 1; age >= 0; age--) {
      if (atRisk[age] >= least && ended[0][age] > 0) {
        return OptionalInt.of(age);
      }
    }
    return OptionalInt.empty();
  }

  /// Share of those at risk that end at that age; 0 where nobody is at risk.
  double hazard(int age) {
    return atRisk[age] == 0 ? 0 : (double) ended[0][age] / atRisk[age];
  }

  double hazard(int cause, int age) {
    return atRisk[age] == 0 ? 0 : (double) ended[cause][age] / atRisk[age];
  }

  void requireCause(int cause) {
    if (cause < 1 || cause > causes()) {
      throw new IllegalArgumentException("no cause %d of %d".formatted(cause, causes()));
    }
  }
}
