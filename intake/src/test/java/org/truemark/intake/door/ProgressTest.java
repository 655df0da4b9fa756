package org.truemark.intake.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truemark.intake.batch.Batch;
import org.truemark.intake.batch.Batch.State;
import org.truemark.intake.question.Answers;
import org.truemark.intake.question.AnswersFile;
import org.truemark.intake.question.Question;
import org.truemark.kernel.Severity;
import org.truemark.testkit.law.Seeded;

/// Whoever answers what is asked gets to the end: every answer that is proposed or chosen from the
/// choices brings the batch forward, and the same answers serve again.
class ProgressTest {
  private static final int ROUNDS = 6;
  private static final List<String> HEADERS =
      List.of(
          "Myyjä",
          "Tunnus",
          "Kauppa",
          "Asiakas",
          "Vaihe",
          "Arvo",
          "Luotu",
          "Suljettu",
          "Huomautus");
  private static final List<String> SELLERS =
      List.of("Aino Salo", "Eero Laine", "Helmi Koski", "Otso Niemi");
  private static final List<String> STAGES =
      List.of("Alku", "Tarjous", "Voitettu kauppa", "Hävitty kauppa");

  @TempDir Path folder;
  private boolean beside;

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleEndsReady(String name) {
    endsReady(name, Samples.all().getOrDefault(name, new byte[0]));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleBesideItsUsersEndsReady(String name) {
    beside = true;
    endsReady(name, Samples.all().getOrDefault(name, new byte[0]));
  }

  private void endsReady(String name, byte[] bytes) {
    for (boolean diagnosing : List.of(false, true)) {
      Answers answers = answered(name, bytes, diagnosing);
      assertServesAgain(name, bytes, diagnosing, answers);
    }
  }

  static Stream<String> samples() {
    return Samples.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyExportInAnUnknownLanguageEndsReady(long seed) {
    byte[] bytes = export(seed).getBytes(StandardCharsets.UTF_8);
    boolean diagnosing = seed % 2 == 0;
    Answers answers = answered("myynti.csv", bytes, diagnosing);
    assertServesAgain("myynti.csv", bytes, diagnosing, answers);
  }

  static Stream<Long> seeds() {
    return Seeded.seeds(24);
  }

  /// Answers all that is asked until nothing is.
  private Answers answered(String name, byte[] bytes, boolean diagnosing) {
    Answers answers = Answers.none();
    for (int round = 0; round < ROUNDS; round++) {
      Batch batch = read(name, bytes, diagnosing, answers);
      if (batch.state() != State.ASKING) {
        assertThat(batch.state()).as(told(batch)).isEqualTo(State.READY);
        return answers;
      }
      answers = more(answers, batch.findings().questions());
    }
    throw new AssertionError(name + " still asks after " + ROUNDS + " rounds: " + answers.all());
  }

  private static Answers more(Answers had, List<Question> questions) {
    var all = new ArrayList<>(had.all());
    for (Question question : questions) {
      String proposal = question.proposal();
      String answer = proposal == null ? question.choices().getFirst() : proposal;
      var known = all.stream().filter(one -> one.id().equals(question.id())).toList();
      assertThat(known).as("asked again: " + question).isEmpty();
      all.add(new Answers.Answer(all.size() + 1L, question.id(), answer));
    }
    return Answers.of("answers.yaml", all);
  }

  /// The written answers, read back, ask nothing of the file, nor of the same under another name.
  private void assertServesAgain(String name, byte[] bytes, boolean diagnosing, Answers answers) {
    var file = AnswersFile.read("answers.yaml", AnswersFile.skeleton(answers, List.of()));
    assertThat(file.problems().counts()).isEqualTo(Map.of());
    String other = "next quarter." + name.substring(name.lastIndexOf('.') + 1);
    for (String again : List.of(name, other)) {
      Batch batch = read(again, bytes, diagnosing, file.value());
      assertThat(batch.findings().questions()).as(again).isEmpty();
      assertThat(batch.state()).as(again + told(batch)).isEqualTo(State.READY);
    }
  }

  private Batch read(String name, byte[] bytes, boolean diagnosing, Answers answers) {
    var visit = new Visit(folder).withoutZone().with(name, bytes).answered(answers);
    if (!name.endsWith("users_bulk.csv") && beside) {
      visit.with("users.csv", Samples.shape("sf_users_bulk.csv"));
    }
    return (diagnosing ? visit.diagnosing() : visit).read().batch();
  }

  private static String told(Batch batch) {
    return batch.findings().problems().shown().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .limit(5)
        .map(problem -> "\n" + problem.line())
        .reduce("", String::concat);
  }

  /// Forty deals with their columns in any order, some of them left out, their days and numbers
  /// written in any of the usual ways.
  private static String export(long seed) {
    var random = new SplittableRandom(seed);
    var order = new ArrayList<Integer>();
    for (int i = 0; i < HEADERS.size(); i++) {
      order.add(random.nextInt(order.size() + 1), i);
    }
    order.removeIf(column -> column > 6 && random.nextInt(4) == 0);
    String dates =
        List.of("%3$04d-%2$02d-%1$02d", "%1$d.%2$d.%3$d", "%2$d/%1$d/%3$d").get((int) (seed % 3));
    boolean comma = random.nextBoolean();
    var text = new StringBuilder();
    order.forEach(column -> text.append(HEADERS.get(column)).append(';'));
    text.setLength(text.length() - 1);
    for (int row = 0; row < 40; row++) {
      text.append('\n');
      List<String> cells = cells(row, random, dates, comma);
      order.forEach(column -> text.append(cells.get(column)).append(';'));
      text.setLength(text.length() - 1);
    }
    return text.append('\n').toString();
  }

  private static List<String> cells(int row, SplittableRandom random, String dates, boolean comma) {
    int stage = random.nextInt(STAGES.size());
    String amount = "%d.%03d".formatted(1 + random.nextInt(90), random.nextInt(1_000));
    return List.of(
        SELLERS.get(random.nextInt(SELLERS.size())),
        "K-%04d".formatted(row),
        "Kauppa " + row,
        "Yritys " + random.nextInt(12),
        STAGES.get(stage),
        comma ? amount.replace('.', ',') : amount,
        dates.formatted(1 + random.nextInt(12), 1 + random.nextInt(12), 2025),
        stage < 2 ? "" : dates.formatted(1 + random.nextInt(12), 1 + random.nextInt(12), 2025),
        random.nextInt(3) == 0 ? "soita" : "");
  }
}
