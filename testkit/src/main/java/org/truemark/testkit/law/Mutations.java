package org.truemark.testkit.law;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/// Breaks files, always the same way for the same seed.
public final class Mutations {
  private static final int LONGEST_BLOCK = 4_096;
  private static final List<Charset> WIDE =
      List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private Mutations() {}

  /// One mutant of every kind.
  ///
  /// @param file at least one byte; it is not changed
  public static Stream<Mutant> all(byte[] file, long seed) {
    return Arrays.stream(Mutation.values()).map(mutation -> of(file, mutation, seed));
  }

  /// A mutant of the given kind.
  ///
  /// @param file at least one byte; it is not changed
  public static Mutant of(byte[] file, Mutation mutation, long seed) {
    if (file.length == 0) {
      throw new IllegalArgumentException("an empty file cannot be broken");
    }
    UniformRandomProvider draws =
        Seeded.draws(seed * Mutation.values().length + mutation.ordinal());
    return switch (mutation) {
      case TRUNCATE -> truncated(file, draws);
      case FLIP_BITS -> flipped(file, draws);
      case SWAP_COLUMNS -> swapped(file, draws);
      case RECODE_LATIN_1 -> recoded(file, StandardCharsets.ISO_8859_1);
      case RECODE_UTF_16 -> recoded(file, WIDE.get(draws.nextInt(WIDE.size())));
      case INSERT_NUL -> withNul(file, draws);
      case DUPLICATE_BLOCK -> duplicated(file, draws);
      case DROP_QUOTE -> withoutQuote(file, draws);
    };
  }

  private static Mutant truncated(byte[] file, UniformRandomProvider draws) {
    int kept = draws.nextInt(file.length);
    return new Mutant("cut after byte " + kept, Arrays.copyOf(file, kept));
  }

  private static Mutant flipped(byte[] file, UniformRandomProvider draws) {
    byte[] bytes = file.clone();
    int flips = 1 + draws.nextInt(8);
    int[] places = new int[flips];
    for (int i = 0; i < flips; i++) {
      places[i] = draws.nextInt(file.length);
      bytes[places[i]] = (byte) (bytes[places[i]] ^ 1 << draws.nextInt(8));
    }
    return new Mutant("bits flipped at bytes " + Arrays.toString(places), bytes);
  }

  private static Mutant swapped(byte[] file, UniformRandomProvider draws) {
    var table = RawTable.of(file);
    int columns = table.columns();
    if (columns == 1) {
      return new Mutant("no second column to swap", file.clone());
    }
    int first = draws.nextInt(columns);
    int second = (first + 1 + draws.nextInt(columns - 1)) % columns;
    return new Mutant(
        "columns %d and %d swapped".formatted(first + 1, second + 1), table.swapped(first, second));
  }

  private static Mutant recoded(byte[] file, Charset charset) {
    String text = new String(file, StandardCharsets.UTF_8);
    return new Mutant("written as " + charset, text.getBytes(charset));
  }

  private static Mutant withNul(byte[] file, UniformRandomProvider draws) {
    int at = draws.nextInt(file.length + 1);
    return new Mutant("NUL before byte " + at, inserted(file, at, new byte[] {0}));
  }

  private static Mutant duplicated(byte[] file, UniformRandomProvider draws) {
    int from = draws.nextInt(file.length);
    int length = 1 + draws.nextInt(Math.min(LONGEST_BLOCK, file.length - from));
    byte[] block = Arrays.copyOfRange(file, from, from + length);
    return new Mutant(
        "bytes %d to %d doubled".formatted(from, from + length - 1),
        inserted(file, from + length, block));
  }

  private static Mutant withoutQuote(byte[] file, UniformRandomProvider draws) {
    int[] quotes = IntStream.range(0, file.length).filter(i -> file[i] == '"').toArray();
    if (quotes.length == 0) {
      return new Mutant("no quotation mark to drop", file.clone());
    }
    int at = quotes[draws.nextInt(quotes.length)];
    var bytes = new ByteArrayOutputStream(file.length);
    bytes.write(file, 0, at);
    bytes.write(file, at + 1, file.length - at - 1);
    return new Mutant("quotation mark dropped at byte " + at, bytes.toByteArray());
  }

  private static byte[] inserted(byte[] file, int at, byte[] block) {
    var bytes = new ByteArrayOutputStream(file.length + block.length);
    bytes.write(file, 0, at);
    bytes.writeBytes(block);
    bytes.write(file, at, file.length - at);
    return bytes.toByteArray();
  }
}
