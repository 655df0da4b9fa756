/// Sales against quotas, and whether the gap is common or a matter of people.
@NullMarked
package org.truemark.diagnosis.attainment;

import org.jspecify.annotations.NullMarked;
