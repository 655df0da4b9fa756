/// Everything through the one door: files, answers and mappings in, a batch out.
@NullMarked
package org.truemark.intake.door;

import org.jspecify.annotations.NullMarked;
