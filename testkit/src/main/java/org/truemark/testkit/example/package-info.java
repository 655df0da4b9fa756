/// The organization whose files lie in the repository's folder `examples`.
@NullMarked
package org.truemark.testkit.example;

import org.jspecify.annotations.NullMarked;
