/// Laws over many inputs: seeds that a failing run can be repeated from, and files broken in the
/// ways in which files break.
@NullMarked
package org.truemark.testkit.law;

import org.jspecify.annotations.NullMarked;
