/// What the labels of stages say, each within its pipeline.
@NullMarked
package org.truemark.intake.stage;

import org.jspecify.annotations.NullMarked;
