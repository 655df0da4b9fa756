package org.truemark.loop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Diagnosis.Label;
import org.truemark.diagnosis.answer.Diagnosis.PersonRow;
import org.truemark.testkit.world.Expected;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Seller;
import org.truemark.testkit.worlds.Worlds;

/// Organizations that are held back by one thing, or by nothing.
class OneCauseTest {
  @Test
  void skillAloneIsNamedSkill() {
    Organization organization = Worlds.skillOnly(1);
    Diagnosis diagnosis = Diagnosed.briefly(organization);
    assertThat(verdict(diagnosis)).isEqualTo(Verdict.SKILL);
    List<PersonRow> labelled = Diagnosed.labelled(diagnosis);
    assertThat(labelled).hasSizeGreaterThan(6);
    long right = labelled.stream().filter(row -> pointsRight(organization, row)).count();
    assertThat(right).isGreaterThanOrEqualTo(labelled.size() - 1);
  }

  private static boolean pointsRight(Organization organization, PersonRow row) {
    Seller seller =
        organization.truth().sellers().stream()
            .filter(one -> one.fullName().equals(row.person().value()))
            .findFirst()
            .orElseThrow();
    double rate = Objects.requireNonNull(organization.truth().winRates().get(seller.id()));
    return (rate > organization.truth().winRate()) == (row.label() == Label.ABOVE);
  }

  @Test
  void volumeAloneIsNamedEffort() {
    Diagnosis diagnosis = Diagnosed.briefly(Worlds.volumeOnly(1));
    assertThat(verdict(diagnosis)).isEqualTo(Verdict.EFFORT);
    assertThat(Diagnosed.labelled(diagnosis)).isEmpty();
  }

  @Test
  void sizeAloneIsNamedSkillWithoutLabelsOnWinRates() {
    Diagnosis diagnosis = Diagnosed.briefly(Worlds.sizeOnly(1));
    assertThat(verdict(diagnosis)).isEqualTo(Verdict.SKILL);
    assertThat(Diagnosed.labelled(diagnosis)).isEmpty();
  }

  @Test
  void mixAloneIsNamedFocus() {
    assertThat(verdict(Diagnosed.briefly(Worlds.mixOnly(1)))).isEqualTo(Verdict.FOCUS);
  }

  @Test
  void emptySeatsAreNamedCapacity() {
    assertThat(verdict(Diagnosed.briefly(Worlds.vacantSeats(1)))).isEqualTo(Verdict.CAPACITY);
  }

  @Test
  void targetsOutOfReachAreNamedTargetSetting() {
    assertThat(verdict(Diagnosed.briefly(Worlds.targetsOutOfReach(1))))
        .isEqualTo(Verdict.TARGET_SETTING);
  }

  static Stream<LongFunction<Organization>> nothing() {
    return Stream.of(Worlds::equals, Worlds::calendarRhythm, Worlds::tinyData);
  }

  @ParameterizedTest
  @MethodSource("nothing")
  void nothingIsNamedWhereNothingBinds(LongFunction<Organization> world) {
    Diagnosis diagnosis = Diagnosed.briefly(world.apply(1));
    assertThat(verdict(diagnosis)).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(Diagnosed.labelled(diagnosis)).isEmpty();
  }

  static Stream<LongFunction<Organization>> ramps() {
    return Stream.of(Worlds::pipelineFillOnly, Worlds::learningToWin, Worlds::learningToBegin);
  }

  @ParameterizedTest
  @MethodSource("ramps")
  void whatAShortTenureCostsIsFound(LongFunction<Organization> world) {
    Organization organization = world.apply(1);
    Diagnosis diagnosis = Diagnosed.briefly(organization);
    double truth =
        organization.truth().sellers().stream().mapToDouble(one -> loss(organization, one)).sum();
    double found =
        diagnosis.decomposition().stream()
            .mapToDouble(row -> Objects.requireNonNull(row.factors().get("ramp")).value())
            .sum();
    assertThat(found).isCloseTo(truth, within(.35 * Math.abs(truth)));
    assertThat(Diagnosed.labelled(diagnosis)).isEmpty();
  }

  /// The ramp's part of the difference from the average seat: L ln(ratio), L the logarithmic mean.
  private static double loss(Organization organization, Seller seller) {
    Expected expected = organization.truth().expected();
    double ratio = expected.of(seller.id()).factors().ramp().factor();
    double own = expected.of(seller.id()).revenue();
    double reference = expected.reference();
    double mean = own == reference ? own : (own - reference) / Math.log(own / reference);
    return mean * Math.log(ratio);
  }

  private static Verdict verdict(Diagnosis diagnosis) {
    return diagnosis.bindingConstraint().verdict();
  }
}
