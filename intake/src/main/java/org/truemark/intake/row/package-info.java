/// From the cells of a record to rows of the canonical tables, by a mapping that is bound to the
/// sheet's headers and by the forms that whole columns were found to have.
@NullMarked
package org.truemark.intake.row;

import org.jspecify.annotations.NullMarked;
