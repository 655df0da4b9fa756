package org.truemark.testkit.world;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.truemark.kernel.Id;

/// Computes what is to be expected: for every week in which a seller begins opportunities and every
/// week of age, how many end, how many of them are won, and what they are worth.
final class Expecting {
  /// From the Monday of a week to its Wednesday.
  private static final int CREATED_ON = 2;

  /// From the Wednesday of a week to the middle of the five working days in which a deal may end.
  private static final int TO_THE_END = 3;

  private final World world;
  private final List<Seller> sellers;
  private final LocalDate first;
  private final int weeks;
  private final Law.Outcome outcome;
  private final Kinds kinds;

  /// 1 for every week whose Wednesday lies in the last month of a quarter, else 0.
  private final int[] late;

  Expecting(World world, List<Seller> sellers) {
    this.world = world;
    this.sellers = sellers;
    this.first = world.span().start().minusWeeks(Span.WEEKS_BEFORE);
    this.weeks = world.span().weeks() + Span.WEEKS_BEFORE;
    this.outcome = world.law().outcome();
    this.kinds = new Kinds(world.market(), outcome);
    this.late =
        IntStream.range(0, weeks)
            .map(week ->
                Law.Outcome.isQuarterEnd(first.plusWeeks(week).plusDays(CREATED_ON)) ? 1 : 0)
            .toArray();
  }

  Expected expected() {
    Seller.Employment always = new Seller.Employment(List.of(seat()), LocalDate.MIN, null, null);
    double reference = revenue(always, average(0));
    double lateShare = quarterEnds();
    Map<Id.Person, Expected.Share> shares = new HashMap<>();
    for (Seller seller : sellers) {
      shares.put(seller.id(), share(seller, reference, lateShare));
    }
    return new Expected(reference, ended(), shares);
  }

  /// The seat of nobody in particular: no team has the number, so that sources have their usual
  /// shares.
  private static Seller.Post seat() {
    return new Seller.Post(
        LocalDate.MIN, -1, new Id.Person("nobody"), new Id.Territory("none"), Map.of());
  }

  /// How somebody sells.
  ///
  /// @param begun opportunities begun in the week of a Monday
  /// @param pace effect on the log hazard of an end
  /// @param value of an opportunity that ends on a day
  private record Way(
      ToDoubleFunction<LocalDate> begun, double pace, ToDoubleFunction<LocalDate> value) {}

  /// An average seller but for the pace.
  private Way average(double pace) {
    double[] values = {kinds.usual(0), kinds.usual(1)};
    return new Way(
        world.law().volume()::atFullRamp,
        pace,
        end -> values[Law.Outcome.isQuarterEnd(end) ? 1 : 0]);
  }

  private Way own(Seller seller) {
    Map<Seller.Post, double[]> values = new HashMap<>();
    for (Seller.Post post : seller.employment().posts()) {
      values.put(post, new double[] {kinds.own(seller, post, 0), kinds.own(seller, post, 1)});
    }
    return new Way(
        monday ->
            world.law().volume().mean(monday, tenure(seller, monday))
                * StrictMath.exp(seller.beginEffect(monday)),
        seller.effect(Trait.PACE),
        end ->
            Objects.requireNonNull(values.get(seller.employment().on(end)))[
                    Law.Outcome.isQuarterEnd(end) ? 1 : 0]
                * outcome.learning().after(tenure(seller, end)));
  }

  private static long tenure(Seller seller, LocalDate day) {
    return (day.toEpochDay() - seller.employment().hired().toEpochDay()) / 7;
  }

  private Expected.Share share(Seller seller, double reference, double lateShare) {
    Seller.Employment employment = seller.employment();
    List<LocalDate> mondays =
        world
            .span()
            .start()
            .datesUntil(world.span().exportDate(), Period.ofWeeks(1))
            .filter(employment::isOn)
            .toList();
    double time = (double) mondays.size() / world.span().weeks();
    double territory =
        mondays.stream()
            .mapToDouble(day -> StrictMath.exp(employment.on(day).effect(Trait.TERRITORY)))
            .average()
            .orElse(1);
    double effort = StrictMath.exp(seller.effect(Trait.EFFORT));
    double atAverage = over(mondays, employment, post -> kinds.focused(seller, post, lateShare));
    double atOwn = over(mondays, employment, post -> kinds.own(seller, post, lateShare));
    double focus = ratio(atAverage, kinds.usual(lateShare));
    double skill = ratio(atOwn, atAverage);
    double revenue = revenue(employment, own(seller));
    double filled = revenue(employment, average(0));
    double paced = revenue(employment, average(seller.effect(Trait.PACE)));
    double before = reference * time * effort * territory * focus * skill;
    var ramp =
        new Expected.Ramp(
            ratio(filled, reference * time),
            ratio(paced, filled),
            ratio(revenue, before * ratio(paced, reference * time)));
    var factors = new Expected.Factors(time, effort, territory, focus, skill, ramp);
    return new Expected.Share(mondays.size(), revenue, factors);
  }

  private static double over(
      List<LocalDate> mondays, Seller.Employment employment, ToDoubleFunction<Seller.Post> value) {
    Map<Seller.Post, Double> ofPost = new HashMap<>();
    employment.posts().forEach(post -> ofPost.put(post, value.applyAsDouble(post)));
    return mondays.stream()
        .mapToDouble(day -> ofPost.getOrDefault(employment.on(day), 0.0))
        .average()
        .orElse(0);
  }

  private static double ratio(double one, double other) {
    return other == 0 ? 1 : one / other;
  }

  /// What is won in the observed time.
  private double revenue(Seller.Employment employment, Way way) {
    double[][] hazards = hazards(way.pace());
    double[] values = values(employment, way);
    double sum = 0;
    for (int begun = 0; begun < weeks; begun++) {
      LocalDate monday = first.plusWeeks(begun);
      if (employment.isOn(monday)) {
        double worked = (1 - outcome.forgotten()) * way.begun().applyAsDouble(monday);
        sum += worked * valueOfOneBegunIn(begun, hazards, values);
      }
    }
    return sum;
  }

  /// Value of an opportunity that ends in each week; 0 before the first observed day and when the
  /// seller is not there.
  private double[] values(Seller.Employment employment, Way way) {
    double[] values = new double[weeks];
    for (int week = Span.WEEKS_BEFORE - 1; week < weeks; week++) {
      LocalDate end = first.plusWeeks(week).plusDays(CREATED_ON + TO_THE_END);
      if (!end.isBefore(world.span().start()) && employment.isOn(end)) {
        values[week] = way.value().applyAsDouble(end);
      }
    }
    return values;
  }

  private double valueOfOneBegunIn(int begun, double[][] hazards, double[] values) {
    double open = 1;
    double sum = 0;
    for (int age = 0; begun + age < weeks; age++) {
      double ending = open * hazards[late[begun + age]][age];
      open -= ending;
      sum += ending * values[begun + age];
    }
    return sum;
  }

  /// By place in the quarter and week of age.
  private double[][] hazards(double pace) {
    double[][] hazards = new double[2][weeks];
    for (int age = 0; age < weeks; age++) {
      hazards[0][age] = outcome.cycle().hazard(age, pace);
      hazards[1][age] = outcome.cycle().hazard(age, pace + outcome.quarterEndPull());
    }
    return hazards;
  }

  /// Share of the ends that lie in the last month of a quarter: a third, moved by the pull.
  private double quarterEnds() {
    double pulled = StrictMath.exp(outcome.quarterEndPull());
    return pulled / (2 + pulled);
  }

  private List<Double> ended() {
    double[][] hazards = hazards(0);
    var ended = new ArrayList<Double>();
    double open = 1;
    for (int age = 0; age < weeks; age++) {
      open *= 1 - (2 * hazards[0][age] + hazards[1][age]) / 3;
      ended.add(1 - open);
    }
    return ended;
  }
}
