package org.truemark.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What has to add up in the result of a diagnosis.
final class Sums {
  private static final double TOLERANCE = 1e-9;

  private Sums() {}

  /// What does not, a line each: factors of a person that miss the total by more than 1e-9 of the
  /// largest of them, and shares that miss 1; numbers that are no numbers.
  static List<String> wrong(JsonNode result) {
    var wrong = new ArrayList<String>();
    for (JsonNode row : result.path("decomposition")) {
      JsonNode factors = row.path("factors");
      if (!factors.isEmpty() || row.has("total")) {
        check(row.path("person").asString(), factors, row.path("total").asDouble(), wrong);
      }
    }
    for (String shares : List.of("spread", "modelSpread")) {
      if (!result.path(shares).isEmpty()) {
        check(shares, result.path(shares), 1, wrong);
      }
    }
    return wrong;
  }

  private static void check(String what, JsonNode parts, double total, List<String> wrong) {
    double sum = 0;
    double largest = Math.abs(total);
    for (Map.Entry<String, JsonNode> part : parts.properties()) {
      JsonNode estimate = part.getValue();
      for (String end : List.of("value", "low", "high")) {
        if (!estimate.path(end).isNumber() || !Double.isFinite(estimate.path(end).asDouble())) {
          wrong.add("%s: %s has no finite %s".formatted(what, part.getKey(), end));
        }
      }
      sum += estimate.path("value").asDouble();
      largest = Math.max(largest, Math.abs(estimate.path("value").asDouble()));
    }
    if (!(Math.abs(sum - total) <= TOLERANCE * largest)) {
      wrong.add("%s: parts sum to %s and not to %s".formatted(what, sum, total));
    }
  }
}
