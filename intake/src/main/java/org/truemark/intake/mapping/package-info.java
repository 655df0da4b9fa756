/// The mapping language: what a kind of file is called, how its cells are read and which canonical
/// columns they become. Types, reader, the mappings that ship, and the binding of a table to the
/// headers of a sheet. The language has closed words only: no expressions and no scripts, so that a
/// mapping from a stranger can be read without fear. Reference: docs/reference/mapping-language.md.
@NullMarked
package org.truemark.intake.mapping;

import org.jspecify.annotations.NullMarked;
