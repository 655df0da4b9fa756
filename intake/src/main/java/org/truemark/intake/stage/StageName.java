package org.truemark.intake.stage;

import java.util.Comparator;
import java.util.Locale;

/// A stage label within its pipeline: one label may mean different things in two pipelines.
/// Compares without regard to case.
///
/// @param pipeline as the file writes it, empty where it names none
/// @param label as the file writes it
public record StageName(String pipeline, String label) implements Comparable<StageName> {
  private static final Comparator<StageName> ORDER =
      Comparator.comparing(StageName::pipeline, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(StageName::label, String.CASE_INSENSITIVE_ORDER);

  /// A label whose pipeline is not named.
  public static StageName of(String label) {
    return new StageName("", label);
  }

  /// The same label in no pipeline.
  public StageName anywhere() {
    return of(label);
  }

  @Override
  public int compareTo(StageName other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StageName name && compareTo(name) == 0;
  }

  @Override
  public int hashCode() {
    return (pipeline + "\n" + label).toLowerCase(Locale.ROOT).hashCode();
  }
}
