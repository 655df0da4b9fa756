/// Days from creation to decision.
@NullMarked
package org.truemark.diagnosis.cycle;

import org.jspecify.annotations.NullMarked;
