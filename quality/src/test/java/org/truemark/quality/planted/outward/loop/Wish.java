package org.truemark.quality.planted.outward.loop;

/// What a fact must not know.
public record Wish(String text) {}
