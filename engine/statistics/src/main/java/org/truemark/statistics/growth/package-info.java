/// Growth of new people: how far a pipeline that starts empty has filled, which time alone does,
/// and whether skill grows beyond it.
@NullMarked
package org.truemark.statistics.growth;

import org.jspecify.annotations.NullMarked;
