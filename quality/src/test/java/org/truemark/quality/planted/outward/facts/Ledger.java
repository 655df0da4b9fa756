package org.truemark.quality.planted.outward.facts;

import org.truemark.quality.planted.outward.loop.Wish;

/// A fact that needs the loop.
public record Ledger(Wish wish) {}
