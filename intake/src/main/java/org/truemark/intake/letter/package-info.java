/// Whether the letters of a file are those that somebody wrote.
@NullMarked
package org.truemark.intake.letter;

import org.jspecify.annotations.NullMarked;
