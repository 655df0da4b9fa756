/// The linked models of one material together with what follows from them.
@NullMarked
package org.truemark.diagnosis.linked;

import org.jspecify.annotations.NullMarked;
