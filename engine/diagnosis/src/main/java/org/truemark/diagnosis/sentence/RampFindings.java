package org.truemark.diagnosis.sentence;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Diagnosis.Finding;
import org.truemark.diagnosis.answer.Ramp;
import org.truemark.kernel.Estimate;

/// What is said about new people.
public final class RampFindings {
  private static final String CANNOT_TELL = "cannot tell";

  private RampFindings() {}

  /// One sentence, or none without a fitted ramp. What can be told hangs on P(none) or on its
  /// counterpart, whichever is larger.
  public static Stream<Finding> of(@Nullable Ramp ramp) {
    if (ramp == null) {
      return Stream.empty();
    }
    String words =
        ("%s (P(none) %s): in two years a hire loses %s months of full output while the pipeline "
                + "fills, which no training changes, and, if skill grows, %s beyond that")
            .formatted(
                verdict(ramp.none()),
                Words.probability(ramp.none()),
                months(ramp.fill()),
                months(ramp.learning()));
    return Stream.of(
        new Claim("ramp", words, "the same people once their pipeline is full", ramp.learning())
            .over(ramp.hires(), "hire", ramp.period()));
  }

  private static String verdict(double none) {
    String without = Words.certainty(none);
    String with = Words.certainty(1 - none);
    if (!without.equals(CANNOT_TELL)) {
      return "New people %s show no skill ramp".formatted(without);
    }
    return with.equals(CANNOT_TELL)
        ? "Whether skill grows with tenure one cannot tell"
        : "Skill %s grows with tenure".formatted(with);
  }

  private static String months(Estimate lost) {
    return String.format(Locale.ROOT, "%.1f (%.1f to %.1f)", lost.value(), lost.low(), lost.high());
  }
}
