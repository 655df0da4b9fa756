package org.truemark.intake.match;

import java.util.stream.Collectors;
import org.truemark.intake.match.Match.Drafted;
import org.truemark.intake.match.Match.Matched;
import org.truemark.intake.match.Match.Tie;
import org.truemark.intake.match.Match.Unknown;

/// A match in one line, for expectations.
final class MatchWords {
  private MatchWords() {}

  static String of(Match match) {
    return switch (match) {
      case Matched matched ->
          matched.mapping().id()
              + ": "
              + matched.tables().stream()
                  .map(table -> table.mapping().to().name())
                  .collect(Collectors.joining(" "));
      case Tie tie ->
          "tie: " + tie.mappings().stream().map(one -> one.id()).collect(Collectors.joining(" "));
      case Drafted drafted ->
          "draft: "
              + drafted.draft().mapping().tables().stream()
                  .map(table -> table.to().name())
                  .collect(Collectors.joining(" "))
              + (drafted.draft().missing().isEmpty()
                  ? ""
                  : " without " + drafted.draft().missing());
      case Unknown _ -> "unknown";
    };
  }
}
