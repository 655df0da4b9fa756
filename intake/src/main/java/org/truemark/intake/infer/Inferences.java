package org.truemark.intake.infer;

import org.jspecify.annotations.Nullable;
import org.truemark.intake.date.DateInference;
import org.truemark.intake.date.DatePatterns;
import org.truemark.intake.number.NumberInference;
import org.truemark.intake.refused.ValueShapes;

/// The three judges of a column with many texts. Before them stands a table of recent short texts
/// with their counts: dates repeat, and a repeated text is judged once. The result does not depend
/// on it, since the judges count.
final class Inferences {
  private static final int SLOTS = 2_048;
  private static final int REMEMBERED_LONGEST = 40;

  private final NumberInference numbers = new NumberInference();
  private final DateInference dates;
  private final ValueShapes shapes = new ValueShapes();
  private final @Nullable String[] recent = new String[SLOTS];
  private final int[] times = new int[SLOTS];

  Inferences(DatePatterns patterns) {
    dates = new DateInference(patterns);
  }

  /// Takes in one text without blanks at its ends.
  void see(String text) {
    if (text.length() > REMEMBERED_LONGEST) {
      judge(text, 1);
      return;
    }
    int hash = text.hashCode();
    int slot = (hash ^ hash >>> 16) & SLOTS - 1;
    String held = recent[slot];
    if (text.equals(held)) {
      times[slot]++;
      return;
    }
    if (held != null) {
      judge(held, times[slot]);
    }
    recent[slot] = text;
    times[slot] = 1;
  }

  void judge(String text, long count) {
    numbers.see(text, count);
    dates.see(text, count);
    shapes.see(text, count);
  }

  /// Hands over what is still held back.
  void flush() {
    for (int slot = 0; slot < SLOTS; slot++) {
      String held = recent[slot];
      if (held != null) {
        judge(held, times[slot]);
        recent[slot] = null;
      }
    }
  }

  NumberInference numbers() {
    return numbers;
  }

  DateInference dates() {
    return dates;
  }

  ValueShapes shapes() {
    return shapes;
  }
}
