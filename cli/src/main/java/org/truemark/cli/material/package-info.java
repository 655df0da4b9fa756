/// The files a command is given, standard input among them, and the files it writes.
@NullMarked
package org.truemark.cli.material;

import org.jspecify.annotations.NullMarked;
