package org.truemark.diagnosis.sentence;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Diagnosis.Finding;
import org.truemark.diagnosis.decompose.Decomposition;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.identify.PatchLinks;
import org.truemark.diagnosis.linked.Linked;
import org.truemark.diagnosis.process.Ends;
import org.truemark.diagnosis.regression.Regression;
import org.truemark.kernel.Period;
import org.truemark.statistics.sample.Moments;

/// What is said from the linked models: what chance alone will undo, what cannot be told apart, and
/// who decides quickly.
final class LinkedFindings {
  private static final double PROBABLY = .8;
  private static final double SURE = .95;
  private static final double LEAST_PACE = .1;
  private static final double NINE_IN_TEN = 1.645;

  private LinkedFindings() {}

  static Stream<Finding> of(Extract extract, @Nullable Linked linked) {
    if (linked == null) {
      return Stream.empty();
    }
    Period period = extract.window().closings();
    return Stream.of(
            patches(linked.patches(), period),
            pace(linked.models().ends(), extract.closed().size(), period),
            regression(Regression.of(extract, linked), period))
        .flatMap(findings -> findings);
  }

  /// Differences that nearly all draws take for larger than a tenth. Nine in ten people lie within
  /// 1.645 standard deviations of the average one.
  private static Stream<Finding> pace(@Nullable Ends ends, long closed, @Nullable Period period) {
    double[] spread = ends == null ? new double[0] : ends.paceSpread();
    double differing = Arrays.stream(spread).filter(sd -> sd > LEAST_PACE).count();
    if (ends == null || differing < SURE * spread.length) {
      return Stream.empty();
    }
    double reach = NINE_IN_TEN * Moments.mean(spread);
    String words =
        ("People differ in pace, which is no skill: in a week deals of nine in ten people are "
                + "decided %s to %s times as often as the team's")
            .formatted(Words.two(Math.exp(-reach)), Words.two(Math.exp(reach)));
    return Stream.of(
        new Claim(
                "pace",
                words,
                "the average person at equal age, segment and source of a deal",
                Decomposition.estimate(spread, closed))
            .over(closed, "closed deal", period));
  }

  private static Stream<Finding> patches(PatchLinks patches, @Nullable Period period) {
    int alone = patches.alone().size();
    if (!patches.areKnown() || alone == 0) {
      return Stream.empty();
    }
    String words =
        "Not identified, talent or patch: nobody else worked the %s of %d of %d people"
            .formatted(alone == 1 ? "patch" : "patches", alone, patches.people());
    String comparison = "people whom a shared patch or a change of patch links";
    return Stream.of(
        new Claim("talent-or-patch", words, comparison, null)
            .over(patches.people(), "people", period));
  }

  private static Stream<Finding> regression(
      @Nullable Regression regression, @Nullable Period period) {
    if (regression == null) {
      return Stream.empty();
    }
    String measure = regression.valued() ? "revenue" : "number of won deals";
    String words =
        ("The lowest fifth of a year rises by %s of mean %s in the next without any action: "
                + "reliability of a year %s, %s")
            .formatted(
                Words.wholePercent(regression.rebound().value()),
                measure,
                hundredths(regression.reliability().value()),
                source(regression.mostlyChance()));
    return Stream.of(
        new Claim(
                "regression-to-the-mean",
                words,
                "the mean of the same people",
                regression.rebound())
            .over(regression.wins(), "won deal", period));
  }

  private static String source(double mostlyChance) {
    if (mostlyChance >= PROBABLY) {
      return Words.certainty(mostlyChance) + " more chance than lasting difference";
    }
    double lasting = 1 - mostlyChance;
    return lasting >= PROBABLY
        ? Words.certainty(lasting) + " more lasting difference than chance"
        : "cannot tell whether chance or lasting difference is more of it";
  }

  private static String hundredths(double share) {
    return Words.two(share).replaceFirst("^0", "");
  }
}
