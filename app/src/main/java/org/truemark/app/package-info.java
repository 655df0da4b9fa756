/// What starts Truemark: the main class of the one runnable jar, and its version.
@NullMarked
package org.truemark.app;

import org.jspecify.annotations.NullMarked;
