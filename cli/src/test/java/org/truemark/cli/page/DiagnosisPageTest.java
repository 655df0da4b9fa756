package org.truemark.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
            """);
  }

  @Test
  void aPageStaysUnderFortyLinesHoweverMuchIsOdd() {
    var warnings = new ArrayList<Envelope.Warning>();
    for (int i = 0; i < 30; i++) {
      warnings.add(new Envelope.Warning("stage", "Stage " + i + " was taken for open.", 3));
    }
    List<String> page =
        DiagnosisPage.of(SmallDiagnosis.full(), PLAIN, UNLOCKS, warnings);
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
    assertThat(page.getFirst()).startsWith("The targets are the gap, not single people");
    assertThat(page).anyMatch(line -> line.startsWith("  median attainment of quotas"));
    assertThat(page)
        .contains("Median attainment by period  2025-01-01 ▁▃▆█ 2025-10-01  80 % to 86 %");
  }

  @Test
  void aBestPartThatIsNotSureIsNotCalledProbable() {
    assertThat(sentence(Verdict.VOLUME, .97)).startsWith("Very likely what makes");
    assertThat(sentence(Verdict.VOLUME, .85)).startsWith("Probably what makes");
    assertThat(sentence(Verdict.VOLUME, .75)).startsWith("It seems that what makes");
    assertThat(sentence(Verdict.CANNOT_TELL, .5)).startsWith("Cannot tell from these files");
  }

  @Test
  void peopleDifferOnlyIfTheTestAndALabelSaySo() {
    assertThat(top(.31))
        .contains("no larger than chance makes them (p .31).");
    assertThat(top(.01)).contains("no larger than chance");
  }

  @Test
  void headingsAreBoldOnlyOnATerminal() {
    assertThat(page(SmallDiagnosis.full(), new Canvas(80, true, true)))
        .anyMatch(line -> line.startsWith("\u001b[1m"));
    assertThat(page(SmallDiagnosis.full(), PLAIN)).noneMatch(line -> line.contains("\u001b"));
  }

  @Test
  void peopleStandInAlphabeticalOrderWithWhatMayBeSaid() {
    List<String> people = DiagnosisPage.people(SmallDiagnosis.full(), PLAIN);
    assertThat(people.get(1))
        .startsWith("Ada Abendroth")
        .contains("70.0 %", "63.0 %", "57.0 % to 69.0 %")
        .endsWith("not distinguishable");
    assertThat(people.get(2)).startsWith("Bo").endsWith("too few");
  }

  private static List<String> page(Diagnosis diagnosis, Canvas canvas) {
    return DiagnosisPage.of(diagnosis, canvas, UNLOCKS, WARNINGS);
  }

  private static String sentence(Verdict verdict, double p) {
    return page(SmallDiagnosis.of(verdict, Map.of(verdict.toString(), p), .31), PLAIN).getFirst();
  }

  private static String top(double p) {
    return String.join(
        " ", page(SmallDiagnosis.of(Verdict.VOLUME, Map.of("volume", .97), p), PLAIN).subList(0, 4));
  }
}
