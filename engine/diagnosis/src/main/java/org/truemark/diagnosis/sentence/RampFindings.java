package org.truemark.diagnosis.sentence;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Diagnosis.Finding;
import org.truemark.diagnosis.answer.Ramp;
import org.truemark.diagnosis.linked.Linked;
import org.truemark.diagnosis.ramp.Newcomers;
import org.truemark.kernel.Estimate;

/// What is said about new people.
final class RampFindings {
  private static final String CANNOT_TELL = "cannot tell";

  private RampFindings() {}

  /// One sentence, or none without a fitted ramp, and another where hires differ from those who
  /// stayed. What can be told hangs on P(none) or on its counterpart, whichever is larger.
  static Stream<Finding> of(@Nullable Ramp ramp, @Nullable Linked linked) {
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
    Finding claim =
        new Claim("ramp", words, "the same people once their pipeline is full", ramp.learning())
            .over(ramp.hires(), "hire", ramp.period());
    return linked == null
        ? Stream.of(claim)
        : Stream.concat(Stream.of(claim), others(ramp, Newcomers.of(linked, ramp)));
  }

  private static Stream<Finding> others(Ramp ramp, Newcomers newcomers) {
    if (!newcomers.areOthers(ramp)) {
      return Stream.empty();
    }
    Estimate share = newcomers.share();
    String words =
        ("New people begin and win %s (%s to %s) of what others do from their ninth month to the "
                + "end of the second year, and are not seen to learn: they differ "
                + "from those who stayed by more than tenure")
            .formatted(
                Words.wholePercent(share.value()),
                Words.wholePercent(share.low()),
                Words.wholePercent(share.high()));
    return Stream.of(
        new Claim("newcomers-differ", words, "people who are there for longer", share)
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
