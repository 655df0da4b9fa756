/// The words that every other module uses: amounts, estimates, identities, and what is wrong with
/// an input. Nothing here reads, stores or computes a result.
@NullMarked
package org.truemark.kernel;

import org.jspecify.annotations.NullMarked;
