/// Whether new people learn beyond what the filling of their pipeline explains, and what both cost.
@NullMarked
package org.truemark.diagnosis.ramp;

import org.jspecify.annotations.NullMarked;
