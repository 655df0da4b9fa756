package org.truemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truemark.cli.answer.Schema;

/// The same material gives the same bytes: for any number of threads, and the same result in any
/// order of its rows.
class SameBytesTest {
  private static final String DEALS = Transcript.file("examples/deals.csv");
  private static final String PEOPLE = Transcript.file("examples/people.csv");

  @TempDir private Path folder;

  /// Each in a process of its own: the number of threads is settled once in a process.
  @Test
  void theSameFilesGiveTheSameBytesForAnyNumberOfThreads() throws Exception {
    Transcript here = Transcript.of("diagnose", DEALS, PEOPLE, "--json");
    assertThat(here.code()).isZero();
    assertThat(Schema.check("diagnose.schema.json", here.out())).isEmpty();
    for (String threads : List.of("1", "2", "7")) {
      assertThat(Transcript.ofProcess("diagnose", DEALS, PEOPLE, "--json", "--threads", threads))
          .as(threads + " threads")
          .isEqualTo(here);
    }
  }

  @Test
  void theOrderOfTheRowsChangesNothing() throws IOException {
    Transcript shuffled =
        Transcript.of("diagnose", shuffled(DEALS, 3), shuffled(PEOPLE, 3), "--json");
    assertThat(shuffled.result())
        .isEqualTo(Transcript.of("diagnose", DEALS, PEOPLE, "--json").result());
  }

  @Test
  @Tag("external-data")
  void theOrderOfTheRowsOfCrmMavenChangesNothing() throws IOException {
    List<String> words = OpenDataTest.words("crm-maven", List.of("data_dictionary.csv"));
    var shuffled = new ArrayList<String>();
    for (String word : words) {
      shuffled.add(word.endsWith(".csv") ? shuffled(word, 5) : word);
    }
    assertThat(Transcript.of(shuffled.toArray(String[]::new)).result())
        .isEqualTo(Transcript.of(words.toArray(String[]::new)).result());
  }

  /// A copy with its rows in another order below the header.
  private String shuffled(String file, long seed) throws IOException {
    Path from = Path.of(file);
    List<String> lines = Files.readAllLines(from);
    var rows = new ArrayList<>(lines.subList(1, lines.size()));
    Collections.shuffle(rows, new Random(seed));
    rows.addFirst(lines.getFirst());
    Path to = Files.createDirectories(folder.resolve("seed" + seed)).resolve(from.getFileName());
    return Files.write(to, rows).toString();
  }
}
