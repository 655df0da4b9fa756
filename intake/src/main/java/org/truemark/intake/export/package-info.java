/// The rows as understood, as CSV files that read back to the same rows.
@NullMarked
package org.truemark.intake.export;

import org.jspecify.annotations.NullMarked;
