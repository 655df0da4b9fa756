package org.truemark.statistics.draw;

/// The draws of one scenario and one slot. Everything that does not change from draw to draw is
/// mixed once, when the key is made.
///
/// @param key mixed from seed, scenario and slot
public record KeyedDraws(long key) {
  private static final double BELOW_ONE = Math.nextDown(1.0);
  private static final long G = 0x9e3779b97f4a7c15L;
  private static final long C1 = 0xD1B54A32D192ED03L;
  private static final long C2 = 0x8CB92BA72F3D8DD7L;

  /// Draws of a slot (a person, a stratum) in a scenario (a replication).
  public static KeyedDraws of(long seed, long scenario, long slot) {
    long k1 = mix(mix(seed + G) + G * (scenario + 1));
    return new KeyedDraws(mix(k1 + C1 * (slot + 1)));
  }

  /// A slot from a text: the 64-bit FNV-1a hash of its UTF-16 units, mixed once more.
  public static long slot(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  /// 64 random bits.
  ///
  /// @param when week, unit or index, 0 to 2^31 - 1
  /// @param ordinal inside the purpose, 0 to 4,095
  public long bits(long when, Purpose purpose, int ordinal) {
    return bits(when, purpose.number(), ordinal);
  }

  /// A uniform strictly between 0 and 1. Turn it by inversion only, never by rejection, so that
  /// draws stay monotone in the rate.
  public double uniform(long when, Purpose purpose, int ordinal) {
    return uniform(bits(when, purpose, ordinal));
  }

  /// A whole number from 0 to `bound` - 1, uniform but for 2^-53.
  public int below(int bound, long when, Purpose purpose) {
    return (int) (uniform(when, purpose, 0) * bound);
  }

  long bits(long when, int purpose, int ordinal) {
    if (when < 0 || when >= 1L << 31 || ordinal < 0 || ordinal > 4_095) {
      throw new IllegalArgumentException("no such draw: " + when + ", " + ordinal);
    }
    return mix(key + C2 * (when << 20 | (long) purpose << 12 | ordinal));
  }

  static double uniform(long bits) {
    // the largest 53 bits would round up to 1
    return Math.min(((bits >>> 11) + .5) * 0x1p-53, BELOW_ONE);
  }

  private static long mix(long seed) {
    long z = seed;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
