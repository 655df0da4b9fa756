package org.truemark.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Diagnosis.Label;
import org.truemark.diagnosis.answer.Diagnosis.PersonRow;
import org.truemark.diagnosis.request.Context;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Deal.Matter;
import org.truemark.diagnosis.request.Deal.Outcome;
import org.truemark.diagnosis.request.Deal.Owners;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.diagnosis.request.Settings;
import org.truemark.diagnosis.request.Value;
import org.truemark.kernel.Id;

/// Made-up teams whose truth is known: 24 people, 120 closed deals each, at a quarter won.
class WorldsTest {
  private static final int PEOPLE = 24;
  private static final int CLOSED = 120;
  private static final long SEED = 20_250_101;

  private static List<Diagnosis> equals;

  @BeforeAll
  static void diagnoseFiftyWorldsOfEquals() {
    equals = IntStream.range(0, 50).mapToObj(world -> diagnose(0, SEED + world)).toList();
  }

  @Test
  void equalPeopleSeldomGetALabel() {
    assertThat(labelledShare(equals.stream(), 50)).isLessThanOrEqualTo(.05);
  }

  @Test
  void skillIsNotNamedInWorldsOfEquals() {
    assertThat(equals)
        .as("seed " + SEED)
        .noneMatch(one -> one.bindingConstraint().verdict() == Verdict.SKILL);
  }

  @Test
  @Tag("nightly")
  void equalPeopleSeldomGetALabelOverManyWorlds() {
    var worlds = IntStream.range(0, 2_000).mapToObj(world -> diagnose(0, SEED + world));
    assertThat(labelledShare(worlds, 2_000)).isLessThanOrEqualTo(.05);
  }

  private static double labelledShare(Stream<Diagnosis> worlds, int n) {
    long labelled = worlds.mapToLong(one -> labels(one).size()).sum();
    double share = (double) labelled / (n * PEOPLE);
    System.out.printf("seed %d, %d worlds of equals: %.4f labelled%n", SEED, n, share);
    return share;
  }

  @Test
  void labelsAppearAndPointTheRightWayWherePeopleDiffer() {
    int labelled = 0;
    int right = 0;
    for (int world = 0; world < 20; world++) {
      long seed = SEED + 10_000 + world;
      double[] talents = talents(.5, seed);
      for (PersonRow row : labels(diagnose(.5, seed))) {
        double talent = talents[Integer.parseInt(row.person().value().substring(1))];
        labelled++;
        right += (talent > 0) == (row.label() == Label.ABOVE) ? 1 : 0;
      }
    }
    System.out.printf("seed %d: %d of %d labels point right%n", SEED, right, labelled);
    assertThat(labelled).isGreaterThan(20 * PEOPLE / 4);
    assertThat((double) right / labelled).isGreaterThan(.95);
  }

  private static List<PersonRow> labels(Diagnosis diagnosis) {
    return diagnosis.decomposition().stream()
        .filter(row -> row.label() == Label.ABOVE || row.label() == Label.BELOW)
        .toList();
  }

  private static double[] talents(double sd, long seed) {
    var random = new Random(seed);
    double[] talents = new double[PEOPLE];
    for (int i = 0; i < PEOPLE; i++) {
      talents[i] = sd * random.nextGaussian();
    }
    return talents;
  }

  private static Diagnosis diagnose(double sd, long seed) {
    return new Diagnosing().diagnose(request(sd, seed));
  }

  static DiagnosisRequest request(double sd, long seed) {
    double[] talents = talents(sd, seed);
    var random = new Random(seed ^ 0x5DEECE66DL);
    List<Deal> deals = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      double rate = 1 / (1 + 3 * Math.exp(-talents[person]));
      for (int i = 0; i < CLOSED; i++) {
        deals.add(deal(person, i, random.nextDouble() < rate, random));
      }
    }
    var settings = Settings.standard().withDraws(new Settings.Draws(100, 200, 200));
    return new DiagnosisRequest(
        deals, List.of(), List.of(), List.of(), Context.unknown(), settings);
  }

  private static Deal deal(int person, int ordinal, boolean won, Random random) {
    LocalDate created = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(300));
    String name = "P%02d".formatted(person);
    double amount = Math.exp(8 + .8 * random.nextGaussian());
    return new Deal(
        new Id.Opportunity(name + "-" + ordinal),
        Owners.of(new Id.Person(name), null),
        won ? Outcome.WON : Outcome.LOST,
        created,
        created.plusDays(1 + random.nextInt(90)),
        new Matter(null, null, null, null, new Value(amount, "EUR")));
  }
}
