/// Claims about problems.
@NullMarked
package org.truemark.intake.problem;

import org.jspecify.annotations.NullMarked;
