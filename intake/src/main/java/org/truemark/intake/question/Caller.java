package org.truemark.intake.question;

/// Who reads, and so how much may be assumed.
public enum Caller {
  /// Nothing is stored: what the contract of `diagnose` names is assumed openly.
  DIAGNOSE,
  /// Facts are to be stored: everything uncertain is asked once.
  IMPORT
}
