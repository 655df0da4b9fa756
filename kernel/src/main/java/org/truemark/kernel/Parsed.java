package org.truemark.kernel;

/// What could be read, and what was wrong with the rest.
///
/// @param value the good part, usable whatever the problems say
/// @param problems all that was found wrong
public record Parsed<T>(T value, Problems problems) {}
