/// The rows of a request in an order of their own, and the dates they span.
@NullMarked
package org.truemark.diagnosis.extract;

import org.jspecify.annotations.NullMarked;
