/// Many tests at once: p values adjusted so that the level holds for all of them together.
@NullMarked
package org.truemark.statistics.multiplicity;

import org.jspecify.annotations.NullMarked;
