package org.truemark.kernel;

import org.jspecify.annotations.Nullable;

/// What could be read, and what was wrong with the rest.
///
/// @param value the good part, usable whatever the problems say; null only where its type says so,
///   for what is read whole or not at all
/// @param problems all that was found wrong
public record Parsed<T extends @Nullable Object>(T value, Problems problems) {}
