/// Exports as strangers make them, rendered from one table, and somebody who answers truthfully
/// what is asked about them.
@NullMarked
package org.truemark.intake.stranger;

import org.jspecify.annotations.NullMarked;
