/// How long something lasts and how it ends, when not every end is seen: life tables, Kaplan and
/// Meier 1958, Aalen and Johansen 1978, all with late entry.
@NullMarked
package org.truemark.statistics.survival;

import org.jspecify.annotations.NullMarked;
