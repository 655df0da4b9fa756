package org.truemark.diagnosis.answer;

import org.truemark.kernel.ClearerWhole;

/// What the material can answer.
///
/// @param volume how much is closed or sold
/// @param winRate share of closed deals that are won
/// @param cycle time from creation to decision
/// @param value size of what is won
/// @param focus value of the mix that is worked
/// @param effort selling work, apart from capacity
/// @param skill differences between people in winning
/// @param ramp loss from short tenure
/// @param capacity time and potential, apart from effort
/// @param territory differences between patches
@ClearerWhole("the ten questions of the command line's answer")
public record Estimable(
    Can volume,
    Can winRate,
    Can cycle,
    Can value,
    Can focus,
    Can effort,
    Can skill,
    Can ramp,
    Can capacity,
    Can territory) {

  /// Whether a question can be answered, and on what ground.
  ///
  /// @param can true if it can
  /// @param why what it rests on, or what is missing
  public record Can(boolean can, String why) {
    public Can {
      if (why.isBlank()) {
        throw new IllegalArgumentException("a reason has words");
      }
    }

    /// It can.
    public static Can yes(String why) {
      return new Can(true, why);
    }

    /// It cannot.
    public static Can no(String why) {
      return new Can(false, why);
    }
  }
}
