/// What a mapping asks to be looked at once the rows are there.
@NullMarked
package org.truemark.intake.check;

import org.jspecify.annotations.NullMarked;
