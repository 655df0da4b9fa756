package org.truemark.intake.plan;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells sheets of a hiring system, whose "opportunity" is somebody's candidacy, from sheets about
/// selling.
final class Candidacies {
  private static final Set<String> HEADERS =
      Set.of(
          "applicationid",
          "archivedreasonid",
          "candidateid",
          "interviewid",
          "jobpostid",
          "openingid",
          "postingid",
          "requisitionid",
          "scorecardid");

  private Candidacies() {}

  /// True if a header is one that only hiring systems have.
  static boolean in(List<String> headers) {
    return headers.stream()
        .map(header -> header.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
        .anyMatch(HEADERS::contains);
  }
}
