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
  private Staffing() {}

  static List<Seller> sellers(World world) {
    var sellers = new ArrayList<Seller>();
    for (int i = 0; i < world.staff().sellers(); i++) {
      sellers.add(
          new Seller(
              id(i), Names.person(i), employment(world, i), effects(world, i), mix(world, i)));
    }
    return sellers;
  }

  /// The person of a number; the managers are numbered after the sellers.
  static Id.Person id(int person) {
    return new Id.Person(Names.email(Names.person(person)));
  }

  private static Seller.Employment employment(World world, int seller) {
    Staff staff = world.staff();
    return new Seller.Employment(
        id(staff.sellers() + staff.managerOf(seller)),
        new Id.Territory(Names.territory(staff.territoryOf(seller))),
        hired(world, seller),
        left(world, seller));
  }

  private static LocalDate hired(World world, int seller) {
    Staff staff = world.staff();
    Chance chance = Chance.of(world.seed(), "hired", seller);
    if (!staff.isHired(seller)) {
      return world.span().start().minusWeeks(78L + chance.below(300));
    }
    int order = seller - (staff.sellers() - staff.hires());
    return world.span().mondayAt(.1 + .6 * (order + chance.uniform()) / staff.hires());
  }

  private static @Nullable LocalDate left(World world, int seller) {
    Staff staff = world.staff();
    if (!staff.leaves(seller)) {
      return null;
    }
    int order = seller - (staff.sellers() - staff.hires() - staff.leavers());
    double place = order + Chance.of(world.seed(), "left", seller).uniform();
    return world.span().mondayAt(.4 + .5 * place / staff.leavers()).plusDays(4);
  }

  private static Map<Trait, Double> effects(World world, int seller) {
    Map<Trait, Double> effects = new EnumMap<>(Trait.class);
    for (Trait trait : Trait.values()) {
      double sd = world.differences().spread().getOrDefault(trait, 0.0);
      int holder = holder(trait, world.staff(), seller);
      double normal = Chance.of(world.seed(), trait.name(), holder).normal();
      effects.put(trait, sd == 0 ? 0.0 : sd * normal);
    }
    Double skill = world.differences().skillOf().get(seller);
    if (skill != null) {
      effects.put(Trait.SKILL, skill);
    }
    return Collections.unmodifiableMap(effects);
  }

  private static int holder(Trait trait, Staff staff, int seller) {
    return switch (trait) {
      case EFFORT, PACE, SKILL, SIZE -> seller;
      case MANAGER -> staff.managerOf(seller);
      case TERRITORY -> staff.territoryOf(seller);
    };
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
