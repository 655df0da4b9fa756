package org.truemark.intake.refused;

/// What the rows of a table are about: an account's address is business, a person's is not.
public enum Subject {
  /// Employees, users, candidates, contacts.
  PERSON,
  /// Everything else.
  BUSINESS
}
