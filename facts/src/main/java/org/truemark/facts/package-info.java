/// The facts through which the stages meet: {@link org.truemark.facts.FactLog} is the door, the
/// rows of every table lie in `table`.
@NullMarked
package org.truemark.facts;

import org.jspecify.annotations.NullMarked;
