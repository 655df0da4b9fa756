package org.truemark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truemark.cli.answer.Schema;

class CommandsTest {
  private static final String DEALS = Transcript.file("examples/deals.csv");
  private static final String PEOPLE = Transcript.file("examples/people.csv");
  private static final String FEW =
      """
      Deal ID,Deal Owner,Stage,Amount,Create Date,Close Date
      1,Ann,Closed Won,100.50,2025-01-02,2025-01-13
      2,Bob,Closed Lost,,2025-01-03,2025-01-14
      3,Ann,Negotiation,80,2025-01-04,
      """;

  @TempDir private Path folder;

  @Test
  void theTranscriptOfADiagnosis() {
    Transcript.of("diagnose", DEALS).isAsKept("diagnose.txt");
  }

  @Test
  void theTranscriptOfAnAnswerInJson() {
    Transcript few = Transcript.withInput(FEW, "diagnose", "-", "--json");
    few.isAsKept("diagnose-json.txt");
    assertThat(Schema.check("diagnose.schema.json", few.out())).isEmpty();
  }

  @Test
  void theTranscriptOfAnImport() {
    Transcript.of("import", DEALS, PEOPLE, "--dry-run").isAsKept("import.txt");
  }

  @Test
  void theTranscriptOfBadInput() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.csv"));
    Path header = Files.writeString(folder.resolve("header.csv"), "Stage,Amount\n");
    Transcript.of("diagnose", empty.toString(), header.toString()).isAsKept("bad-input.txt");
  }

  @Test
  void aDiagnosisFitsOneScreen() {
    Transcript whole = Transcript.of("diagnose", DEALS, PEOPLE);
    assertThat(whole.code()).isZero();
    assertThat(whole.out().lines()).hasSizeLessThan(40).allMatch(line -> line.length() <= 80);
    assertThat(whole.err()).isEmpty();
  }

  @Test
  void anotherSeedIsSaidAndDrawsOtherwise() {
    Transcript one = Transcript.of("diagnose", DEALS, "--json");
    Transcript other = Transcript.of("diagnose", DEALS, "--json", "--seed", "2");
    assertThat(other.out()).contains("\"seed\" : 2");
    assertThat(other.out().replace("\"seed\" : 2", "\"seed\" : 1")).isNotEqualTo(one.out());
  }

  @Test
  void standardInputSaysTheSameAsItsFile() throws IOException {
    Transcript file = Transcript.of("diagnose", DEALS, "--json");
    Transcript pipe =
        Transcript.withInput(Files.readString(Path.of(DEALS)), "diagnose", "-", "--json");
    assertThat(pipe.out().replace("\"stdin\"", "\"deals.csv\"")).isEqualTo(file.out());
  }

  @Test
  void whatAnImportUnderstoodReadsBackToTheSameAnswer() throws IOException {
    Path out = folder.resolve("understood");
    Transcript dry =
        Transcript.of(
            "import",
            DEALS,
            PEOPLE,
            "--dry-run",
            "--zone",
            "UTC",
            "--out",
            out.toString(),
            "--json");
    assertThat(dry.code()).as(dry.out()).isZero();
    assertThat(Schema.check("import.schema.json", dry.out())).isEmpty();
    Transcript direct = Transcript.of("diagnose", DEALS, PEOPLE, "--json", "--zone", "UTC");
    List<String> words = new ArrayList<>(List.of("diagnose", "--json", "--zone", "UTC"));
    try (Stream<Path> tables = Files.list(out)) {
      tables
          .filter(file -> !file.getFileName().toString().equals("rejects.csv"))
          .filter(file -> file.toString().endsWith(".csv"))
          .map(Path::toString)
          .sorted()
          .forEach(words::add);
    }
    Transcript back = Transcript.of(words.toArray(String[]::new));
    assertThat(back.result()).isEqualTo(direct.result());
  }

  @Test
  void aFileThatIsNotThereIsAProblemOfTheInput() {
    Transcript gone = Transcript.of("diagnose", "gone.csv", "--json");
    assertThat(gone.code()).isEqualTo(1);
    assertThat(gone.out()).contains("\"code\" : \"unreadable-file\"", "\"file\" : \"gone.csv\"");
    assertThat(Schema.check("diagnose.schema.json", gone.out())).isEmpty();
  }

  @Test
  void answersThatCannotBeReadAreProblemsToo() throws IOException {
    Path answers = Files.writeString(folder.resolve("answers.yaml"), "nonsense: yes\n");
    Transcript refused = Transcript.of("diagnose", DEALS, "--answers", answers.toString());
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out()).contains("answers.yaml:1: \"nonsense\"");
    Transcript gone = Transcript.of("diagnose", DEALS, "--answers", "gone.yaml");
    assertThat(gone.code()).isEqualTo(1);
    assertThat(gone.out()).contains("gone.yaml cannot be read");
  }

  @Test
  void aMappingOfTheUsersOwnReadsTheFile() throws IOException {
    Path mapping =
        Files.writeString(
            folder.resolve("own.yaml"),
            """
            truemark-mapping: 1
            id: own
            version: 1
            title: Notes of deals
            source_system: notes
            tables:
              - to: opportunity
                object: Deal
                key: {from: [Nr]}
                columns:
                  owner_id: {from: [Wer], as: person, by: [name], required: true}
                  is_closed: {from: [Zu], as: bool}
                  is_won: {from: [Gewonnen], as: bool}
            """);
    String deals = "Nr,Wer,Zu,Gewonnen\n1,Ann,true,true\n2,Bob,true,false\n";
    Transcript own =
        Transcript.withInput(
            deals, "import", "-", "--dry-run", "--json", "--mapping", mapping.toString());
    assertThat(own.out()).contains("\"mapping\" : \"own\"", "\"saved\" : 2");
    Files.writeString(mapping, "truemark-mapping: 9\n");
    Transcript wrong =
        Transcript.withInput(
            deals, "import", "-", "--dry-run", "--json", "--mapping", mapping.toString());
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.out()).contains("\"file\" : \"own.yaml\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          diagnos                      | "diagnos" is no command.  Try: truemark diagnose
          payout                       | "payout" is no command.  Try: truemark --help
          diagnose                     | No file is named.  Try: truemark diagnose deals.csv, or - for a pipe
          diagnose a.csv --mapping me  | "me" is neither a file nor a built-in mapping.
          diagnose a.csv --out no/a.js | is no folder.  Try: make it first, or another one
          import a.csv                 | This release reads and checks files and does not store them
          """)
  void wrongUseEndsWithTwoAndOneSentence(String words, String sentence) {
    Transcript wrong = Transcript.of(words.split(" ", -1));
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).contains(sentence).hasLineCount(1);
  }

  @Test
  void aFileInThePlaceOfACommandIsRecognized() {
    assertThat(Transcript.of(DEALS).err())
        .isEqualTo(
            "\"" + DEALS + "\" is a file and no command.  Try: truemark diagnose " + DEALS + "\n");
  }

  @Test
  void aFailureIsOneSentenceUnlessItsPlaceIsAskedFor() {
    assumeTrue(Files.isDirectory(Path.of("/proc")), "skipped: no folder that nobody can write");
    String[] words = {"import", DEALS, "--dry-run", "--out", "/proc/understood"};
    Transcript failed = Transcript.of(words);
    assertThat(failed.code()).isEqualTo(5);
    assertThat(failed.err()).startsWith("Reading or writing failed: ").hasLineCount(1);
    String[] more =
        Stream.concat(Stream.of(words), Stream.of("--stacktrace")).toArray(String[]::new);
    assertThat(Transcript.of(more).err()).contains("\tat org.truemark.cli.");
  }

  @Test
  void helpAndVersionAreThere() {
    assertThat(Transcript.of("--help").out()).startsWith("Truemark says what holds");
    assertThat(Transcript.of().out()).isEqualTo(Transcript.of("--help").out());
    assertThat(Transcript.of("--version").out()).matches("Truemark \\d+\\.\\d+.*\n");
    Transcript version = Transcript.of("version", "--json");
    assertThat(Schema.check("version.schema.json", version.out())).isEmpty();
  }

  @Test
  void theDoctorSaysWhatItLookedAt() {
    Transcript doctor = Transcript.of("doctor", "--json");
    assertThat(doctor.code()).isIn(0, 5);
    assertThat(Schema.check("doctor.schema.json", doctor.out())).isEmpty();
    assertThat(Transcript.of("doctor").out()).contains("Java", "memory", "temporary folder");
  }
}
