/// Scores of forecasts by what came true.
@NullMarked
package org.truemark.statistics.score;

import org.jspecify.annotations.NullMarked;
