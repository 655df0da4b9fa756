/// What only somebody who knows the organization can answer, and the file in which the answers
/// come.
@NullMarked
package org.truemark.intake.question;

import org.jspecify.annotations.NullMarked;
