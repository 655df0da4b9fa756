package org.truemark.quality.planted.foreign.kernel;

import org.apache.commons.statistics.distribution.ContinuousDistribution;

/// The kernel that needs a jar.
record Quantile(ContinuousDistribution distribution) {}
