package org.truemark.quality.planted.cycle.loop.hiring;

import org.truemark.quality.planted.cycle.loop.coaching.Ramp;

/// Needs a package that needs this one.
public record Pace(Ramp ramp) {}
