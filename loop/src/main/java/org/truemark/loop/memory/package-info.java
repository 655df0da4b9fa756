/// The ports of the loop, filled from memory: for tests, and for a command line that stores
/// nothing.
@NullMarked
package org.truemark.loop.memory;

import org.jspecify.annotations.NullMarked;
