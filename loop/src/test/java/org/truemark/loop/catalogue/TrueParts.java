package org.truemark.loop.catalogue;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.truemark.diagnosis.decompose.Lmdi;
import org.truemark.statistics.sample.Moments;
import org.truemark.testkit.world.Expected.Factors;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Seller;
import org.truemark.testkit.world.World;

/// The true parts of everybody's difference from the average seat, as a perfect analysis would
/// split them: the factors of the law against the mean of the people that are there, weighted with
/// what they begin, and not against a person without effects. The own pace is no part: what it
/// brings is luck, as in the answer.
final class TrueParts {
  private static final String TIME = "time";
  private static final String EFFORT = "effort";
  private static final String CAPACITY = "capacity";
  private static final String VOLUME = "volume";
  private static final String FOCUS = "focus";
  private static final String SKILL = "skill";
  private static final String RAMP = "ramp";
  private static final String LUCK = "luck";
  private static final List<String> NAMES = List.of(TIME, RAMP, EFFORT, CAPACITY, FOCUS, SKILL);

  private final World design;
  private final Organization organization;
  private final Organization withoutDifferences;
  private final List<Seller> sellers;
  private final Set<String> told;
  private double weeks;
  private double effort;
  private double begun;
  private double focus;
  private double value;

  /// @param design of the organization
  /// @param sellers who are in the answer
  /// @param told names of the parts that the answer tells apart
  TrueParts(World design, Organization organization, List<Seller> sellers, Set<String> told) {
    this.design = design;
    this.organization = organization;
    withoutDifferences = design.withoutDifferences().make();
    this.sellers = sellers;
    this.told = told;
    for (Seller seller : sellers) {
      Factors own = factors(seller);
      weeks += own.time();
      effort += own.time() * own.effort();
      begun += own.time() * own.effort() * own.territory();
    }
    for (Seller seller : sellers) {
      Factors own = factors(seller);
      double weight = own.time() * own.effort() * own.territory() / begun;
      focus += weight * own.focus();
      value += weight * own.focus() * own.skill();
    }
  }

  private Factors factors(Seller seller) {
    return organization.truth().expected().of(seller.id()).factors();
  }

  /// Expected revenue of the average seat.
  double reference() {
    return organization.truth().expected().reference() * begun / weeks * value;
  }

  /// A seller's parts in money, but for luck, as far as the answer tells them apart.
  Map<String, Double> of(Seller seller) {
    Factors own = factors(seller);
    double meanEffort = effort / weeks;
    double seat = seat(seller);
    double there = isBeginner(seller) ? share(seller) : seat;
    double[] parts =
        Lmdi.parts(
            reference(),
            there,
            seat / there,
            own.effort() / meanEffort,
            own.territory() * meanEffort / (begun / weeks),
            own.focus() / focus,
            own.skill() * focus / value);
    var named = new LinkedHashMap<String, Double>();
    for (int i = 0; i < parts.length; i++) {
      named.merge(name(NAMES.get(i)), parts[i], Double::sum);
    }
    return named;
  }

  /// Under which name the answer has a part.
  private String name(String part) {
    return switch (part) {
      case RAMP -> told.contains(RAMP) ? RAMP : TIME;
      case EFFORT -> told.contains(VOLUME) ? VOLUME : EFFORT;
      case CAPACITY -> told.contains(CAPACITY) ? CAPACITY : told.contains(VOLUME) ? VOLUME : EFFORT;
      default -> part;
    };
  }

  /// What an average person would bring in the same employment, against the average seat: without
  /// the little that a seller's own factors have in common.
  private double seat(Seller seller) {
    Factors same = withoutDifferences.truth().expected().of(seller.id()).factors();
    return same.time() * same.ramp().factor();
  }

  private boolean isBeginner(Seller seller) {
    return told.contains(RAMP) && seller.employment().hired().isAfter(design.span().start());
  }

  /// Weeks in the seat over all weeks, weighted with the season.
  private double share(Seller seller) {
    double there = 0;
    double all = 0;
    LocalDate start = design.span().start();
    for (LocalDate monday :
        start.datesUntil(design.span().exportDate(), Period.ofWeeks(1)).toList()) {
      double season = design.law().volume().atFullRamp(monday);
      all += season;
      there += seller.employment().isOn(monday) ? season : 0;
    }
    return there / all;
  }

  /// True shares of the spread: covariance of each part with the whole over the variance of that.
  ///
  /// @param total what each seller really won less the same amount for all
  Map<String, Double> shares(ToDoubleFunction<Seller> total) {
    double[] all = sellers.stream().mapToDouble(total).toArray();
    double variance = Moments.variance(all);
    var shares = new LinkedHashMap<String, Double>();
    List<Map<String, Double>> parts = sellers.stream().map(this::of).toList();
    double luck = 1;
    for (String name : parts.getFirst().keySet()) {
      double[] part = parts.stream().mapToDouble(own -> own.getOrDefault(name, 0.0)).toArray();
      double share = Moments.covariance(part, all) / variance;
      shares.put(name, share);
      luck -= share;
    }
    shares.put(LUCK, luck);
    return shares;
  }

  List<Seller> sellers() {
    return sellers;
  }
}
