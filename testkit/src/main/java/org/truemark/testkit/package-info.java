/// What the tests of every module share: made-up sales organizations whose truth is known
/// (`world`), the files a seller's systems would export of them (`export`, `example`), laws over
/// many seeds (`law`), data sets that lie outside the repository (`data`) and numbers that R
/// computed from small made-up data (`oracle`). Nothing here needs an engine: the worlds are the
/// oracle of the engines.
@NullMarked
package org.truemark.testkit;

import org.jspecify.annotations.NullMarked;
