/// A forecast of what is known already, so that the models can be seen to be right or wrong.
@NullMarked
package org.truemark.diagnosis.holdout;

import org.jspecify.annotations.NullMarked;
