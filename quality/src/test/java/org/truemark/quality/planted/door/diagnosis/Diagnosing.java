package org.truemark.quality.planted.door.diagnosis;

/// A door.
public record Diagnosing(String text) {}
