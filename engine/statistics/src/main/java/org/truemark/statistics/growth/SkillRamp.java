package org.truemark.statistics.growth;

/// Growth of output with tenure, the fill of the pipeline apart: the factor at tenure t is 1 - (1 -
/// S0) e^(-t / tau).
///
/// @param start S0, share of the own plateau on the first day, 0 to 1; 1 = nothing grows
/// @param time tau, in the unit of tenure, above 0
public record SkillRamp(double start, double time) {
  /// Constant skill.
  public static final SkillRamp NONE = new SkillRamp(1, 1);

  public SkillRamp {
    if (!(start >= 0 && start <= 1 && time > 0)) {
      throw new IllegalArgumentException("no ramp: start %s, time %s".formatted(start, time));
    }
  }

  /// Share of the own plateau at a tenure, S0 to 1.
  public double factor(double tenure) {
    return 1 - (1 - start) * Math.exp(-tenure / time);
  }

  /// What growing costs in all: integral of 1 - factor from the first day on, (1 - S0) tau, in
  /// units of tenure at the plateau (3 = three months of full output).
  public double loss() {
    return (1 - start) * time;
  }
}
