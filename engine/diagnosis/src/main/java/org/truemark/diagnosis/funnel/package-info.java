/// Who lies outside the exact limits of chance (funnel plot, Spiegelhalter 2005).
@NullMarked
package org.truemark.diagnosis.funnel;

import org.jspecify.annotations.NullMarked;
