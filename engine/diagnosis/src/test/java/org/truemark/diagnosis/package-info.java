/// Whole diagnoses: of public data, of tables made by hand, of worlds with a known truth.
@NullUnmarked
package org.truemark.diagnosis;

import org.jspecify.annotations.NullUnmarked;
