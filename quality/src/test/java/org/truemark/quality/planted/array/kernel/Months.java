package org.truemark.quality.planted.array.kernel;

/// Two of the same content are not equal.
record Months(String name, int[] days) {}
