package org.truemark.diagnosis.process;

/// How posterior draws are made.
///
/// @param seed of every draw
/// @param draws how many, 1 or more
public record Sampling(long seed, int draws) {}
