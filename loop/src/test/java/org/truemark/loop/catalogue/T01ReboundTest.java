package org.truemark.loop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.Diagnosis.Finding;
import org.truemark.facts.table.Opportunity;
import org.truemark.kernel.Estimate;
import org.truemark.statistics.sample.Moments;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.worlds.Traps;

/// T01, regression to the mean: a programme for the lowest fifth of last year "works" although
/// nothing happens. Whoever reads the list of whom to coach reads the rebound beside it.
class T01ReboundTest {
  private static final LocalDate SECOND_YEAR = LocalDate.of(2025, 1, 1);
  private static final int WORLDS = 6;

  /// Naive: the lowest fifth of the first year brings about a quarter of the mean more in the
  /// second, and all of it is called the programme's.
  @Test
  void t01TheExpectedReboundIsPrintedAndIsWhatHappensWithoutAnyAction() {
    List<Organization> worlds =
        LongStream.rangeClosed(1, WORLDS).mapToObj(Traps::regressionToTheMean).toList();
    double happened = mean(worlds.stream().mapToDouble(T01ReboundTest::rebound).toArray());
    assertThat(happened).isBetween(.15, .4);
    double[] told = worlds.stream().mapToDouble(world -> claim(world).value()).toArray();
    assertThat(mean(told)).isCloseTo(happened, within(.08));
  }

  /// Last year repeated foretells no rebound and is a weak opponent. A fair one regresses everybody
  /// by the reliability of that year's own revenues (James and Stein 1961): the answer is as near
  /// to what happens as that, and no claim is made that it is nearer. It says so before the second
  /// year, and of a team whose patches, mixes and tenures differ, where one reliability of raw sums
  /// would not do.
  @Test
  void t01WhatIsToldIsAsNearAsRegressingByTheYearsOwnReliability() {
    double naive = 0;
    double fair = 0;
    double told = 0;
    for (long seed = 1; seed <= WORLDS; seed++) {
      Organization world = Traps.regressionToTheMean(seed);
      double happened = rebound(world);
      naive += Math.abs(happened) / WORLDS;
      fair += Math.abs(regressed(world) - happened) / WORLDS;
      told += Math.abs(claim(world).value() - happened) / WORLDS;
    }
    assertThat(fair).isLessThan(naive / 2);
    assertThat(told).isLessThan(naive / 2).isLessThan(fair + .03);
  }

  /// The rebound of the lowest fifth that the reliability R of the first year's revenues foretells,
  /// as a share of the mean: (1 - R) times the distance from the mean. R = 1 - mean of the chance
  /// variances over the variance between people, the chance variance of a sum of Poisson many deals
  /// being the sum of their squares.
  private static double regressed(Organization world) {
    int people = world.truth().sellers().size();
    double[] first = new double[people];
    double chance = 0;
    for (Opportunity one : Raw.all(world)) {
      if (Raw.isWon(one) && Raw.closedOn(one).isBefore(SECOND_YEAR)) {
        double amount = Raw.amount(one);
        first[number(world, one)] += amount;
        chance += amount * amount / people;
      }
    }
    double reliability = Math.max(0, 1 - chance / Moments.variance(first));
    double[] sorted = Arrays.stream(first).sorted().toArray();
    double lowest = mean(Arrays.copyOf(sorted, people / 5));
    return (1 - reliability) * (mean(first) - lowest) / mean(first);
  }

  private static Estimate claim(Organization world) {
    return Diagnosed.briefly(world).findings().stream()
        .filter(finding -> finding.code().equals("regression-to-the-mean"))
        .map(Finding::claim)
        .findFirst()
        .orElseThrow();
  }

  /// By how much of the mean the lowest fifth of the first year rises in the second.
  private static double rebound(Organization world) {
    int people = world.truth().sellers().size();
    double[] first = new double[people];
    double[] second = new double[people];
    for (Opportunity one : Raw.all(world)) {
      if (Raw.isWon(one)) {
        double[] year = Raw.closedOn(one).isBefore(SECOND_YEAR) ? first : second;
        year[number(world, one)] += Objects.requireNonNull(one.amount()).value().doubleValue();
      }
    }
    double limit = Arrays.stream(first).sorted().toArray()[people / 5 - 1];
    double rise = 0;
    int lowest = 0;
    for (int i = 0; i < people; i++) {
      if (first[i] <= limit) {
        rise += second[i] - first[i];
        lowest++;
      }
    }
    return rise / lowest / mean(first);
  }

  private static int number(Organization world, Opportunity one) {
    for (int i = 0; i < world.truth().sellers().size(); i++) {
      if (world.truth().sellers().get(i).id().equals(one.ownerId())) {
        return i;
      }
    }
    throw new IllegalStateException("nobody owns " + one);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
