/// Which mapping reads which sheet, and which columns are not even looked at.
@NullMarked
package org.truemark.intake.plan;

import org.jspecify.annotations.NullMarked;
