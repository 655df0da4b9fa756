/// Rows that bear one key: found with eight bytes a row, judged whole.
@NullMarked
package org.truemark.intake.key;

import org.jspecify.annotations.NullMarked;
