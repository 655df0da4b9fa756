/// Data sets that lie outside the repository, for the tests that can use them.
@NullMarked
package org.truemark.testkit.data;

import org.jspecify.annotations.NullMarked;
