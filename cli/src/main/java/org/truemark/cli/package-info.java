/// The commands that a user types. Same words in the terminal, in `--json` and, later, on the
/// pages.
@NullMarked
package org.truemark.cli;

import org.jspecify.annotations.NullMarked;
