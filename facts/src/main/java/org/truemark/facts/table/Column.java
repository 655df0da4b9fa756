package org.truemark.facts.table;

/// A column of a canonical table.
///
/// @param name snake_case, as in the database and in exported files
/// @param kind what its cells hold
/// @param required true if a row cannot be without it
/// @param type the Java type of a cell
public record Column(String name, Kind kind, boolean required, Class<?> type) {
  /// What the cells of a column hold.
  public enum Kind {
    TEXT,
    DATE,
    INSTANT,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    AMOUNT,
    CHOICE,
    PERSON,
    TEAM,
    TERRITORY,
    ACCOUNT,
    PRODUCT,
    OPPORTUNITY
  }
}
