package org.truemark.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Diagnosis.Flag;
import org.truemark.diagnosis.answer.Diagnosis.Label;
import org.truemark.diagnosis.answer.Outliers.ByChance;
import org.truemark.diagnosis.answer.Team;
import org.truemark.diagnosis.answer.Team.Month;
import org.truemark.diagnosis.request.Context;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Deal.Matter;
import org.truemark.diagnosis.request.Deal.Outcome;
import org.truemark.diagnosis.request.Deal.Owners;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.diagnosis.request.Value;
import org.truemark.kernel.Estimate;
import org.truemark.kernel.Id;

/// The public table of 8,800 opportunities: volume and mix, the calendar, and no detectable
/// difference in skill.
@Tag("external-data")
class CrmMavenTest {
  private static DiagnosisRequest request;
  private static Diagnosis diagnosis;

  @BeforeAll
  static void diagnose() {
    request = request();
    diagnosis = new Diagnosing().diagnose(request);
  }

  @Test
  void everyDealIsCounted() {
    assertThat(diagnosis.population())
        .isEqualTo(new Diagnosis.Population(30, 6, 8_800, 4_238, 2_473, 2_089, 0, 0));
    assertThat(diagnosis.period().from()).isEqualTo("2016-10-20");
    assertThat(diagnosis.period().to()).isEqualTo("2017-12-31");
  }

  @Test
  void equalWinRatesAreNotRefused() {
    assertThat(diagnosis.team().winRate().raw().value()).isCloseTo(.6315, within(5e-5));
    assertTest("people", 33.35, 29, .264);
    assertTest("managers", 2.44, 5, .79);
    assertTest("products", 6.48, 6, .37);
  }

  private static void assertTest(String grouping, double chiSquared, int df, double p) {
    Team.Heterogeneity test = diagnosis.team().heterogeneity().get(grouping);
    assertThat(test.chiSquared()).isCloseTo(chiSquared, within(.005));
    assertThat(test.df()).isEqualTo(df);
    assertThat(test.p()).isCloseTo(p, within(.005));
  }

  @Test
  void nobodyGetsALabelAndEverybodyAShrunkRate() {
    assertThat(diagnosis.decomposition())
        .hasSize(30)
        .isSortedAccordingTo(Comparator.comparing(row -> row.person().value()))
        .allMatch(row -> row.label() == Label.NOT_DISTINGUISHABLE);
    List<Double> raw =
        diagnosis.decomposition().stream().map(row -> row.winRate().raw().value()).toList();
    assertThat(raw.stream().min(Double::compare).orElseThrow()).isCloseTo(.550, within(5e-4));
    assertThat(raw.stream().max(Double::compare).orElseThrow()).isCloseTo(.704, within(5e-4));
    assertThat(diagnosis.decomposition())
        .allMatch(row -> row.winRate().shrunk().value() > .55)
        .allMatch(row -> row.winRate().shrunk().value() < .704);
  }

  @Test
  void spreadIsVolumeAndValue() {
    Map<String, Estimate> spread = diagnosis.spread();
    assertThat(spread.get("volume").value()).isCloseTo(.61, within(.005));
    assertThat(spread.get("value").value()).isCloseTo(.40, within(.005));
    assertThat(spread.get("winRate").value()).isCloseTo(-.01, within(.005));
    double sum = spread.values().stream().mapToDouble(Estimate::value).sum();
    assertThat(sum).isCloseTo(1, within(1e-12));
    assertThat(spread.get("volume").low()).isBetween(.30, .45);
    assertThat(spread.get("volume").high()).isBetween(.78, .92);
  }

  @Test
  void valuePerDealIsProductMix() {
    Team.WonValue value = diagnosis.team().value();
    assertThat(value.total()).isCloseTo(10_005_534, within(1e-3));
    assertThat(value.mix().correlation().value()).isCloseTo(.999, within(5e-4));
  }

  @Test
  void quarterEndsDiffer() {
    Team.QuarterEnd end = diagnosis.team().quarterEnd();
    assertThat(end.last().value()).isCloseTo(.807, within(5e-4));
    assertThat(end.others().value()).isCloseTo(.523, within(5e-4));
    Map<YearMonth, Double> rates =
        diagnosis.team().calendar().stream()
            .collect(Collectors.toMap(Month::month, month -> month.rate().value()));
    assertThat(rates).hasSize(10);
    assertThat(rates.get(YearMonth.of(2017, 3))).isCloseTo(.821, within(5e-4));
    assertThat(rates.get(YearMonth.of(2017, 12))).isCloseTo(.785, within(5e-4));
  }

  @Test
  void cycleIsKnown() {
    assertThat(diagnosis.team().cycle().closed().median()).isEqualTo(45);
    assertThat(diagnosis.team().cycle().longestDays()).isEqualTo(138);
  }

  @Test
  void outliersAreThoseOfChance() {
    assertThat(diagnosis.outliers().limit95())
        .containsExactly(new Id.Person("Lajuana Vencill"), new Id.Person("Maureen Marcano"));
    assertThat(diagnosis.outliers().limit998()).isEmpty();
    // R 4.2.2, pbinom outside qbinom at the pooled rate, summed over the 30
    assertThat(diagnosis.outliers().expectedByChance95()).isCloseTo(1.24695212, within(1e-8));
    assertThat(diagnosis.outliers().expectedByChance998()).isCloseTo(.04702412, within(1e-8));
    assertThat(diagnosis.outliers().overdispersion()).isEqualTo(1);
    ByChance chance = diagnosis.outliers().byChance();
    assertThat(chance.seenBest()).isBetween(chance.best().low(), chance.best().high());
    assertThat(chance.people()).isEqualTo(30);
  }

  @Test
  void rampIsNotEstimableAndTheReasonIsConcrete() {
    assertThat(diagnosis.estimable().ramp().can()).isFalse();
    assertThat(diagnosis.estimable().ramp().why())
        .contains("2016-10-20 to 2016-12-02", "30 people", "no hire dates", "8 needed");
    assertThat(diagnosis.estimable().effort().can()).isFalse();
    assertThat(diagnosis.estimable().capacity().why())
        .contains("activities, hire dates and targets");
    assertThat(diagnosis.estimable().winRate().can()).isTrue();
    assertThat(diagnosis.estimable().focus().can()).isTrue();
  }

  @Test
  void verdictIsVolumeAndNotSkill() {
    assertThat(diagnosis.bindingConstraint().verdict()).isEqualTo(Verdict.VOLUME);
    assertThat(diagnosis.bindingConstraint().pBest().get("volume")).isBetween(.95, 1.0);
    assertThat(diagnosis.bindingConstraint().pBest()).containsOnlyKeys("volume", "focus", "skill");
    assertThat(diagnosis.bindingConstraint().measureNext()).contains("activities");
  }

  @Test
  void flagsNameWhatIsOddAndNothingElse() {
    Map<String, Long> flags =
        diagnosis.flags().stream().collect(Collectors.toMap(Flag::code, Flag::n));
    assertThat(flags).isEqualTo(Map.of("stale", 1_291L, "leakage", 2_473L));
  }

  @Test
  void everySentenceCarriesItsNAndPeriodAndComparison() {
    assertThat(diagnosis.findings())
        .isNotEmpty()
        .allSatisfy(finding ->
            assertThat(finding.sentence())
                .contains("2017-03-01 to 2017-12-31; compared with " + finding.comparison())
                .contains("%,d".formatted(finding.n())));
    assertThat(diagnosis.findings())
        .extracting(Diagnosis.Finding::sentence)
        .noneMatch(sentence -> sentence.contains("skill"));
  }

  @Test
  void orderOfRowsDoesNotMatter() {
    assertThat(new Diagnosing().diagnose(Requests.shuffled(request, 5))).isEqualTo(diagnosis);
  }

  static DiagnosisRequest request() {
    Map<String, String> managers =
        Csv.rows("crm-maven/sales_teams.csv").stream()
            .collect(Collectors.toMap(row -> row.get("sales_agent"), row -> row.get("manager")));
    var prices = new TreeMap<String, Double>();
    Csv.rows("crm-maven/products.csv")
        .forEach(row -> prices.put(row.get("product"), Double.valueOf(row.get("sales_price"))));
    List<Deal> deals =
        Csv.rows("crm-maven/sales_pipeline.csv").stream().map(row -> deal(row, managers)).toList();
    Map<Id.Product, Double> list =
        prices.entrySet().stream()
            .collect(
                Collectors.toMap(entry -> new Id.Product(entry.getKey()), Map.Entry::getValue));
    return Requests.of(deals, new Context(null, null, Set.of(), list));
  }

  private static Deal deal(Map<String, String> row, Map<String, String> managers) {
    String product = row.get("product").equals("GTXPro") ? "GTX Pro" : row.get("product");
    String amount = row.get("close_value");
    Outcome outcome =
        switch (row.get("deal_stage")) {
          case "Won" -> Outcome.WON;
          case "Lost" -> Outcome.LOST;
          default -> Outcome.OPEN;
        };
    return new Deal(
        new Id.Opportunity(row.get("opportunity_id")),
        Owners.of(
            new Id.Person(row.get("sales_agent")),
            new Id.Person(managers.get(row.get("sales_agent")))),
        outcome,
        date(row.get("engage_date")),
        date(row.get("close_date")),
        new Matter(
            new Id.Product(product),
            null,
            null,
            row.get("account").isEmpty() ? null : new Id.Account(row.get("account")),
            amount.isEmpty() ? null : new Value(Double.parseDouble(amount), null)));
  }

  private static LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
