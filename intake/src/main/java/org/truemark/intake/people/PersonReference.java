package org.truemark.intake.people;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a cell names a person: the cell's text, or the parts that its pattern finds in it.
///
/// @param text the whole cell, trimmed
/// @param parts what is known by method, such as an e-mail and a name in one cell
public record PersonReference(String text, Map<Method, String> parts) {
  public PersonReference {
    parts = Map.copyOf(parts);
  }

  /// By what a person may be found, the surest first.
  public enum Method {
    /// The source system's id.
    ID,
    /// The work e-mail.
    EMAIL,
    /// The employee number.
    EMPLOYEE_NO,
    /// The name: only a suggestion.
    NAME
  }

  /// The part of a method, if the cell gave one.
  public @Nullable String part(Method method) {
    return parts.get(method);
  }

  /// The part of a method if it is more than the name once again: a text whose kind nobody stated
  /// is looked up by every method, and proves nothing beyond the name.
  public @Nullable String surePart(Method method) {
    String part = parts.get(method);
    return part == null || part.equals(parts.get(Method.NAME)) ? null : part;
  }

  /// True if a part other than the name tells who is meant.
  public boolean sure() {
    return surePart(Method.ID) != null
        || surePart(Method.EMAIL) != null
        || surePart(Method.EMPLOYEE_NO) != null;
  }
}
