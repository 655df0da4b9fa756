/// The text of one cell, as every reader of cells sees it: which characters count as blank, and how
/// words are compared across alphabets with marks.
@NullMarked
package org.truemark.intake.cell;

import org.jspecify.annotations.NullMarked;
