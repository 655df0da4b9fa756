package org.truemark.quality.planted.cycle.loop.coaching;

import org.truemark.quality.planted.cycle.loop.hiring.Pace;

/// Needs a package that needs this one.
public record Ramp(Pace pace) {}
