/// One record per canonical table: what another system says, row by row. The record is the schema;
/// {@link org.truemark.facts.table.Table} reads the columns' names and types from it.
@NullMarked
package org.truemark.facts.table;

import org.jspecify.annotations.NullMarked;
