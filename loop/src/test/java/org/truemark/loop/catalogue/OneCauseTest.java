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
import org.truemark.diagnosis.answer.BindingConstraint.Gap;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Diagnosis.Label;
import org.truemark.diagnosis.answer.Diagnosis.PersonRow;
import org.truemark.testkit.world.Expected;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Seller;
import org.truemark.testkit.worlds.Traps;
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

  /// Naive: their tenure is short, so wait or train.
  @Test
  void hiresWhoAreOthersAreNoRamp() {
    Diagnosis diagnosis = Diagnosed.briefly(Traps.hiresAreOthers(1));
    assertThat(verdict(diagnosis)).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(diagnosis.bindingConstraint().measureNext()).contains("hires of each year");
    assertThat(sentence(diagnosis, "newcomers-differ"))
        .startsWith("New people begin and win 5")
        .contains("they differ from those who stayed by more than tenure (12 hires, 2024-");
    assertThat(Diagnosed.briefly(Worlds.learningToBegin(1)).findings())
        .noneMatch(finding -> finding.code().equals("newcomers-differ"));
  }

  /// Sixty hires for sixty leavers: each begins with an empty pipeline and learns nothing.
  @Test
  void aRampOfEmptyPipelinesIsNotSaidToBeLearned() {
    Diagnosis diagnosis = Diagnosed.briefly(Traps.strongOnesStay(1));
    assertThat(verdict(diagnosis)).isEqualTo(Verdict.RAMP);
    assertThat(diagnosis.bindingConstraint().gap()).isEqualTo(Gap.TO_TARGETS);
    assertThat(sentence(diagnosis, "binding-constraint"))
        .doesNotStartWith("Cannot tell")
        .contains(
            "the largest part of what is missing to the targets is ramp, new pipelines"
                + " that fill, and no learning (P(none) .98");
  }

  @Test
  void targetsAreNotBlamedAloneWhereDealsWereLeftLying() {
    Diagnosis diagnosis = Diagnosed.briefly(Traps.cleanUp(1));
    assertThat(verdict(diagnosis)).isEqualTo(Verdict.TARGET_SETTING);
    assertThat(sentence(diagnosis, "binding-constraint"))
        .contains("target-setting, what they ask beyond an average seat where 300 deals of 2,0");
    assertThat(sentence(diagnosis, "target-setting"))
        .contains("this is about targets, demand or deals left lying and not about single people");
    Diagnosis worked = Diagnosed.briefly(Worlds.targetsOutOfReach(1));
    assertThat(sentence(worked, "binding-constraint"))
        .contains("target-setting, what they ask beyond an average seat: so in");
    assertThat(sentence(worked, "target-setting")).contains("about targets or demand and not");
  }

  private static String sentence(Diagnosis diagnosis, String code) {
    return diagnosis.findings().stream()
        .filter(finding -> finding.code().equals(code))
        .map(Diagnosis.Finding::sentence)
        .findFirst()
        .orElseThrow();
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
