package org.truemark.loop.diagnose;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Walks through the records of an answer and collects every figure that is none.
final class Figures {
  private final List<String> found = new ArrayList<>();

  private Figures() {}

  /// Where in the answer something is not a finite number, in words too.
  static List<String> notFinite(Record answer) {
    var figures = new Figures();
    figures.walk(answer, "");
    return figures.found;
  }

  private void walk(@Nullable Object value, String path) {
    switch (value) {
      case Double number -> note(!Double.isFinite(number), path, number);
      case String text ->
          note(text.contains("NaN") || text.contains("Infinity") || text.contains("∞"), path, text);
      case Map<?, ?> map -> map.forEach((key, part) -> walk(part, path + "." + key));
      case Collection<?> parts -> parts.forEach(part -> walk(part, path + "[]"));
      case Record row -> record(row, path);
      case null, default -> {}
    }
  }

  private void record(Record row, String path) {
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      try {
        walk(component.getAccessor().invoke(row), path + "." + component.getName());
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(path, e);
      }
    }
  }

  private void note(boolean wrong, String path, Object value) {
    if (wrong) {
      found.add(path + " = " + value);
    }
  }
}
