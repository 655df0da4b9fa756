/// What the first pass over a file gathers about each column, so that numbers, dates and refused
/// values are judged by the whole column and never by one cell.
@NullMarked
package org.truemark.intake.infer;

import org.jspecify.annotations.NullMarked;
