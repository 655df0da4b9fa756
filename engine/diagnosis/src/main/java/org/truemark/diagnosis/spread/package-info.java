/// How the spread of log revenue between people splits into volume, win rate and value.
@NullMarked
package org.truemark.diagnosis.spread;

import org.jspecify.annotations.NullMarked;
