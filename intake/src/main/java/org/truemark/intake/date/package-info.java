/// Dates and times in cells: which way of writing a whole column follows, and what one cell says.
///
/// A *pattern* fixes the order of day, month and year. What may follow it, a time of day, a
/// fraction of a second, an offset, changes no day, so cells of differing precision share one
/// pattern.
@NullMarked
package org.truemark.intake.date;

import org.jspecify.annotations.NullMarked;
