package org.truemark.testkit.law;

/// The ways in which files break.
public enum Mutation {
  /// The rest of the file is missing from some byte on.
  TRUNCATE,
  /// One to eight bits are turned around.
  FLIP_BITS,
  /// Two columns have changed places in every record; a file of one column stays as it is.
  SWAP_COLUMNS,
  /// UTF-8 was written as ISO-8859-1; letters it lacks became question marks.
  RECODE_LATIN_1,
  /// UTF-8 was written as UTF-16, with or without a byte-order mark, in either byte order.
  RECODE_UTF_16,
  /// A byte 0 stands somewhere.
  INSERT_NUL,
  /// A block of up to 4,096 bytes stands twice.
  DUPLICATE_BLOCK,
  /// One quotation mark is missing; a file without any stays as it is.
  DROP_QUOTE
}
