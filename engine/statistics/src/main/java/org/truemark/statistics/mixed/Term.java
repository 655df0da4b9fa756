package org.truemark.statistics.mixed;

import java.util.Arrays;

/// A part of the linear predictor.
public sealed interface Term {
  /// The name by which the effects are asked for; each only once in a model.
  String name();

  /// A fixed effect with levels: level 0 is the baseline, its effect is 0.
  final class Factor implements Term {
    private final String name;
    final int[] level;
    final int levels;
    final double sd;

    private Factor(String name, int[] level, int levels, double sd) {
      this.name = name;
      this.level = requireLevels(name, level, 0, levels);
      this.levels = levels;
      this.sd = sd;
    }

    @Override
    public String name() {
      return name;
    }
  }

  /// A fixed effect of a quantity: each row points to a row of a basis.
  final class Curve implements Term {
    private final String name;
    final int[] at;
    final double[][] columns;
    final double sd;

    private Curve(String name, int[] at, double[][] columns, double sd) {
      this.name = name;
      this.at = requireLevels(name, at, 0, columns.length == 0 ? 0 : columns[0].length);
      this.columns = columns;
      this.sd = sd;
    }

    @Override
    public String name() {
      return name;
    }
  }

  /// A random effect: the effects of its levels are normal around 0 with one standard deviation.
  final class Group implements Term {
    private static final double UNKNOWN = -1;

    private final String name;
    final int[] level;
    final int levels;
    final double scale;

    /// The standard deviation if it is known, below 0 if not.
    final double known;

    private Group(String name, int[] level, int levels, double scale, double known) {
      this.name = name;
      this.level = requireLevels(name, level, -1, levels);
      this.levels = levels;
      this.scale = scale;
      this.known = known;
    }

    boolean isKnown() {
      return known >= 0;
    }

    /// The same effects with a standard deviation that is known from elsewhere.
    ///
    /// @param sd 0 or more
    public Group withKnown(double sd) {
      if (!(sd >= 0)) {
        throw new IllegalArgumentException("no standard deviation of %s: %s".formatted(name, sd));
      }
      return new Group(name, level, levels, scale, sd);
    }

    @Override
    public String name() {
      return name;
    }
  }

  /// A fixed effect.
  ///
  /// @param level of each row, 0 to levels - 1
  /// @param levels 1 or more; one level has no effect
  /// @param sd of the normal prior of each effect; infinite for none
  static Term factor(String name, int[] level, int levels, double sd) {
    return new Factor(name, level, levels, sd);
  }

  /// A fixed effect of a quantity.
  ///
  /// @param at row of the basis for each row
  /// @param basis one row per distinct value, all of the same length
  /// @param sd of the normal prior of each coefficient; infinite for none
  static Term curve(String name, int[] at, double[][] basis, double sd) {
    int width = basis.length == 0 ? 0 : basis[0].length;
    double[][] columns = new double[width][basis.length];
    for (int row = 0; row < basis.length; row++) {
      for (int column = 0; column < width; column++) {
        columns[column][row] = basis[row][column];
      }
    }
    return new Curve(name, at, columns, sd);
  }

  /// A random effect of unknown standard deviation.
  ///
  /// @param level of each row, 0 to levels - 1, or -1 where the effect is 0
  /// @param scale of the half-normal prior of the standard deviation, above 0
  static Group group(String name, int[] level, int levels, double scale) {
    return new Group(name, level, levels, scale, Group.UNKNOWN);
  }

  private static int[] requireLevels(String name, int[] level, int lowest, int levels) {
    if (Arrays.stream(level).anyMatch(one -> one < lowest || one >= levels)) {
      throw new IllegalArgumentException(
          "a level of %s outside %d to %d".formatted(name, lowest, levels - 1));
    }
    return level;
  }
}
