package org.truemark.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.truemark.diagnosis.Diagnosing;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.request.Context;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Deal.Matter;
import org.truemark.diagnosis.request.Deal.Outcome;
import org.truemark.diagnosis.request.Deal.Owners;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.diagnosis.request.Settings;
import org.truemark.diagnosis.request.Value;
import org.truemark.kernel.Id;

/// A diagnosis with the linked models over a million deals of 500 people: three segments, four
/// sources, 36 months, a median cycle of 60 days, people who differ in skill and pace.
public final class DiagnosingAMillion {
  private static final int PEOPLE = 500;
  private static final int DEALS = 1_000_000;
  private static final LocalDate START = LocalDate.of(2021, 1, 1);
  private static final LocalDate END = START.plusMonths(36);

  private DiagnosingAMillion() {}

  /// Prints the seconds and the heap in use afterwards.
  public static void main(String[] args) {
    var request =
        new DiagnosisRequest(
            deals(), List.of(), List.of(), List.of(), Context.unknown(), Settings.standard());
    long begun = System.nanoTime();
    Diagnosis diagnosis = new Diagnosing().diagnose(request);
    double seconds = (System.nanoTime() - begun) / 1e9;
    Runtime heap = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%,d deals of %d people diagnosed in %.1f s, heap in use %d MB, verdict %s%n",
        DEALS,
        PEOPLE,
        seconds,
        heap.totalMemory() - heap.freeMemory() >> 20,
        diagnosis.bindingConstraint().verdict());
  }

  private static List<Deal> deals() {
    var random = new SplittableRandom(1);
    double[] skill = new double[PEOPLE];
    double[] pace = new double[PEOPLE];
    for (int i = 0; i < PEOPLE; i++) {
      skill[i] = .3 * random.nextGaussian();
      pace[i] = .2 * random.nextGaussian();
    }
    List<Deal> deals = new ArrayList<>(DEALS);
    for (int i = 0; i < DEALS; i++) {
      int person = random.nextInt(PEOPLE);
      deals.add(deal("D" + i, person, skill[person], pace[person], random));
    }
    return deals;
  }

  private static Deal deal(
      String id, int person, double skill, double pace, SplittableRandom random) {
    int segment = random.nextInt(3);
    int source = random.nextInt(4);
    LocalDate created =
        START.plusDays(random.nextInt((int) (END.toEpochDay() - START.toEpochDay())));
    LocalDate ends = created.plusDays((long) (60 * Math.exp(.8 * random.nextGaussian() - pace)));
    double logit = -1 + .3 * segment + .2 * source + skill;
    boolean won = random.nextDouble() < 1 / (1 + Math.exp(-logit));
    boolean open = ends.isAfter(END);
    double amount = Math.exp(9 + .5 * random.nextGaussian());
    return new Deal(
        new Id.Opportunity(id),
        Owners.of(new Id.Person("P" + person), new Id.Person("M" + person / 10)),
        open ? Outcome.OPEN : won ? Outcome.WON : Outcome.LOST,
        created,
        open ? null : ends,
        new Matter(null, "S" + segment, "Q" + source, null, new Value(amount, "USD")));
  }
}
