package org.truemark.diagnosis.sentence;

import java.util.stream.Stream;
import org.truemark.diagnosis.answer.Diagnosis.Finding;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.identify.ManagerLinks;
import org.truemark.diagnosis.identify.SourceLinks;

/// What cannot be told apart in this material, however large it grows.
final class IdentityFindings {
  private IdentityFindings() {}

  static Stream<Finding> of(Extract extract) {
    return Stream.concat(managers(extract), sources(extract));
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
}
