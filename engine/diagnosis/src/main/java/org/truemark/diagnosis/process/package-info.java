/// The linked models of an opportunity's life: creation, end, won given ended, and size, each with
/// the people in it. What one model finds is read by the next in the same draw.
///
/// Independent person effects on two cause-specific hazards would turn pace into skill; so the end
/// of a deal and what it ends as are two factors (Prentice, Williams and Peterson 1981 discuss such
/// conditional splits).
///
/// Columns and not records inside: a diagnosis passes over its rows some hundred times.
@NullMarked
package org.truemark.diagnosis.process;

import org.jspecify.annotations.NullMarked;
