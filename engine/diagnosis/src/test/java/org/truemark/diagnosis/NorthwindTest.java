package org.truemark.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.request.Context;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.diagnosis.request.Order;
import org.truemark.diagnosis.request.Settings;
import org.truemark.diagnosis.request.Value;
import org.truemark.kernel.Id;

/// Nine sellers and their orders: volume and size, no word about skill.
@Tag("external-data")
class NorthwindTest {
  private static Diagnosis diagnosis;

  @BeforeAll
  static void diagnose() {
    diagnosis =
        new Diagnosing()
            .diagnose(
                new DiagnosisRequest(
                    List.of(),
                    orders(),
                    List.of(),
                    List.of(),
                    Context.unknown(),
                    Settings.standard()));
  }

  @Test
  void onlyVolumeAndSizeCanBeEstimated() {
    assertThat(diagnosis.estimable().volume().can()).isTrue();
    assertThat(diagnosis.estimable().value().can()).isTrue();
    assertThat(diagnosis.estimable().winRate().can()).isFalse();
    assertThat(diagnosis.estimable().skill().can()).isFalse();
    assertThat(diagnosis.estimable().focus().can()).isFalse();
    assertThat(diagnosis.estimable().cycle().can()).isFalse();
  }

  @Test
  void everyOrderIsCounted() {
    assertThat(diagnosis.population())
        .isEqualTo(new Diagnosis.Population(9, 0, 0, 0, 0, 0, 830, 0));
    assertThat(diagnosis.team().value().total()).isCloseTo(1_265_793.0387, within(1e-3));
    assertThat(diagnosis.spread()).containsOnlyKeys("volume", "value");
  }

  @Test
  void noSkillIsClaimed() {
    assertThat(diagnosis.bindingConstraint().verdict()).isNotEqualTo(Verdict.SKILL);
    assertThat(diagnosis.bindingConstraint().pBest()).doesNotContainKey("skill");
    assertThat(diagnosis.findings())
        .noneMatch(finding -> finding.sentence().contains("skill"))
        .noneMatch(finding -> finding.sentence().contains("Win rate"));
  }

  private static List<Order> orders() {
    var amounts = new TreeMap<String, Double>();
    for (Map<String, String> line : Csv.rows("northwind/order_details.csv")) {
      double amount =
          Double.parseDouble(line.get("unit_price"))
              * Double.parseDouble(line.get("quantity"))
              * (1 - Double.parseDouble(line.get("discount")));
      amounts.merge(line.get("order_id"), amount, Double::sum);
    }
    return Csv.rows("northwind/orders.csv").stream()
        .map(row ->
            new Order(
                row.get("order_id"),
                new Id.Person(row.get("employee_id")),
                LocalDate.parse(row.get("order_date")),
                new Value(amounts.get(row.get("order_id")), null),
                null,
                null))
        .toList();
  }
}
