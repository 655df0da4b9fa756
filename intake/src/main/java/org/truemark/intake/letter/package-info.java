/// Whether the letters of a file are those that somebody wrote, and how far two words are apart.
@NullMarked
package org.truemark.intake.letter;

import org.jspecify.annotations.NullMarked;
