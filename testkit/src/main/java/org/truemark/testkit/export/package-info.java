/// The files in which a made-up organization meets the importer: written as people's systems write
/// them, not as the importer would like them.
@NullMarked
package org.truemark.testkit.export;

import org.jspecify.annotations.NullMarked;
