/// Organizations in which one thing is true that an analysis may get wrong: {@link
/// org.truemark.testkit.worlds.Worlds} with one cause each, {@link
/// org.truemark.testkit.worlds.Traps} with one trap each. All are made anew from a seed; their
/// truth comes with them.
@NullMarked
package org.truemark.testkit.worlds;

import org.jspecify.annotations.NullMarked;
