package org.truemark.diagnosis.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Diagnosis.Finding;
import org.truemark.diagnosis.answer.Holdout;

/// What is said about the forecast of the last 90 days.
final class HoldoutFindings {
  private static final String MODEL = "model";
  private static final double SMALL = 100;
  private static final Map<String, String> NAMES =
      Map.of(
          "lastQuarter", "the 90 days before repeated",
          "teamMean", "the team's mean of those",
          "quota", "the quota");

  private HoldoutFindings() {}

  /// One sentence, or none where nothing was foretold.
  static Stream<Finding> of(@Nullable Holdout holdout) {
    if (holdout == null) {
      return Stream.empty();
    }
    double model = holdout.crps().getOrDefault(MODEL, Double.NaN);
    List<String> rules = new ArrayList<>();
    List<String> better = new ArrayList<>();
    holdout
        .crps()
        .forEach((forecaster, score) -> {
          String name = NAMES.get(forecaster);
          if (name != null) {
            rules.add(name + " by " + figure(score));
            if (score <= model) {
              better.add(name);
            }
          }
        });
    String words =
        ("The model's forecast of the last 90 days is off by %s %s a person (CRPS; %s as one figure),"
                + " %s: the model is %s; its 90 %% intervals hold %s of the outcomes")
            .formatted(
                figure(model),
                unit(holdout),
                figure(holdout.absoluteError()),
                Words.list(rules),
                better.isEmpty() ? "the best of them" : "no better than " + Words.list(better),
                Words.wholePercent(holdout.coverage()));
    return Stream.of(
        new Claim("holdout", words, "forecasts without a model", null)
            .over(holdout.people(), "people", holdout.period()));
  }

  private static String unit(Holdout holdout) {
    return holdout.unit().equals("---") ? "in money" : holdout.unit();
  }

  private static String figure(double score) {
    return score < SMALL
        ? String.format(Locale.ROOT, "%.1f", score)
        : Words.count(Math.round(score));
  }
}
