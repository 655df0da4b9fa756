/// Win rates: counts by group, tests of equality, and what may be said about one person.
@NullMarked
package org.truemark.diagnosis.rate;

import org.jspecify.annotations.NullMarked;
