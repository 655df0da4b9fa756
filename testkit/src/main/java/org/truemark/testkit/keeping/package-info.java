/// What becomes of records after the law has made them: exports that show a part, logs that are
/// kept or begin to be kept otherwise, deals that are split, swept, moved, redated or grown. Every
/// step takes an organization and gives another; the truth about people stays as it was, and what
/// was touched is marked in it.
@NullMarked
package org.truemark.testkit.keeping;

import org.jspecify.annotations.NullMarked;
