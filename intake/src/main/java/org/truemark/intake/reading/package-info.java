/// The second pass: the rows of all sheets in turn, twins settled, people completed, totals summed.
@NullMarked
package org.truemark.intake.reading;

import org.jspecify.annotations.NullMarked;
