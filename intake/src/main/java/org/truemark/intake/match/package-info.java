/// Which mapping reads which sheet. What people call their columns, in many languages; a draft of a
/// mapping for a file that nobody has described; and the choice between all mappings at hand for
/// the sheets of one export.
@NullMarked
package org.truemark.intake.match;

import org.jspecify.annotations.NullMarked;
