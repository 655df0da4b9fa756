package org.truemark.intake.refused;

import java.util.Optional;
import org.truemark.intake.cell.CellText;

/// Watches the values of one column for government ids, bank accounts and card numbers, in one pass
/// and constant memory. A column is refused if at least 80 % of its non-empty cells, and at least
/// 5, have one shape. No value is kept. Used by one thread.
public final class ValueShapes {
  private static final ValueShape[] SHAPES = ValueShape.values();
  private static final int CELLS_LEAST = 5;
  private static final int SHORTEST = 9;
  private static final int LONGEST = 45;
  private static final int DIGITS_LEAST = 4;

  private final long[] counts = new long[SHAPES.length];

  /// Per shape one bit of 64 for each value, by its hash: tells a few values from one.
  private final long[] variety = new long[SHAPES.length];

  private long cells;

  /// Takes in one cell; blank cells are passed over.
  public void see(String cell) {
    see(cell, 1);
  }

  /// Takes in a cell that occurs several times.
  public void see(String cell, long times) {
    String text = CellText.strip(cell);
    if (text.isEmpty()) {
      return;
    }
    cells += times;
    int digits = digits(text);
    if (digits >= DIGITS_LEAST) {
      count(text, digits, times);
    }
  }

  private void count(String text, int digits, long times) {
    String value = withoutBlanks(text);
    for (int i = 0; i < SHAPES.length; i++) {
      if (SHAPES[i].mayHold(digits) && SHAPES[i].fits(value)) {
        counts[i] += times;
        int hash = value.hashCode() * 0x9E3779B9;
        variety[i] |= 1L << (hash >>> 26);
      }
    }
  }

  /// Why the column is left out, after the cells seen so far; empty if it is kept.
  public Optional<Refusal> verdict() {
    for (int i = 0; i < SHAPES.length; i++) {
      ValueShape shape = SHAPES[i];
      boolean most = counts[i] >= CELLS_LEAST && counts[i] * 100 >= cells * 80;
      boolean varied = !shape.mustVary() || Long.bitCount(variety[i]) >= CELLS_LEAST - 1;
      if (most && varied) {
        return Optional.of(new Refusal(shape.category(), shape.title()));
      }
    }
    return Optional.empty();
  }

  /// The number of digits, or 0 for a text with a character that no shape holds.
  private static int digits(String text) {
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      return 0;
    }
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (!isLetter(c) && !CellText.isBlank(c) && "-.+*".indexOf(c) < 0) {
        return 0;
      }
    }
    return digits;
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static String withoutBlanks(String text) {
    if (text.indexOf(' ') < 0 && text.indexOf('\u00A0') < 0) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!CellText.isBlank(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }
}
