/// Everything that can be wrong with what a user gives, each with its smallest file: the input as a
/// text, what is said as one line. The reference page is written from it.
@NullMarked
package org.truemark.intake.catalogue;

import org.jspecify.annotations.NullMarked;
