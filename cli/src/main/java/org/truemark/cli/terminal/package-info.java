/// The streams a command speaks through, and the code it ends with.
@NullMarked
package org.truemark.cli.terminal;

import org.jspecify.annotations.NullMarked;
