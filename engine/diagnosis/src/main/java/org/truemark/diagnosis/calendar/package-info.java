/// Win rates by month of closing and by place in the quarter.
@NullMarked
package org.truemark.diagnosis.calendar;

import org.jspecify.annotations.NullMarked;
