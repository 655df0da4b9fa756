package org.truemark.diagnosis.sentence;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Diagnosis.Finding;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.identify.PatchLinks;
import org.truemark.diagnosis.linked.Linked;
import org.truemark.diagnosis.regression.Regression;
import org.truemark.kernel.Period;

/// What is said from the linked models: what chance alone will undo, and what cannot be told apart.
final class LinkedFindings {
  private static final double PROBABLY = .8;

  private LinkedFindings() {}

  static Stream<Finding> of(Extract extract, @Nullable Linked linked) {
    if (linked == null) {
      return Stream.empty();
    }
    Period period = extract.window().closings();
    return Stream.concat(
        patches(linked.patches(), period), regression(Regression.of(extract, linked), period));
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
