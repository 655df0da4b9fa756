/// One import run: how it is asked for, and what came of it.
@NullMarked
package org.truemark.intake.batch;

import org.jspecify.annotations.NullMarked;
