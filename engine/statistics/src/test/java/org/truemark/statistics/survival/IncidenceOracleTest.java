package org.truemark.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.truemark.testkit.oracle.Oracle;

/// R's `survfit` on 300 deals, with late entries and without.
class IncidenceOracleTest {
  private static final double CLOSE = 1e-10;
  private static final Oracle R = Oracle.read("incidence");

  @Test
  void curvesWithLateEntriesAreThoseOfR() {
    same("entering_late", AalenJohansen.of(lifetimes(Integer.MAX_VALUE)));
  }

  @Test
  void curvesFromTheFirstWeekAreThoseOfR() {
    same("from_first_week", AalenJohansen.of(lifetimes(0)));
  }

  private static void same(String prefix, AalenJohansen curves) {
    same(prefix + ".at_risk", curves.table()::atRisk);
    same(prefix + ".events_won", age -> curves.table().ended(1, age));
    same(prefix + ".events_lost", age -> curves.table().ended(2, age));
    same(prefix + ".incidence_won", age -> curves.incidence(1, age));
    same(prefix + ".incidence_lost", age -> curves.incidence(2, age));
    same(prefix + ".incidence_won_se_jackknife", age -> curves.standardError(1, age));
    same(prefix + ".incidence_lost_se_jackknife", age -> curves.standardError(2, age));
    same(prefix + ".open", curves.open()::at);
    same(prefix + ".open_se_greenwood", curves.open()::standardError);
  }

  private static void same(String prefix, IntToDoubleFunction ours) {
    Map<String, Double> theirs = R.under(prefix);
    assertThat(theirs).hasSizeGreaterThan(20);
    theirs.forEach((age, value) ->
        assertThat(ours.applyAsDouble(Integer.parseInt(age)))
            .as(prefix + " at " + age)
            .isCloseTo(value, within(CLOSE)));
  }

  private static Lifetimes lifetimes(int latestEntry) {
    double[] entry = R.numbers("entry");
    int[] here = IntStream.range(0, R.rows()).filter(i -> entry[i] <= latestEntry).toArray();
    return Lifetimes.of(whole("entry", here), whole("exit", here), whole("status", here), 2);
  }

  private static int[] whole(String column, int[] rows) {
    double[] values = R.numbers(column);
    return Arrays.stream(rows).map(row -> (int) values[row]).toArray();
  }
}
