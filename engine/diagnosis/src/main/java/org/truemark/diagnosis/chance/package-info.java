/// What the best and the worst of equal people would show.
@NullMarked
package org.truemark.diagnosis.chance;

import org.jspecify.annotations.NullMarked;
