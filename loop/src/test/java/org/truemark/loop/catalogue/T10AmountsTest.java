package org.truemark.loop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Diagnosis.Flag;
import org.truemark.diagnosis.answer.Diagnosis.PersonRow;
import org.truemark.facts.table.Opportunity;
import org.truemark.kernel.Estimate;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Seller;
import org.truemark.testkit.world.Truth.Mark;
import org.truemark.testkit.worlds.Traps;
import org.truemark.testkit.worlds.Worlds;

/// Amounts of the sixth seller that are not what they seem: T10 halves, T11 a whale, T16 three
/// years in another currency.
class T10AmountsTest {
  private static final int ODD_ONE = 5;
  private static final Organization FAIR = Worlds.equals(1);

  /// Naive: the one sells twice as many deals of half the size.
  @Test
  void t10SplitDealsAreFlagged() {
    Organization organization = Traps.splitDeals(1);
    Seller odd = odd(organization);
    assertThat(Raw.of(odd, Raw.all(organization)).size())
        .isEqualTo(2 * Raw.of(odd, Raw.all(FAIR)).size());
    long halves = organization.truth().marked(Mark.HALF).size();
    assertThat(Diagnosed.flag(Diagnosed.briefly(organization), "split-deals").n())
        .isBetween(halves / 2, halves / 2 + 10);
  }

  @Test
  void t10TheSumOfVolumeAndSizeStands() {
    Diagnosis split = Diagnosed.briefly(Traps.splitDeals(1));
    Diagnosis whole = Diagnosed.briefly(FAIR);
    assertThat(total(split)).isCloseTo(total(whole), within(200.0));
    PersonRow row = Diagnosed.row(split, odd(FAIR));
    PersonRow before = Diagnosed.row(whole, odd(FAIR));
    double average = total(whole) / whole.decomposition().size();
    assertThat(part(row, "effort")).isGreaterThan(part(before, "effort") + average / 3);
    assertThat(part(row, "skill")).isLessThan(part(before, "skill") - average / 3);
    assertThat(explained(row)).isCloseTo(explained(before), within(average / 5));
  }

  private static double total(Diagnosis diagnosis) {
    return Objects.requireNonNull(diagnosis.team().value()).total();
  }

  private static double part(PersonRow row, String part) {
    return Objects.requireNonNull(row.factors().get(part)).value();
  }

  private static double explained(PersonRow row) {
    return Stream.of("effort", "capacity", "focus", "skill").mapToDouble(x -> part(row, x)).sum();
  }

  private static Seller odd(Organization organization) {
    return organization.truth().sellers().get(ODD_ONE);
  }

  /// Naive: who made it is the best by far.
  @Test
  void t11AWhaleIsFlaggedWithTheFigureWithoutIt() {
    Organization organization = Traps.whale(1);
    assertThat(best(organization)).isEqualTo(odd(organization));
    Flag flag = Diagnosed.flag(Diagnosed.briefly(organization), "whale");
    assertThat(flag.n()).isEqualTo(1);
    assertThat(flag.message()).contains("40 %").contains("with it").contains("without");
  }

  private static Seller best(Organization organization) {
    return organization.truth().sellers().stream()
        .max(Comparator.comparingDouble(seller -> revenue(organization, seller)))
        .orElseThrow();
  }

  private static double revenue(Organization organization, Seller seller) {
    return Raw.of(seller, Raw.closed(organization)).stream()
        .filter(Raw::isWon)
        .mapToDouble(Raw::amount)
        .sum();
  }

  @Test
  void t11AWhaleIsLuckAndNoSkill() {
    Diagnosis diagnosis = Diagnosed.briefly(Traps.whale(1));
    PersonRow row = Diagnosed.row(diagnosis, odd(FAIR));
    assertThat(part(row, "luck")).isGreaterThan(.9 * Objects.requireNonNull(row.total()));
    assertThat(diagnosis.bindingConstraint().verdict()).isEqualTo(Verdict.CANNOT_TELL);
  }

  /// Naive: the one sells deals three times as large.
  @Test
  void t16AmountsInTwoCurrenciesAreNotAddedUp() {
    Organization organization = Traps.threeYearTotalsInFrancs(1);
    assertThat(size(Raw.of(odd(organization), Raw.closed(organization))))
        .isGreaterThan(2 * size(Raw.closed(organization)));
    Diagnosis diagnosis = Diagnosed.briefly(organization);
    int francs = organization.truth().marked(Mark.LONG_TERM).size();
    assertThat(Diagnosed.flag(diagnosis, "currencies").message())
        .contains("CHF %,d ".formatted(francs));
    assertThat(diagnosis.team().value()).isNull();
    assertThat(diagnosis.unit()).isEqualTo("won deals");
  }

  private static double size(List<Opportunity> closed) {
    return closed.stream().filter(Raw::isWon).mapToDouble(Raw::amount).average().orElseThrow();
  }

  @Test
  void t16CountsAndRatesHold() {
    Diagnosis diagnosis = Diagnosed.briefly(Traps.threeYearTotalsInFrancs(1));
    assertThat(Objects.requireNonNull(diagnosis.team().winRate()).raw().value())
        .isCloseTo(FAIR.truth().winRate(), within(.04));
    Estimate skill =
        Objects.requireNonNull(Diagnosed.row(diagnosis, odd(FAIR)).factors().get("skill"));
    assertThat(skill.low()).isLessThan(0);
    assertThat(skill.high()).isGreaterThan(0);
  }
}
