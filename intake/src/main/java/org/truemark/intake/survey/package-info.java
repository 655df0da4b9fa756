/// The first pass: what whole columns say, before a single row is read.
@NullMarked
package org.truemark.intake.survey;

import org.jspecify.annotations.NullMarked;
