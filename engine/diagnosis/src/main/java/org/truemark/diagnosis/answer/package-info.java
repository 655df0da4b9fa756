/// The answer of a diagnosis. The names of the parts are the names of the fields that the command
/// line prints; the text of an enum constant is its code there. Maps keep the order they were made
/// in, so that the same answer is the same bytes.
@NullMarked
package org.truemark.diagnosis.answer;

import org.jspecify.annotations.NullMarked;
