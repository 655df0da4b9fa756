/// Numbers in cells: which decimal and grouping marks a whole column uses, and the exact decimal of
/// one cell. Nothing passes through a double.
///
/// The value of a cell depends on its decimal mark alone: once the decimal mark is known, every
/// other mark can only group. A column has therefore at most two different readings.
@NullMarked
package org.truemark.intake.number;

import org.jspecify.annotations.NullMarked;
