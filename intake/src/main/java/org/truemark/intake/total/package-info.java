/// Figures that the user can compare with the source before anything is saved.
@NullMarked
package org.truemark.intake.total;

import org.jspecify.annotations.NullMarked;
