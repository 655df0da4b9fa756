package org.truemark.cli.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truemark.diagnosis.answer.Attainment;
import org.truemark.diagnosis.answer.BindingConstraint;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Estimable;
import org.truemark.diagnosis.answer.Estimable.Can;
import org.truemark.diagnosis.answer.Outliers;
import org.truemark.diagnosis.answer.Team;
import org.truemark.kernel.Estimate;
import org.truemark.kernel.Id;
import org.truemark.kernel.Period;

/// A made-up diagnosis in which everything that can be there is there.
final class SmallDiagnosis {
  private static final Period YEAR =
      new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

  private SmallDiagnosis() {}

  static Diagnosis full() {
    return of(Verdict.VOLUME, Map.of("volume", .97, "focus", .02, "skill", .01), .31);
  }

  static Diagnosis of(Verdict verdict, Map<String, Double> best, double p) {
    var spread = new LinkedHashMap<String, Estimate>();
    spread.put("volume", Estimate.of(.62, .48, .75, 12));
    spread.put("winRate", Estimate.of(-.02, -.06, .04, 12));
    spread.put("value", Estimate.of(.40, .27, .52, 12));
    return new Diagnosis(
        YEAR,
        new Diagnosis.Population(12, 3, 2_400, 900, 600, 900, 0, 4),
        estimable(),
        team(p),
        spread,
        modelSpread(),
        "EUR",
        people(),
        outliers(),
        null,
        null,
        null,
        new BindingConstraint(
            verdict,
            BindingConstraint.Gap.BETWEEN_PEOPLE,
            best.get(verdict.toString()),
            best,
            "activities by person and week, to tell effort from capacity"),
        List.of(
            new Diagnosis.Finding(
                "season", "March wins more than other months do.", 90, YEAR, "others", null),
            new Diagnosis.Finding(
                "regression-to-the-mean",
                "The lowest fifth of a year rises by 26 % without any action.",
                900,
                YEAR,
                "their mean",
                Estimate.of(.26, .2, .3, 900))),
        List.of(new Diagnosis.Flag("whale", 1, "One deal is 17 % of the won revenue.")));
  }

  /// The same with people who differ in pace.
  static Diagnosis paced() {
    Diagnosis full = full();
    var findings = new ArrayList<>(full.findings());
    findings.add(
        new Diagnosis.Finding("pace", "People differ in pace.", 1_500, YEAR, "average", null));
    return new Diagnosis(
        full.period(),
        full.population(),
        full.estimable(),
        full.team(),
        full.spread(),
        full.modelSpread(),
        full.unit(),
        full.decomposition(),
        full.outliers(),
        null,
        null,
        null,
        full.bindingConstraint(),
        findings,
        full.flags());
  }

  static Diagnosis empty() {
    Diagnosis full = full();
    return new Diagnosis(
        null,
        new Diagnosis.Population(0, 0, 0, 0, 0, 0, 0, 0),
        full.estimable(),
        new Team(null, null, null, Map.of(), List.of(), null),
        Map.of(),
        Map.of(),
        null,
        List.of(),
        null,
        null,
        null,
        null,
        new BindingConstraint(
            Verdict.CANNOT_TELL,
            BindingConstraint.Gap.BETWEEN_PEOPLE,
            null,
            Map.of(),
            "deals with owner and outcome"),
        List.of(),
        List.of());
  }

  static Diagnosis ofOrders() {
    Diagnosis empty = empty();
    var quartiles = new Team.Quartiles(.78, .84, .90, 40);
    var periods = new ArrayList<Attainment.PeriodRow>();
    for (int quarter = 0; quarter < 4; quarter++) {
      LocalDate from = LocalDate.of(2025, 1 + 3 * quarter, 1);
      var period = new Period(from, from.plusMonths(3).minusDays(1));
      periods.add(new Attainment.PeriodRow(period, .80 + .02 * quarter, 10, quarter < 3));
    }
    return new Diagnosis(
        YEAR,
        new Diagnosis.Population(10, 1, 0, 0, 0, 0, 800, 0),
        empty.estimable(),
        new Team(
            null,
            null,
            new Team.WonValue("USD", 1e6, Estimate.of(1_250, 1_100, 1_400, 800), null),
            Map.of(),
            List.of(),
            null),
        Map.of(),
        Map.of(),
        null,
        List.of(),
        null,
        new Attainment(new Attainment.Summary(quartiles, 3, .075), null, periods),
        null,
        null,
        new BindingConstraint(
            Verdict.TARGET_SETTING,
            BindingConstraint.Gap.TO_TARGETS,
            .9,
            Map.of(),
            "how quotas were set"),
        List.of(),
        List.of());
  }

  private static Estimable estimable() {
    return new Estimable(
        Can.yes("closed deals by person"),
        Can.yes("1,500 closed deals"),
        Can.yes("both dates of closed deals"),
        Can.yes("amounts in one currency"),
        Can.yes("products of won deals"),
        Can.no("no activities and no hire dates"),
        Can.yes("win rates by person"),
        Can.no("everybody was there when the export begins"),
        Can.no("no activities and no hire dates"),
        Can.no("no territories"));
  }

  private static Team team(double p) {
    var months = new ArrayList<Team.Month>();
    for (int month = 1; month <= 12; month++) {
      double rate = month % 3 == 0 ? .80 : .50;
      months.add(new Team.Month(YearMonth.of(2025, month), 75, 50, Estimate.of(rate, .4, .9, 125)));
    }
    return new Team(
        new Team.TeamRate(Estimate.of(.6, .58, .62, 1_500), Estimate.of(.48, .46, .5, 2_400), 140),
        new Team.Cycle(new Team.Quartiles(20, 45, 80, 1_500), null, null, 140),
        new Team.WonValue("EUR", 2_124_000, Estimate.of(2_360, 2_300, 2_420, 900), null),
        Map.of("people", new Team.Heterogeneity(12.8, 11, p)),
        months,
        new Team.QuarterEnd(
            Estimate.of(.8, .77, .83, 500), Estimate.of(.5, .47, .53, 1_000), 1e-9));
  }

  /// The same without fitted models.
  static Diagnosis counted() {
    Diagnosis full = full();
    return new Diagnosis(
        full.period(),
        full.population(),
        full.estimable(),
        full.team(),
        full.spread(),
        Map.of(),
        null,
        full.decomposition().stream()
            .map(row -> Diagnosis.PersonRow.of(row.person(), row.n(), row.label(), row.winRate()))
            .toList(),
        full.outliers(),
        null,
        null,
        null,
        full.bindingConstraint(),
        full.findings(),
        full.flags());
  }

  private static Map<String, Estimate> modelSpread() {
    var parts = new LinkedHashMap<String, Estimate>();
    parts.put("volume", Estimate.of(.55, .40, .68, 12));
    parts.put("focus", Estimate.of(.22, .10, .31, 12));
    parts.put("skill", Estimate.of(.03, -.02, .09, 12));
    parts.put("time", Estimate.of(0, 0, 0, 12));
    parts.put("luck", Estimate.of(.20, .11, .30, 12));
    return parts;
  }

  private static List<Diagnosis.PersonRow> people() {
    var rate =
        new Diagnosis.PersonRate(
            Estimate.of(.7, .6, .8, 60),
            Estimate.of(.63, .57, .69, 60),
            .5,
            new Diagnosis.Rank(1, 2, 1));
    var factors = new LinkedHashMap<String, Estimate>();
    factors.put("volume", Estimate.of(-120_400, -150_000, -90_000, 60));
    factors.put("luck", Estimate.of(15_400, -14_000, 45_000, 60));
    return List.of(
        new Diagnosis.PersonRow(
            new Id.Person("Ada Abendroth"),
            60,
            Diagnosis.Label.NOT_DISTINGUISHABLE,
            rate,
            factors,
            -105_000.0,
            Estimate.of(1.42, 1.12, 1.77, 60)),
        Diagnosis.PersonRow.of(new Id.Person("Bo"), 7, Diagnosis.Label.TOO_FEW, null));
  }

  private static Outliers outliers() {
    var byChance =
        new Outliers.ByChance(
            new Outliers.Range(.64, .67, .71),
            new Outliers.Range(.49, .53, .56),
            .72,
            .54,
            12,
            1_000);
    return new Outliers(List.of(new Id.Person("Ada Abendroth")), List.of(), .6, .02, 1, byChance);
  }
}
