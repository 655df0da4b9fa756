/// Mixed models against R and against worlds of known truth.
@NullMarked
package org.truemark.statistics.mixed;

import org.jspecify.annotations.NullMarked;
