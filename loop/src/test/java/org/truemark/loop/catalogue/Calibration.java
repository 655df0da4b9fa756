package org.truemark.loop.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Diagnosis.Label;
import org.truemark.diagnosis.answer.Diagnosis.PersonRow;
import org.truemark.diagnosis.answer.Ramp;
import org.truemark.diagnosis.decompose.Decomposition;
import org.truemark.diagnosis.linked.Linked;
import org.truemark.kernel.Estimate;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Seller;
import org.truemark.testkit.world.Trait;
import org.truemark.testkit.world.World;

/// What was counted over worlds whose truth is known.
final class Calibration {
  /// Below it people hardly differ in the chance of winning.
  private static final double HARDLY = .1;

  /// In one world of so many the widths are compared too.
  private static final int WIDTHS_EACH = 4;

  /// Parts that are no lever.
  private static final Set<String> NO_LEVERS = Set.of("luck", "time");

  private static final String RATE = "rate";

  final Coverage coverage = new Coverage();
  final Widths widths = new Widths();
  final Count labels = new Count();
  final Count named = new Count();
  final Count likeliest = new Count();
  int worlds;
  int people;

  /// How many of those that were counted were right.
  static final class Count {
    int all;
    int right;

    void add(boolean isRight) {
      all++;
      right += isRight ? 1 : 0;
    }

    void plus(Count other) {
      all += other.all;
      right += other.right;
    }

    double share() {
      return all == 0 ? 1 : (double) right / all;
    }

    @Override
    public String toString() {
      return right + " of " + all;
    }
  }

  /// Of one world.
  static Calibration of(World design) {
    Organization organization = design.make();
    Diagnosis diagnosis = Diagnosed.briefly(organization);
    List<Seller> known = new ArrayList<>(organization.truth().sellers());
    known.removeIf(seller ->
        Diagnosed.find(diagnosis, seller).map(row -> row.factors().isEmpty()).orElse(true));
    var calibration = new Calibration();
    calibration.worlds = 1;
    if (!known.isEmpty()) {
      Set<String> told = Diagnosed.row(diagnosis, known.getFirst()).factors().keySet();
      var truth = new TrueParts(design, organization, known, told);
      calibration.addPeople(design, organization, diagnosis, truth);
      calibration.addShares(diagnosis, truth);
      boolean differ = !design.differences().spread().isEmpty();
      if (differ && design.seed() % WIDTHS_EACH == 0) {
        calibration.addWidths(diagnosis, Fitted.knowing(design, organization), truth);
      }
    }
    if (diagnosis.ramp() != null) {
      calibration.addRamp(diagnosis.ramp(), new TrueRamp(design, organization));
    }
    return calibration;
  }

  private void addPeople(
      World design, Organization organization, Diagnosis diagnosis, TrueParts truth) {
    double tolerance = 1e-3 * truth.reference();
    double sd = design.differences().spread().getOrDefault(Trait.SKILL, 0.0);
    Map<?, Double> rates = organization.truth().winRates();
    double mean =
        truth.sellers().stream()
            .mapToDouble(one -> Objects.requireNonNull(rates.get(one.id())))
            .average()
            .orElse(0);
    for (Seller seller : truth.sellers()) {
      PersonRow row = Diagnosed.row(diagnosis, seller);
      people++;
      truth
          .of(seller)
          .forEach((part, money) ->
              coverage.add(
                  part, Objects.requireNonNull(row.factors().get(part)), money, tolerance));
      double rate = Objects.requireNonNull(rates.get(seller.id()));
      if (row.winRate() != null) {
        coverage.add(sd == 0 ? "rate, sd 0" : RATE, row.winRate().shrunk(), rate, 0);
        if (sd > 0 && sd < HARDLY) {
          coverage.add("rate, sd below .1", row.winRate().shrunk(), rate, 0);
        }
      }
      if (row.label() == Label.ABOVE || row.label() == Label.BELOW) {
        labels.add(rate > mean == (row.label() == Label.ABOVE));
      }
    }
  }

  private void addShares(Diagnosis diagnosis, TrueParts truth) {
    Map<String, Double> shares =
        truth.shares(seller -> Objects.requireNonNull(Diagnosed.row(diagnosis, seller).total()));
    shares.forEach((part, share) -> {
      Estimate found = Objects.requireNonNull(diagnosis.modelSpread().get(part));
      coverage.add("share of " + part, found, share, 1e-3);
      coverage.add("share", found, share, 1e-3);
    });
    String leads = largest(shares, Set.of());
    Verdict verdict = diagnosis.bindingConstraint().verdict();
    if (verdict != Verdict.CANNOT_TELL && verdict != Verdict.TARGET_SETTING) {
      named.add(verdict.toString().equals(leads));
    }
    Map<String, Double> likely = diagnosis.bindingConstraint().pBest();
    if (!NO_LEVERS.contains(leads) && !likely.isEmpty()) {
      likeliest.add(largest(likely, NO_LEVERS).equals(leads));
    }
  }

  private static String largest(Map<String, Double> parts, Set<String> but) {
    return parts.entrySet().stream()
        .filter(part -> !but.contains(part.getKey()))
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private void addWidths(Diagnosis diagnosis, Linked knowing, TrueParts truth) {
    for (Seller seller : truth.sellers()) {
      PersonRow row = Diagnosed.row(diagnosis, seller);
      int number = knowing.number(seller.fullName());
      if (row.winRate() != null) {
        double[] chance = knowing.expectation().chance(number);
        widths.add(RATE, row.winRate().shrunk(), Decomposition.estimate(chance, row.n()), 1);
      }
      knowing
          .decomposition()
          .of(number)
          .forEach((part, estimate) ->
              widths.add(
                  part,
                  Objects.requireNonNull(row.factors().get(part)),
                  estimate,
                  truth.reference()));
    }
  }

  private void addRamp(Ramp ramp, TrueRamp truth) {
    coverage.add("ramp: fill", ramp.fill(), truth.lostToFill(), 1e-3);
    coverage.add("ramp: learning", ramp.learning(), truth.lostToLearning(), 1e-3);
    for (int month : new int[] {3, 6, 12}) {
      coverage.add(
          "ramp: output, month " + month,
          ramp.curve().get(month).output(),
          truth.atMonth(month),
          1e-3);
    }
  }

  /// Of all of both.
  Calibration plus(Calibration other) {
    var sum = new Calibration();
    for (Calibration one : List.of(this, other)) {
      sum.coverage.plus(one.coverage);
      sum.widths.plus(one.widths);
      sum.labels.plus(one.labels);
      sum.named.plus(one.named);
      sum.likeliest.plus(one.likeliest);
      sum.worlds += one.worlds;
      sum.people += one.people;
    }
    return sum;
  }

  @Override
  public String toString() {
    return """
    %d worlds, %d people
    intervals that hold the truth
    %sas wide as those of somebody who knows the variance components
    %slabels that point the right way: %s
    levers named that are the true largest part: %s
    where a lever is the true largest part, likeliest lever is that: %s
    """
        .formatted(worlds, people, coverage, widths, labels, named, likeliest);
  }
}
