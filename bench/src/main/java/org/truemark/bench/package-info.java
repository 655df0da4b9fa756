/// What things cost, as ratios within one run against what a user would pick instead. Results stand
/// in docs/reference/performance.md.
@NullMarked
package org.truemark.bench;

import org.jspecify.annotations.NullMarked;
