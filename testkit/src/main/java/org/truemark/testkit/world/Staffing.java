package org.truemark.testkit.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Id;
import org.truemark.testkit.world.Market.Offer;

/// Who sells: names, employment, effects and mixes.
final class Staffing {
  private static final double WEEKS_A_MONTH = 365.25 / 12 / 7;

  private Staffing() {}

  static List<Seller> sellers(World world) {
    var posts = new Posts(world);
    var sellers = new ArrayList<Seller>();
    for (int i = 0; i < world.staff().sellers(); i++) {
      var employment =
          new Seller.Employment(posts.of(i), hired(world, i), left(world, i), refilled(world, i));
      sellers.add(new Seller(id(i), Names.person(i), employment, effects(world, i), mix(world, i)));
    }
    return sellers;
  }

  /// The person of a number; the managers are numbered after the sellers.
  static Id.Person id(int person) {
    return new Id.Person(Names.email(Names.person(person)));
  }

  static LocalDate hired(World world, int seller) {
    Staff staff = world.staff();
    Chance chance = Chance.of(world.seed(), "hired", seller);
    if (!staff.isHired(seller)) {
      return world.span().start().minusWeeks(78L + chance.below(300));
    }
    @Nullable LocalDate before = staff.fillsASeat(seller) ? left(world, staff.seat(seller)) : null;
    if (before != null) {
      return before.plusDays(3).plusWeeks(staff.turnover().vacantWeeks());
    }
    int hires = staff.turnover().hires();
    int order = seller - (staff.sellers() - hires);
    return world.span().mondayAt(.1 + .6 * (order + chance.uniform()) / hires);
  }

  static @Nullable LocalDate left(World world, int seller) {
    Staff staff = world.staff();
    Staff.Turnover turnover = staff.turnover();
    if (!staff.leaves(seller)) {
      return exit(world, seller);
    }
    int order = seller - (staff.sellers() - turnover.hires() - turnover.leavers());
    double place = order + Chance.of(world.seed(), "left", seller).uniform();
    double from = turnover.vacantWeeks() > 0 ? .1 : .4;
    return world.span().mondayAt(from + .5 * place / turnover.leavers()).plusDays(4);
  }

  /// The Friday of the week in which the rate of exits of the seller's strength takes effect.
  private static @Nullable LocalDate exit(World world, int seller) {
    Staff.Exits exits = world.staff().turnover().exits();
    double monthly =
        own(world, Trait.EFFORT, seller) < 0 ? exits.weakMonthly() : exits.strongMonthly();
    if (monthly <= 0) {
      return null;
    }
    LocalDate hired = hired(world, seller);
    LocalDate start = world.span().start();
    LocalDate from = hired.isBefore(start) ? start : hired;
    double months = -StrictMath.log1p(-Chance.of(world.seed(), "exit", seller).uniform()) / monthly;
    LocalDate left = from.plusWeeks((long) (months * WEEKS_A_MONTH)).plusDays(4);
    return left.isAfter(world.span().exportDate()) ? null : left;
  }

  private static @Nullable LocalDate refilled(World world, int seller) {
    Staff staff = world.staff();
    return staff.isFollowed(seller) ? hired(world, seller + staff.turnover().leavers()) : null;
  }

  private static Map<Trait, Double> effects(World world, int seller) {
    Map<Trait, Double> effects = new EnumMap<>(Trait.class);
    for (Trait trait : Trait.values()) {
      if (!trait.isOfThePost()) {
        effects.put(trait, own(world, trait, seller));
      }
    }
    return Collections.unmodifiableMap(effects);
  }

  private static double own(World world, Trait trait, int seller) {
    Double given = world.differences().given(trait, seller);
    return given == null ? drawn(world, trait, seller) : given;
  }

  /// The draw of a trait for the person, manager or territory of a number.
  static double drawn(World world, Trait trait, int holder) {
    double sd = world.differences().spread().getOrDefault(trait, 0.0);
    double normal = Chance.of(world.seed(), trait.name(), holder).normal();
    return sd == 0 ? 0.0 : sd * normal;
  }

  private static Map<String, Double> mix(World world, int seller) {
    Chance chance = Chance.of(world.seed(), "mix", seller);
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Offer offer : world.market().offers()) {
      double log = world.differences().mix() * chance.normal();
      weights.put(offer.name(), offer.share() * StrictMath.exp(log));
    }
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    weights.replaceAll((name, weight) -> weight / sum);
    return Collections.unmodifiableMap(weights);
  }
}
