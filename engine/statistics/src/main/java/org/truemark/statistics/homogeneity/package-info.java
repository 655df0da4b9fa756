/// Tests of "all are equal": rates (Pearson 1900), counts (Fisher 1950, the variance test of the
/// Poisson law), means (Fisher 1925), and how far rates scatter more than chance lets them
/// (Spiegelhalter 2005).
@NullMarked
package org.truemark.statistics.homogeneity;

import org.jspecify.annotations.NullMarked;
