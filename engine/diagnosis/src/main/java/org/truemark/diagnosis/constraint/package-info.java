/// Which part holds the team back, or that it cannot be told.
@NullMarked
package org.truemark.diagnosis.constraint;

import org.jspecify.annotations.NullMarked;
