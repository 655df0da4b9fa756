package org.truemark.statistics.survival;

import java.util.Arrays;

/// Lifetimes in whole units of age (days, weeks), each seen from an entry to an exit, the exit
/// being an end of a known cause or the last age at which it was seen alive. Equal ones are pooled,
/// so that nothing depends on the order in which they came.
///
/// A lifetime is at risk at age `t` if entry < `t` <= exit (left truncation: what ended at or
/// before its entry age would not be here).
public final class Lifetimes {
  /// An entry that leaves nothing out: an end at age 0 is seen.
  public static final int FROM_BIRTH = -1;

  /// The cause of a lifetime whose end is not seen.
  public static final int CENSORED = 0;

  /// Greatest age.
  public static final int LAST_AGE = 1_000_000;

  private static final int AGE_BITS = 21;
  private static final int CAUSE_BITS = 8;
  private static final long AGE_MASK = (1L << AGE_BITS) - 1;

  private final long[] cells;
  private final int[] counts;
  private final int causes;

  private Lifetimes(long[] cells, int[] counts, int causes) {
    this.cells = cells;
    this.counts = counts;
    this.causes = causes;
  }

  /// Lifetimes by columns of equal length.
  ///
  /// @param entry age after which it was under observation, from [#FROM_BIRTH], below its exit
  /// @param exit age at the end or when last seen, to [#LAST_AGE]
  /// @param cause of the end, 1 to `causes`, or [#CENSORED]
  /// @param causes how many there are, 1 to 255, whether seen or not
  public static Lifetimes of(int[] entry, int[] exit, int[] cause, int causes) {
    if (entry.length != exit.length || exit.length != cause.length) {
      throw new IllegalArgumentException(
          "%d entries, %d exits, %d causes".formatted(entry.length, exit.length, cause.length));
    }
    if (causes < 1 || causes >= 1 << CAUSE_BITS) {
      throw new IllegalArgumentException("from 1 to 255 causes, not " + causes);
    }
    long[] packed = new long[exit.length];
    for (int i = 0; i < packed.length; i++) {
      boolean possible =
          entry[i] >= FROM_BIRTH
              && entry[i] < exit[i]
              && exit[i] <= LAST_AGE
              && cause[i] >= CENSORED
              && cause[i] <= causes;
      if (!possible) {
        throw new IllegalArgumentException(
            "no lifetime: entry %d, exit %d, cause %d".formatted(entry[i], exit[i], cause[i]));
      }
      packed[i] = pack(entry[i], exit[i], cause[i]);
    }
    Arrays.sort(packed);
    return pooled(packed, causes);
  }

  private static long pack(int entry, int exit, int cause) {
    return ((long) (entry + 1) << AGE_BITS | exit) << CAUSE_BITS | cause;
  }

  private static Lifetimes pooled(long[] sorted, int causes) {
    int[] counts = new int[sorted.length];
    int last = -1;
    for (long one : sorted) {
      if (last < 0 || sorted[last] != one) {
        sorted[++last] = one;
      }
      counts[last]++;
    }
    return new Lifetimes(Arrays.copyOf(sorted, last + 1), Arrays.copyOf(counts, last + 1), causes);
  }

  /// How many causes there are.
  public int causes() {
    return causes;
  }

  int cells() {
    return cells.length;
  }

  int count(int cell) {
    return counts[cell];
  }

  int entry(int cell) {
    return (int) (cells[cell] >>> AGE_BITS + CAUSE_BITS) - 1;
  }

  int exit(int cell) {
    return (int) (cells[cell] >>> CAUSE_BITS & AGE_MASK);
  }

  int cause(int cell) {
    return (int) (cells[cell] & (1 << CAUSE_BITS) - 1);
  }
}
