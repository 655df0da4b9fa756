package org.truemark.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.truemark.cli.answer.Envelope;
import org.truemark.cli.answer.Unlock;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.answer.Diagnosis;

class DiagnosisPageTest {
  private static final Canvas PLAIN = new Canvas(80, true, false);
  private static final List<Unlock> UNLOCKS = Unlock.of(List.of());
  private static final List<Envelope.Warning> WARNINGS =
      List.of(new Envelope.Warning("zone", "Times without a zone were read as UTC.", 1));

  @Test
  void thePageOfAFullDiagnosis() {
    assertThat(String.join("\n", page(SmallDiagnosis.full(), PLAIN)) + "\n")
        .isEqualTo(
            """
            Very likely revenue differs most by how many deals people work (volume). Win
            rates differ no more than chance makes them (p .31).
            2,400 deals (900 won, 600 lost, 900 open) of 12 people, 3 managers, 2025-01-01
            to 2025-12-31.

                                                              interval or comparison   n
              win rate of closed deals                60.0 %  58.0 % to 62.0 %         1,500
              won of all begun within 140 days        48.0 %  46.0 % to 50.0 %         2,400
              win rate, last months of quarters       80.0 %  other months 50.0 %      500
              median days to decision                     45  20 to 80 for half        1,500
              mean value of a won deal in EUR          2,360  2,300 to 2,420           900
              people outside the 95 % limits               1  by chance 0.6            2

            What makes revenue differ between people, part by part
              volume       55 %   │████████████████▓▓▓▓▓▓░░░░░  40 % to 68 %
              focus        22 %   │████▓▓▓▓▓░░░                 10 % to 31 %
              skill         3 %  ▓│▓░░                          -2 % to 9 %
              luck         20 %   │████▓▓▓▓░░░░                 11 % to 30 %

            Best and worst win rate of 12 people, and what chance alone would show
              best  72.0 % seen, 64.0 % to 71.0 % if all were equal: more than chance
              worst 54.0 % seen, 49.0 % to 56.0 % if all were equal

            Win rate by month  2025-01 ▁▁█▁▁█▁▁█▁▁█ 2025-12  50 % to 80 %

            Found         March wins more than other months do.
                          The lowest fifth of a year rises by 26 % without any action.
            Cannot tell   effort, capacity: no activities and no hire dates
                          ramp: everybody was there when the export begins
                          territory: no territories
            To add        next: activities by person and week, to tell effort from capacity
                          opportunities (owner, stage, created, closed, amount), to see win
                          rate, cycle and deal size by person and team, the season
                          people with hire dates, to see peers of the same tenure, ramp,
                          capacity
                          and 8 more; --json lists all
            Assumed       Times without a zone were read as UTC.
            Odd           One deal is 17 % of the won revenue.
            """);
  }

  @Test
  void aPageStaysUnderFortyLinesHoweverMuchIsOdd() {
    var warnings = new ArrayList<Envelope.Warning>();
    for (int i = 0; i < 30; i++) {
      warnings.add(new Envelope.Warning("stage", "Stage " + i + " was taken for open.", 3));
    }
    List<String> page =
        DiagnosisPage.of(
            SmallDiagnosis.full(), new DiagnosisPage.Beside(UNLOCKS, warnings, List.of()), PLAIN);
    assertThat(page).hasSizeLessThan(40);
    assertThat(page).anyMatch(line -> line.contains("more; --json lists all"));
  }

  @Test
  void noLineIsWiderThanThePage() {
    assertThat(page(SmallDiagnosis.full(), PLAIN)).allMatch(line -> line.length() <= 80);
    assertThat(page(SmallDiagnosis.ofOrders(), PLAIN)).allMatch(line -> line.length() <= 80);
  }

  @Test
  void withoutBlockCharactersThePageIsAscii() {
    var ascii = new Canvas(80, false, false);
    assertThat(page(SmallDiagnosis.full(), ascii))
        .allMatch(line -> line.chars().allMatch(character -> character < 128));
  }

  @Test
  void filesWithoutDealsAreAnAnswerToo() {
    assertThat(page(SmallDiagnosis.empty(), PLAIN).getFirst())
        .isEqualTo("These files hold no opportunities and no orders, so nothing can be said about");
  }

  @Test
  void missedTargetsAreSaidOfTheTargets() {
    List<String> page = page(SmallDiagnosis.ofOrders(), PLAIN);
    assertThat(page.getFirst())
        .startsWith("Quotas are missed in common: targets or demand are the gap");
    assertThat(page).anyMatch(line -> line.startsWith("  median attainment of quotas"));
    assertThat(page)
        .contains("Median attainment by period  2025-01-01 ▁▃▆█ 2025-10-01  80 % to 86 %");
  }

  @Test
  void aBestPartThatIsNotSureIsNotCalledProbable() {
    assertThat(sentence(Verdict.VOLUME, .97)).startsWith("Very likely revenue differs most by");
    assertThat(sentence(Verdict.VOLUME, .85)).startsWith("Probably revenue differs most by");
    assertThat(sentence(Verdict.VOLUME, .75)).startsWith("Cannot tell what revenue differs most");
    assertThat(sentence(Verdict.CANNOT_TELL, .5)).startsWith("Cannot tell from these files");
  }

  @Test
  void whatTheTestSaysAndWhoCanBeNamedAreTwoThings() {
    assertThat(top(.31)).contains("no more than chance makes them (p .31).");
    assertThat(top(.01)).contains("beyond chance, but of no single person (p .01).");
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void theSentenceIsOneOrTwoLines(Verdict verdict) {
    for (double p : List.of(.97, .85, .75)) {
      for (double chance : List.of(.0001, .31)) {
        Diagnosis diagnosis = SmallDiagnosis.of(verdict, Map.of(verdict.toString(), p), chance);
        List<String> page = page(diagnosis, PLAIN);
        assertThat(page.subList(1, 3)).anyMatch(line -> line.startsWith("2,400 deals"));
      }
    }
  }

  @Test
  void headingsAreBoldOnlyOnATerminal() {
    assertThat(page(SmallDiagnosis.full(), new Canvas(80, true, true)))
        .anyMatch(line -> line.startsWith("\u001b[1m"));
    assertThat(page(SmallDiagnosis.full(), PLAIN)).noneMatch(line -> line.contains("\u001b"));
  }

  @Test
  void peopleStandInAlphabeticalOrderWithWhatMayBeSaid() {
    assertThat(String.join("\n", DiagnosisPage.people(SmallDiagnosis.full(), PLAIN)) + "\n")
        .isEqualTo(
            """
            person             closed   raw shrunk, 90 %  label               part, EUR
            Ada Abendroth          60  70 % 63 % (57-69)  not distinguishable volume -120k
            Bo                      7                     too few

            The lowest fifth of a year rises by 26 % without any action.
            """);
  }

  @Test
  void paceIsShownOnlyWherePeopleDifferInIt() {
    assertThat(DiagnosisPage.people(SmallDiagnosis.paced(), PLAIN).subList(0, 3))
        .containsExactly(
            "person       closed   raw shrunk, 90 %  label                pace part, EUR",
            "Ada Abendrot     60  70 % 63 % (57-69)  not distinguishable  1.42 volume -120k",
            "Bo                7                     too few");
  }

  @Test
  void noLineOfThePeopleIsWiderThanThePage() {
    assertThat(DiagnosisPage.people(SmallDiagnosis.paced(), PLAIN))
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void withoutModelsTheFactorsAsCountedAreDrawn() {
    assertThat(page(SmallDiagnosis.counted(), PLAIN))
        .contains("What makes won revenue differ between people (shares of the spread)")
        .anyMatch(line -> line.startsWith("  win rate     -2 %"))
        .noneMatch(line -> line.startsWith("  luck"));
    assertThat(DiagnosisPage.people(SmallDiagnosis.counted(), PLAIN).get(1))
        .endsWith("not distinguishable");
  }

  private static List<String> page(Diagnosis diagnosis, Canvas canvas) {
    return DiagnosisPage.of(
        diagnosis, new DiagnosisPage.Beside(UNLOCKS, WARNINGS, List.of()), canvas);
  }

  private static String sentence(Verdict verdict, double p) {
    return page(SmallDiagnosis.of(verdict, Map.of(verdict.toString(), p), .31), PLAIN).getFirst();
  }

  private static String top(double p) {
    return String.join(
        " ",
        page(SmallDiagnosis.of(Verdict.VOLUME, Map.of("volume", .97), p), PLAIN).subList(0, 4));
  }
}
