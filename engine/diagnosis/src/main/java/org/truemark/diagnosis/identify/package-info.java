/// Which effects the material can tell apart, one rule a class. What a rule refuses is not
/// estimated badly, it is not estimated at all.
@NullMarked
package org.truemark.diagnosis.identify;

import org.jspecify.annotations.NullMarked;
