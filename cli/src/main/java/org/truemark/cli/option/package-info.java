/// The words after `truemark`: which commands there are, which options they take, and what was
/// typed. Options are data, so that the help, the parser and the reference page cannot differ.
@NullMarked
package org.truemark.cli.option;

import org.jspecify.annotations.NullMarked;
