/// What the material can answer, and what is missing for the rest.
@NullMarked
package org.truemark.diagnosis.estimable;

import org.jspecify.annotations.NullMarked;
