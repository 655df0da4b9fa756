package org.truemark.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.Attainment.PeriodRow;
import org.truemark.diagnosis.answer.Attainment.Summary;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Diagnosis.Finding;
import org.truemark.diagnosis.answer.Diagnosis.Flag;
import org.truemark.diagnosis.answer.Diagnosis.Label;
import org.truemark.diagnosis.request.Context;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.diagnosis.request.Order;
import org.truemark.diagnosis.request.Quota;
import org.truemark.diagnosis.request.Seller;
import org.truemark.diagnosis.request.Settings;
import org.truemark.diagnosis.request.Value;
import org.truemark.kernel.Estimate;
import org.truemark.kernel.Id;
import org.truemark.kernel.Period;

/// Orders and quotas of a sales force: quotas are missed in common, and nothing is said about
/// winning.
@Tag("external-data")
class AdventureWorksTest {
  private static final String FOLDER = "adventureworks/csv/";
  private static DiagnosisRequest request;
  private static Diagnosis diagnosis;

  @BeforeAll
  static void diagnose() {
    request =
        new DiagnosisRequest(
            List.of(), orders(), quotas(), sellers(), Context.unknown(), Settings.standard());
    diagnosis = new Diagnosing().diagnose(request);
  }

  @Test
  void attainmentIsThatOfPeopleWithCommission() {
    Summary all = diagnosis.attainment().all();
    assertQuartiles(all, 139, .777, .837, .900);
    assertThat(all.reached()).isEqualTo(8);
    assertQuartiles(diagnosis.attainment().complete(), 125, .796, .845, .911);
  }

  private static void assertQuartiles(
      Summary summary, long n, double lower, double median, double upper) {
    assertThat(summary.quartiles().n()).isEqualTo(n);
    assertThat(summary.quartiles().lower()).isCloseTo(lower, within(5e-4));
    assertThat(summary.quartiles().median()).isCloseTo(median, within(5e-4));
    assertThat(summary.quartiles().upper()).isCloseTo(upper, within(5e-4));
  }

  @Test
  void lastQuarterIsMarkedAsIncomplete() {
    List<PeriodRow> periods = diagnosis.attainment().periods();
    assertThat(periods).hasSize(12);
    assertThat(periods.getLast().complete()).isFalse();
    assertThat(periods.getLast().median()).isCloseTo(.527, within(5e-4));
    assertThat(periods.subList(0, 11))
        .allMatch(PeriodRow::complete)
        .allMatch(row -> row.median() > .795 && row.median() < .9045);
  }

  @Test
  void verdictIsTargetSetting() {
    assertThat(diagnosis.bindingConstraint().verdict()).isEqualTo(Verdict.TARGET_SETTING);
    assertThat(diagnosis.bindingConstraint().pBest()).doesNotContainKey("target-setting");
    assertThat(diagnosis.findings()).extracting(Finding::code).contains("target-setting");
  }

  @Test
  void nothingIsSaidAboutWinning() {
    assertThat(diagnosis.estimable().winRate().can()).isFalse();
    assertThat(diagnosis.estimable().focus().can()).isFalse();
    assertThat(diagnosis.estimable().skill().can()).isFalse();
    assertThat(diagnosis.estimable().skill().why()).contains("orders only");
    assertThat(diagnosis.team().winRate()).isNull();
    assertThat(diagnosis.outliers()).isNull();
    assertThat(diagnosis.decomposition())
        .hasSize(17)
        .allMatch(row -> row.label() == Label.TOO_FEW && row.winRate() == null);
  }

  @Test
  void territoriesAreConfoundedWithPeople() {
    Map<String, Long> flags =
        diagnosis.flags().stream().collect(Collectors.toMap(Flag::code, Flag::n));
    assertThat(flags).containsEntry("territory-mismatch", 651L);
    assertThat(flags).containsEntry("incomplete-period", 14L);
    assertThat(diagnosis.estimable().territory().can()).isFalse();
    assertThat(diagnosis.estimable().territory().why()).contains("651 orders of 3,616 (18 %)");
  }

  @Test
  void tooFewPeopleWereHiredInSight() {
    assertThat(diagnosis.estimable().ramp().can()).isFalse();
    assertThat(diagnosis.estimable().ramp().why()).contains("8 needed");
  }

  @Test
  void sharesOfTheSpreadSumToOne() {
    double sum = diagnosis.spread().values().stream().mapToDouble(Estimate::value).sum();
    assertThat(sum).isCloseTo(1, within(1e-12));
    assertThat(diagnosis.spread()).containsOnlyKeys("time", "volume", "value");
  }

  @Test
  void orderOfRowsDoesNotMatter() {
    assertThat(new Diagnosing().diagnose(Requests.shuffled(request, 9))).isEqualTo(diagnosis);
  }

  private static List<Order> orders() {
    List<Map<String, String>> history = Csv.rows(FOLDER + "territory_history.csv");
    return Csv.rows(FOLDER + "orders.csv").stream()
        .map(row ->
            new Order(
                row.get("order_number"),
                new Id.Person(row.get("employee_id")),
                LocalDate.parse(row.get("order_date")),
                usd(row.get("sales_amount_usd")),
                new Id.Territory(row.get("territory_id")),
                held(history, row.get("employee_id"), LocalDate.parse(row.get("order_date")))))
        .toList();
  }

  private static Set<Id.Territory> held(
      List<Map<String, String>> history, String person, LocalDate date) {
    return history.stream()
        .filter(row -> row.get("employee_id").equals(person))
        .filter(row -> !LocalDate.parse(row.get("start_date")).isAfter(date))
        .filter(row ->
            row.get("end_date").isEmpty() || !LocalDate.parse(row.get("end_date")).isBefore(date))
        .map(row -> new Id.Territory(row.get("territory_id")))
        .collect(Collectors.toSet());
  }

  private static List<Quota> quotas() {
    return Csv.rows(FOLDER + "quota.csv").stream()
        .map(row -> {
          LocalDate from = LocalDate.parse(row.get("quarter_start"));
          return new Quota(
              new Id.Person(row.get("employee_id")),
              new Period(from, from.plusMonths(3).minusDays(1)),
              usd(row.get("quota_amount")));
        })
        .toList();
  }

  private static List<Seller> sellers() {
    var employees = new TreeMap<String, Map<String, String>>();
    Csv.rows(FOLDER + "employee.csv").forEach(row -> employees.put(row.get("employee_id"), row));
    return Csv.rows(FOLDER + "sales_person.csv").stream()
        .map(row -> {
          Map<String, String> employee = employees.get(row.get("employee_id"));
          return new Seller(
              new Id.Person(row.get("employee_id")),
              new Id.Person(employee.get("manager_id")),
              LocalDate.parse(employee.get("hire_date")),
              null,
              Double.parseDouble(row.get("commission_pct")) > 0,
              List.of());
        })
        .toList();
  }

  private static Value usd(String amount) {
    return new Value(Double.parseDouble(amount), "USD");
  }
}
