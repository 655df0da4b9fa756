package org.truemark.facts.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.ClearerWhole;
import org.truemark.kernel.Id;

/// A person as a source system knows it. Developmental data have no column here.
@ClearerWhole("row of person")
public record Person(
    Origin origin,
    @Nullable String fullName,
    @Nullable String email,
    @Nullable String employeeNo,
    @Nullable LocalDate hireDate,
    @Nullable LocalDate originalHireDate,
    @Nullable LocalDate terminationDate,
    @Nullable TerminationKind terminationKind,
    @Nullable Boolean regretted,
    @Nullable String country,
    @Nullable String timeZone,
    @Nullable Boolean sourceActive)
    implements Row {
  /// The identity by which other rows name this person.
  public Id.Person id() {
    return new Id.Person(origin.sourceId());
  }

  /// Why the employment ended, as far as it is kept.
  public enum TerminationKind {
    VOLUNTARY,
    INVOLUNTARY,
    OTHER,
    UNKNOWN
  }
}
