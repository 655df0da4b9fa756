/// What whole columns and answers settle before the rows are read: marks of numbers, patterns of
/// dates, meanings of stages, currencies, the zone. What they leave open is asked.
@NullMarked
package org.truemark.intake.settle;

import org.jspecify.annotations.NullMarked;
