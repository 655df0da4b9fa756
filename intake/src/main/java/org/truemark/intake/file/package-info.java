/// From the bytes of a file to its rows, again and again: kind of file, encoding, delimiter,
/// header, footer, and what is wrong with them. Nothing is kept but the place where things stand:
/// the rows stream from the file each time, and memory does not grow with it.
///
/// Easy to get wrong: a row is never dropped in silence. Each line of a file is delivered, rejected
/// with its cells, listed as title or footer, blank, or stands behind a problem of the whole file.
@NullMarked
package org.truemark.intake.file;

import org.jspecify.annotations.NullMarked;
