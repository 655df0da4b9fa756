/// The stage that begins the circle: rows that an import understood become facts.
@NullMarked
package org.truemark.loop.takein;

import org.jspecify.annotations.NullMarked;
