package org.truemark.facts.table;

import java.util.Set;

/// Where a row comes from. Source system, object and id are the natural key of the row.
///
/// @param sourceSystem slug of the system, such as `salesforce`
/// @param sourceObject what the system calls the row, such as `Opportunity`
/// @param sourceId the system's key of the row, normalised (a Salesforce id has 18 characters)
/// @param fileNo 1-based number of the file in its batch
/// @param rowNo 1-based line on which the record starts
/// @param coarse columns whose instant is known to the day only
public record Origin(
    String sourceSystem,
    String sourceObject,
    String sourceId,
    int fileNo,
    long rowNo,
    Set<String> coarse) {
  public Origin {
    coarse = Set.copyOf(coarse);
    if (sourceId.isBlank() || fileNo < 1 || rowNo < 1) {
      throw new IllegalArgumentException("no origin: %s %s:%s".formatted(sourceId, fileNo, rowNo));
    }
  }
}
