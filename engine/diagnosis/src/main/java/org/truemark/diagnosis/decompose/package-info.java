/// Two exact ways to split the difference that a product of factors makes into a part for each
/// factor: the logarithmic mean Divisia index (Ang 2004) and the value of Shapley 1953.
@NullMarked
package org.truemark.diagnosis.decompose;

import org.jspecify.annotations.NullMarked;
