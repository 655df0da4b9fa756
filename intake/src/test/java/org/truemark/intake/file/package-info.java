/// Claims about reading files.
@NullMarked
package org.truemark.intake.file;

import org.jspecify.annotations.NullMarked;
