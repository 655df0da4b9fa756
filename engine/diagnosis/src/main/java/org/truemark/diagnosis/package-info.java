/// What holds a sales organization back, as far as its records tell: first answers that need no
/// fitted model. The door is {@link org.truemark.diagnosis.Diagnosing}; the way through is extract
/// → rate, funnel, chance, calendar, cycle, spread, attainment → constraint → sentence.
@NullMarked
package org.truemark.diagnosis;

import org.jspecify.annotations.NullMarked;
