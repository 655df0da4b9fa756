package org.truemark.diagnosis.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which part holds the team back.
///
/// @param verdict the part, or that it cannot be told
/// @param gap of what it is the largest part
/// @param probability of being the largest part, or null where it cannot be told
/// @param pBest probability of being the largest part by lever; levers only, so that what luck,
///   targets and the calendar take is missing from the sum
/// @param measureNext what to measure next
public record BindingConstraint(
    Verdict verdict,
    Gap gap,
    @Nullable Double probability,
    Map<String, Double> pBest,
    String measureNext) {
  public BindingConstraint {
    pBest = Collections.unmodifiableMap(new LinkedHashMap<>(pBest));
  }

  /// What the parts make together.
  public enum Gap {
    /// What makes revenue differ between people.
    BETWEEN_PEOPLE,
    /// What lies between the targets and what was sold.
    TO_TARGETS
  }

  /// What may bind.
  public enum Verdict {
    SKILL("skill"),
    EFFORT("effort"),
    FOCUS("focus"),
    RAMP("ramp"),
    CAPACITY("capacity"),
    /// Effort and capacity that cannot be told apart.
    VOLUME("volume"),
    TARGET_SETTING("target-setting"),
    CALENDAR("calendar"),
    DATA("data"),
    CANNOT_TELL("cannot-tell");

    private final String code;

    Verdict(String code) {
      this.code = code;
    }

    /// The verdict of a code.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Verdict of(String code) {
      for (Verdict verdict : values()) {
        if (verdict.code.equals(code)) {
          return verdict;
        }
      }
      throw new IllegalArgumentException("no verdict " + code);
    }

    @Override
    public String toString() {
      return code;
    }
  }
}
