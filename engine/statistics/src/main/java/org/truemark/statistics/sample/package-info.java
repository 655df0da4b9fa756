/// Quantiles, moments and resampling of small samples.
@NullMarked
package org.truemark.statistics.sample;

import org.jspecify.annotations.NullMarked;
