package org.truemark.testkit.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Id;

/// A seller as the law knows him or her.
///
/// @param id the e-mail address, by which all rows name the person
/// @param fullName unique in the organization
/// @param employment when, where and for whom
/// @param effects of the seller's own traits; 0 is the average. Those of manager and territory
///   belong to the post
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
  /// @param posts one or more, in order
  /// @param hired first day, a Monday
  /// @param left last day, a Friday, or null for who is still there
  /// @param refilled first day of who took the seat after the leaver, or null if nobody did
  public record Employment(
      List<Post> posts, LocalDate hired, @Nullable LocalDate left, @Nullable LocalDate refilled) {
    public Employment {
      posts = List.copyOf(posts);
    }

    /// True if the seller works on that day.
    public boolean isOn(LocalDate day) {
      return !day.isBefore(hired) && (left == null || !day.isAfter(left));
    }

    /// True if the seller has left and nobody has taken the seat yet that somebody will take.
    public boolean isVacantOn(LocalDate day) {
      return left != null && day.isAfter(left) && refilled != null && day.isBefore(refilled);
    }

    /// The post of a day; the first before it, the last after it.
    public Post on(LocalDate day) {
      Post held = posts.getFirst();
      for (Post post : posts) {
        held = post.from().isAfter(day) ? held : post;
      }
      return held;
    }
  }

  /// A place in the organization.
  ///
  /// @param from first day in it
  /// @param team number of the team
  /// @param manager who leads the team
  /// @param effects of manager and territory; 0 is the average
  public record Post(
      LocalDate from,
      int team,
      Id.Person manager,
      Id.Territory territory,
      Map<Trait, Double> effects) {
    /// What the place adds, of manager or territory.
    public double effect(Trait trait) {
      return effects.getOrDefault(trait, 0.0);
    }
  }

  /// The effect of one of the seller's own traits; 0 for those of the post.
  public double effect(Trait trait) {
    return effects.getOrDefault(trait, 0.0);
  }

  /// What seller and manager together add to the logit of winning on a day.
  public double winEffect(LocalDate day) {
    return effect(Trait.SKILL) + employment.on(day).effect(Trait.MANAGER);
  }

  /// What seller and territory together add to the log of the opportunities begun on a day.
  public double beginEffect(LocalDate day) {
    return effect(Trait.EFFORT) + employment.on(day).effect(Trait.TERRITORY);
  }
}
