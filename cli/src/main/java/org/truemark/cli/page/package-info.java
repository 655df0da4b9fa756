/// Pages for people: plain text of at most 80 columns unless the terminal says more. In this order:
/// one sentence, the picture, the figures, how it is known. People come in alphabetical order,
/// never ranked; a figure has its interval and its n.
@NullMarked
package org.truemark.cli.page;

import org.jspecify.annotations.NullMarked;
