package org.truemark.kernel;

/// How much a problem stands in the way.
public enum Severity {
  /// The row or file cannot be used as it is.
  ERROR,
  /// Somebody has to answer before it can be used.
  QUESTION,
  /// It was used, and the reader should look.
  WARNING,
  /// For the reader's information.
  NOTE
}
