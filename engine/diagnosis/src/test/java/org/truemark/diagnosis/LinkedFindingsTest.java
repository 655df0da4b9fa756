package org.truemark.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.Diagnosis.Finding;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.diagnosis.request.Seller;
import org.truemark.kernel.Id;

/// What is said from the linked models, in the teams of 24 of [WorldsTest].
class LinkedFindingsTest {
  private static final long SEED = 7;

  /// About 28 won deals a year with log sizes of sd .8: noise of .26 of the mean, which is all
  /// there is.
  @Test
  void amongEqualsAYearIsChance() {
    Finding finding = regression(WorldsTest.request(0, SEED));
    assertThat(finding.claim().value()).isBetween(.25, .40);
    assertThat(finding.sentence()).contains("very likely more chance than lasting difference");
  }

  /// Talent of sd .5 in the log odds makes c about .36, so R about .66.
  @Test
  void whereTalentsDifferAYearIsMoreThanChance() {
    Finding equals = regression(WorldsTest.request(0, SEED));
    Finding talents = regression(WorldsTest.request(.5, SEED));
    assertThat(talents.claim().value()).isLessThan(equals.claim().value()).isPositive();
    assertThat(reliability(talents)).isBetween(.5, .8);
    assertThat(reliability(equals)).isLessThan(.3);
  }

  @Test
  void regressionCarriesItsNAndPeriodAndComparison() {
    Finding finding = regression(WorldsTest.request(.5, SEED));
    long won = new Diagnosing().diagnose(WorldsTest.request(.5, SEED)).population().won();
    assertThat(finding.n()).isEqualTo(won);
    assertThat(finding.claim().low()).isLessThan(finding.claim().value());
    assertThat(finding.claim().high()).isGreaterThan(finding.claim().value());
    assertThat(finding.sentence())
        .contains("(%d won deals, 2024-".formatted(won))
        .endsWith("; compared with the mean of the same people).");
  }

  @Test
  void aPatchOfOnesOwnMakesTalentAndPatchOneThing() {
    assertThat(patches(person -> person))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.n()).isEqualTo(24);
          assertThat(finding.sentence())
              .startsWith(
                  "Not identified, talent or patch: nobody else worked the patches of 24 of");
        });
  }

  @Test
  void whoIsAloneIsCountedWhereOthersShare() {
    assertThat(patches(person -> Math.max(person, 20)))
        .singleElement()
        .extracting(Finding::sentence)
        .asString()
        .contains("nobody else worked the patches of 3 of 24 people");
  }

  @Test
  void nothingIsSaidOfPatchesThatAllShareOrThatNobodyNames() {
    assertThat(patches(person -> person / 2)).isEmpty();
    assertThat(found(WorldsTest.request(0, SEED), "talent-or-patch").toList()).isEmpty();
  }

  private static double reliability(Finding finding) {
    String tail = finding.sentence().split("reliability of a year ", 2)[1];
    return Double.parseDouble("0" + tail.substring(0, 3));
  }

  private static Finding regression(DiagnosisRequest request) {
    return found(request, "regression-to-the-mean").findFirst().orElseThrow();
  }

  private static List<Finding> patches(IntUnaryOperator patch) {
    DiagnosisRequest bare = WorldsTest.request(0, SEED);
    List<Seller> sellers =
        IntStream.range(0, 24).mapToObj(i -> seller(i, patch.applyAsInt(i))).toList();
    return found(
            new DiagnosisRequest(
                bare.deals(), List.of(), List.of(), sellers, bare.context(), bare.settings()),
            "talent-or-patch")
        .toList();
  }

  private static Seller seller(int person, int patch) {
    var held = new Seller.Patch(new Id.Territory("T" + patch), null, null);
    var id = new Id.Person("P%02d".formatted(person));
    return new Seller(id, null, null, null, true, List.of(held));
  }

  private static Stream<Finding> found(DiagnosisRequest request, String code) {
    return new Diagnosing()
        .diagnose(request).findings().stream().filter(finding -> finding.code().equals(code));
  }
}
