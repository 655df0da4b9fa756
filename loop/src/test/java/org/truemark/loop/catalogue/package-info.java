/// The traps of a diagnosis, lettered T01 and on. Each takes an organization whose truth is known
/// from its records through facts, inputs and engine, and says what a naive analysis would answer
/// and what is required instead.
@NullMarked
package org.truemark.loop.catalogue;

import org.jspecify.annotations.NullMarked;
