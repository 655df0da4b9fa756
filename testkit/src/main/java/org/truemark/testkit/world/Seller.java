package org.truemark.testkit.world;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Id;

/// A seller as the law knows him or her.
///
/// @param id the e-mail address, by which all rows name the person
/// @param fullName unique in the organization
/// @param employment when, where and for whom
/// @param effects one for every trait; 0 is the average
/// @param mix share of each product by its name in the opportunities begun, summing to 1, in the
///   order of the market
public record Seller(
    Id.Person id,
    String fullName,
    Employment employment,
    Map<Trait, Double> effects,
    Map<String, Double> mix) {

  /// When, where and for whom a seller works.
  ///
  /// @param hired first day, a Monday
  /// @param left last day, a Friday, or null for who is still there
  public record Employment(
      Id.Person manager, Id.Territory territory, LocalDate hired, @Nullable LocalDate left) {
    /// True if the seller works on that day.
    public boolean isOn(LocalDate day) {
      return !day.isBefore(hired) && (left == null || !day.isAfter(left));
    }
  }

  /// The effect of a trait.
  public double effect(Trait trait) {
    return effects.getOrDefault(trait, 0.0);
  }

  /// What seller and manager together add to the logit of winning.
  double winEffect() {
    return effect(Trait.SKILL) + effect(Trait.MANAGER);
  }
}
