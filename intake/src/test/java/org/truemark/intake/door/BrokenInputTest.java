package org.truemark.intake.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.truemark.intake.batch.Batch;
import org.truemark.intake.batch.Batch.RowCounts;
import org.truemark.intake.batch.Batch.State;
import org.truemark.intake.mapping.Mapping;
import org.truemark.intake.mapping.MappingReader;
import org.truemark.intake.question.Answers;
import org.truemark.intake.question.AnswersFile;
import org.truemark.kernel.Parsed;
import org.truemark.kernel.Severity;
import org.truemark.testkit.law.Mutant;
import org.truemark.testkit.law.Mutation;
import org.truemark.testkit.law.Mutations;

/// Broken files, answers and mappings: the door never throws and never hangs, no record is lost in
/// silence, and a state has its reason.
class BrokenInputTest {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Mutation[] KINDS = Mutation.values();

  @TempDir Path folder;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void twoThousandBrokenFilesAreToldWhole() {
    breakFiles(Samples.small(), 0, 2_000);
  }

  @Test
  @Tag("nightly")
  @Timeout(value = 180, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void aHundredThousandBrokenFilesAreToldWhole() {
    breakFiles(Samples.all(), 1_000_000, 100_000);
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void brokenAnswersAreToldWhole() {
    breakAnswers(400);
  }

  @Test
  @Tag("nightly")
  @Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void thousandsOfBrokenAnswersAreToldWhole() {
    breakAnswers(10_000);
  }

  private void breakAnswers(int count) {
    byte[] file = Samples.small("03_sf_report_german_locale.csv");
    Visit.Outcome asking = new Visit(folder).withoutZone().with("deals.csv", german(file)).read();
    String answers = AnswersFile.skeleton(Answers.none(), asking.batch().findings().questions());
    assertThat(asking.batch().state()).isEqualTo(State.ASKING);
    for (int seed = 0; seed < count; seed++) {
      Mutant mutant =
          Mutations.of(answers.getBytes(StandardCharsets.UTF_8), KINDS[seed % KINDS.length], seed);
      String text = new String(mutant.bytes(), StandardCharsets.UTF_8);
      var parsed = AnswersFile.read("answers.yaml", text);
      var visit = new Visit(folder).withoutZone().with("deals.csv", german(file));
      check(visit.answered(parsed.value()).read(), "answers " + seed + ": " + mutant);
    }
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void brokenMappingsAreToldWhole() throws IOException {
    breakMappings(800);
  }

  @Test
  @Tag("nightly")
  @Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void thousandsOfBrokenMappingsAreToldWhole() throws IOException {
    breakMappings(20_000);
  }

  private void breakMappings(int count) throws IOException {
    var blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    Path page =
        Path.of(System.getProperty("truemark.root"), "docs", "reference", "mapping-language.md");
    List<String> mappings =
        blocks.matcher(Files.readString(page)).results().map(found -> found.group(1)).toList();
    String report =
        Files.readString(
            Path.of("src/main/resources/org/truemark/intake/mapping/salesforce-report.yaml"));
    byte[] latin = Samples.small("02_sf_report_details_only_latin1.csv");
    for (int seed = 0; seed < count; seed++) {
      boolean own = seed % 2 == 0;
      String whole = own ? report : mappings.get(seed / 2 % mappings.size());
      Mutant mutant =
          Mutations.of(
              whole.getBytes(StandardCharsets.UTF_8), KINDS[seed / 2 % KINDS.length], seed);
      String text = new String(mutant.bytes(), StandardCharsets.UTF_8);
      Parsed<@Nullable Mapping> parsed = MappingReader.read("own.yaml", text);
      Mapping broken = parsed.value();
      if (broken == null) {
        assertThat(parsed.problems().any(Severity.ERROR)).isTrue();
      } else if (own) {
        var visit = new Visit(folder).mapped(broken);
        visit.with("deals.csv", latin);
        check(visit.read(), "mapping " + seed + ": " + mutant);
      }
    }
  }

  /// With stages that nobody knows, so that there is something to ask.
  private static byte[] german(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    return text.replace("Negotiation", "Verhandlung").getBytes(StandardCharsets.UTF_8);
  }

  private void breakFiles(Map<String, byte[]> whole, long firstSeed, int count) {
    List<Map.Entry<String, byte[]>> samples = List.copyOf(whole.entrySet());
    var states = new EnumMap<State, Integer>(State.class);
    for (long seed = firstSeed; seed < firstSeed + count; seed++) {
      Map.Entry<String, byte[]> sample = samples.get((int) (seed % samples.size()));
      Mutation kind = KINDS[(int) (seed / samples.size() % KINDS.length)];
      Mutant mutant = Mutations.of(sample.getValue(), kind, seed);
      var visit = new Visit(folder).with(sample.getKey(), mutant.bytes());
      if (seed % 3 == 0) {
        visit.with("users.csv", Objects.requireNonNull(whole.get("sf_users_bulk.csv")));
      }
      if (seed % 2 == 0) {
        visit.diagnosing();
      }
      String what = "seed %d, %s: %s".formatted(seed, sample.getKey(), mutant);
      long start = System.nanoTime();
      try {
        Visit.Outcome outcome = visit.read();
        states.merge(outcome.batch().state(), 1, Integer::sum);
        check(outcome, what);
      } catch (RuntimeException e) {
        throw new AssertionError(what, e);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as(what).isLessThan(LONGEST);
    }
    assertThat(states.keySet()).containsExactly(State.values());
  }

  private static void check(Visit.Outcome outcome, String what) {
    Batch batch = outcome.batch();
    RowCounts counts = batch.counts();
    boolean error = batch.findings().problems().any(Severity.ERROR);
    boolean asks = !batch.findings().questions().isEmpty();
    switch (batch.state()) {
      case REFUSED -> assertThat(error).as(what).isTrue();
      case ASKING -> assertThat(asks).as(what).isTrue();
      case READY -> {
        assertThat(asks).as(what).isFalse();
        assertThat(counts.saved() + counts.rejected() + counts.duplicate() + counts.passed())
            .as(what + ": " + counts)
            .isEqualTo(counts.read());
        assertThat(outcome.rejects()).as(what).hasSize((int) counts.rejected());
        assertThat(counts.read()).as(what).isEqualTo(read(batch));
      }
    }
    if (batch.state() != State.READY) {
      assertThat(batch.totals()).as(what).isEmpty();
      assertThat(counts.saved()).as(what).isZero();
    }
  }

  /// The records of all sheets: those that were delivered and those of another width.
  private static long read(Batch batch) {
    long wide = batch.findings().problems().counts().getOrDefault("row-width", 0L);
    return wide + batch.files().stream().mapToLong(file -> file.form().rows()).sum();
  }
}
