package org.truemark.quality.planted.stranger.gossip;

/// Lies in a module that nobody knows.
public record Rumour(String text) {}
