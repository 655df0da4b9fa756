package org.truemark.diagnosis.sentence;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Diagnosis.Finding;
import org.truemark.diagnosis.answer.Team.Cycle;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.identify.Cohorts;
import org.truemark.diagnosis.identify.ManagerLinks;
import org.truemark.diagnosis.identify.SourceLinks;

/// What cannot be told apart in this material, however large it grows.
final class IdentityFindings {
  private IdentityFindings() {}

  /// @param modelled true if models are fitted, which need an assumption about cohorts
  static Stream<Finding> of(Extract extract, @Nullable Cycle cycle, boolean modelled) {
    return Stream.of(
            managers(extract),
            sources(extract),
            modelled ? cohorts(extract, Cohorts.of(extract, cycle)) : Stream.<Finding>empty())
        .flatMap(findings -> findings);
  }

  private static Stream<Finding> managers(Extract extract) {
    ManagerLinks links = ManagerLinks.of(extract);
    if (!links.areConfounded()) {
      return Stream.empty();
    }
    String why =
        links.movers() == 0
            ? "nobody has worked for two managers"
            : "every change of manager was a change of territory too";
    String words = "What managers add is not identified: " + why;
    return Stream.of(
        new Claim("manager-not-identified", words, "people who change manager alone", null)
            .over(links.managers(), "manager", extract.window().closings()));
  }

  private static Stream<Finding> sources(Extract extract) {
    SourceLinks links = SourceLinks.of(extract);
    if (!links.areConfounded()) {
      return Stream.empty();
    }
    String words =
        "Talent and lead source are not identified apart: %d of %d people work leads of a second source"
            .formatted(links.overlapping(), links.people());
    return Stream.of(
        new Claim("source-or-talent", words, "leads given out at random", null)
            .over(links.people(), "people", extract.window().closings()));
  }

  private static Stream<Finding> cohorts(Extract extract, Cohorts cohorts) {
    if (cohorts.hires() < extract.settings().verdicts().rampHires()) {
      return Stream.empty();
    }
    String words =
        cohorts.areConfounded()
            ? "Tenure and calendar are not separable: everybody began within six weeks"
            : "Tenure, cohort and calendar are not separable without an assumption: people hired at "
                + "different times are taken to be alike, so what new people do less counts as "
                + "tenure and what all do less in a month as calendar";
    String comparison =
        cohorts.areConfounded()
            ? "people of different tenure in the same month"
            : "cohorts that differ, which the same rows would fit";
    return Stream.of(
        new Claim("tenure-or-calendar", words, comparison, null)
            .over(cohorts.hires(), "hire", extract.window().closings()));
  }
}
