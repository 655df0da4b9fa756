package org.truemark.intake.question;

/// Something taken for granted, openly.
///
/// @param code kebab-case
/// @param message the sentence that says what was assumed and how to say otherwise
/// @param n rows or values it touches
public record Assumption(String code, String message, long n) {}
