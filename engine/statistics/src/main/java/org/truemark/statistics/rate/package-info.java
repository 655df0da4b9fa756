/// One rate from few counts: what is known about it, and within which limits chance would leave it.
@NullMarked
package org.truemark.statistics.rate;

import org.jspecify.annotations.NullMarked;
