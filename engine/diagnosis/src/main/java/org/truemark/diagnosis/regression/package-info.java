/// How far the people of a year would move towards the mean in the next one if nobody did anything
/// (Galton 1886). Whoever helps the lowest sees that much of a rise and has not helped yet.
@NullMarked
package org.truemark.diagnosis.regression;

import org.jspecify.annotations.NullMarked;
