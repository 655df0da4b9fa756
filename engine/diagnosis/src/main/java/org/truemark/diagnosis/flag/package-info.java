/// What is odd about the data, one class per kind of oddity.
@NullMarked
package org.truemark.diagnosis.flag;

import org.jspecify.annotations.NullMarked;
