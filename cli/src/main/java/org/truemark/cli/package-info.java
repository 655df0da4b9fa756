/// The command line. {@link org.truemark.cli.Commands} is the door; every command reads its words
/// (`option`), opens the files (`material`), asks the loop (`command`) and answers as a page
/// (`page`) or as JSON (`answer`).
@NullMarked
package org.truemark.cli;

import org.jspecify.annotations.NullMarked;
