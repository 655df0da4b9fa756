/// The words of findings. Every sentence carries its n, its period and its comparison.
@NullMarked
package org.truemark.diagnosis.sentence;

import org.jspecify.annotations.NullMarked;
