/// The share of deals that are won within a time, those that are still open taken into account.
@NullMarked
package org.truemark.diagnosis.incidence;

import org.jspecify.annotations.NullMarked;
