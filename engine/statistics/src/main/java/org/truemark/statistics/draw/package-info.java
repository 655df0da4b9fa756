/// Random numbers that are a pure function of what they are for: the same key gives the same bits
/// on every machine, for any number of threads and any order of asking. Mixing after Steele, Lea
/// and Flood 2014 (SplitMix).
@NullMarked
package org.truemark.statistics.draw;

import org.jspecify.annotations.NullMarked;
