package org.truemark.intake.key;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The hashes of all keys of a sheet, eight bytes a row: which of them occur more than once. Two
/// keys of one hash are only a suspicion; equal keys are never missed.
public final class KeyHashes {
  private static final int CHUNK = 1 << 16;
  private static final long PRIME = 0x100000001b3L;
  private static final long BASIS = 0xcbf29ce484222325L;

  private final List<long[]> chunks = new ArrayList<>();
  private int used = CHUNK;

  /// Takes in one key.
  public void add(String key) {
    if (used == CHUNK) {
      chunks.add(new long[CHUNK]);
      used = 0;
    }
    chunks.getLast()[used++] = hash(key);
  }

  /// The keys that may occur more than once.
  public Suspects suspects() {
    int rows = chunks.isEmpty() ? 0 : (chunks.size() - 1) * CHUNK + used;
    long[] all = new long[rows];
    for (int i = 0; i < chunks.size(); i++) {
      int from = i * CHUNK;
      System.arraycopy(chunks.get(i), 0, all, from, Math.min(CHUNK, rows - from));
    }
    chunks.clear();
    used = CHUNK;
    Arrays.sort(all);
    return new Suspects(repeated(all));
  }

  private static long[] repeated(long[] sorted) {
    int found = 0;
    for (int i = 1; i < sorted.length; i++) {
      boolean repeats = sorted[i] == sorted[i - 1];
      boolean known = found > 0 && sorted[found - 1] == sorted[i];
      if (repeats && !known) {
        sorted[found++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, found);
  }

  /// FNV-1a over UTF-16 units (Fowler, Noll, Vo 1991), mixed once more at the end so that the order
  /// of sorting says nothing of the keys.
  public static long hash(String key) {
    long hash = BASIS;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * PRIME;
    }
    hash ^= hash >>> 32;
    return hash * PRIME;
  }

  /// Keys that may occur more than once.
  public static final class Suspects {
    private final long[] sorted;

    private Suspects(long[] sorted) {
      this.sorted = sorted;
    }

    /// True unless the key surely occurs once.
    public boolean suspect(String key) {
      return sorted.length > 0 && Arrays.binarySearch(sorted, hash(key)) >= 0;
    }

    /// How many there are.
    public int size() {
      return sorted.length;
    }
  }
}
