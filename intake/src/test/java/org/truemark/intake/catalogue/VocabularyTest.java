package org.truemark.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truemark.intake.problem.ImportProblem;
import org.truemark.intake.question.QuestionId;

/// The words that scripts rely on. A code may be added; one that is taken out or renamed breaks
/// somebody's script, and is never used again for something else.
class VocabularyTest {
  private static final List<String> CODES =
      """
      answer-no-choice answer-other-file answer-unknown answers-not-readable
      blank-header blank-rows broken-workbook
      cell-too-long column-no-dates column-no-days column-no-numbers column-not-as-labelled constant-column
      converted-amount-only created-missing currency-missing cut-off
      document-type duplicate-header
      empty-cell empty-file external-links
      file-not-as-mapped flags-contradict-stage
      history-gap
      key-made key-repeats
      locked-workbook lost-letters
      macros
      mapping-alias mapping-bad-value mapping-duplicate-key mapping-missing-key mapping-not-yaml
      mapping-slow-expression mapping-too-deep mapping-too-large mapping-unknown-column mapping-unknown-key
      mapping-unknown-name mapping-unknown-table mapping-unknown-word mapping-wrong-kind
      mapping-wrong-shape
      no-header no-rows not-a-date not-a-number not-a-workbook not-in-list not-of-pattern not-text
      not-the-product not-yes-or-no nothing-left nothing-usable
      odd-year old-workbook owner-by-name owner-inactive
      person-ambiguous
      refused-column repeated-rows row-width
      skipped-sheet stray-quote
      title-rows too-many-columns
      unknown-encoding unreadable-file
      workbook-limit
      """
          .lines()
          .flatMap(line -> Stream.of(line.split(" ")))
          .toList();
  private static final Pattern CODE =
      Pattern.compile("^ {6,12}\"((?:mapping|answers?)-[a-z-]+)\",", Pattern.MULTILINE);

  @Test
  void theCodesOfProblemsAreFrozen() {
    assertThat(catalogued()).containsExactlyElementsOf(CODES);
  }

  @Test
  void theKindsOfQuestionsAreFrozen() {
    assertThat(QuestionId.Kind.values())
        .extracting(QuestionId.Kind::word)
        .containsExactly(
            "table",
            "mapping",
            "column",
            "date",
            "since",
            "number",
            "scale",
            "currency",
            "stage",
            "person",
            "alias",
            "duplicate",
            "zone");
  }

  @Test
  void everyProblemOfAnImportIsInTheCatalogue() {
    long others = CODES.stream().filter(code -> code.matches("(mapping|answers?)-.*")).count();
    assertThat(records(ImportProblem.class)).hasSize((int) (CODES.size() - others));
  }

  @Test
  void everyProblemOfAMappingOrOfAnswersIsInTheCatalogue() throws IOException {
    Set<String> written = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        CODE.matcher(Files.readString(file))
            .results()
            .forEach(found -> written.add(found.group(1)));
      }
    }
    assertThat(written).isSubsetOf(CODES);
  }

  @Test
  void everyKindOfQuestionIsInTheCatalogue() {
    Set<String> asked =
        Catalogue.entries().stream()
            .filter(entry -> entry.code().equals("question"))
            .map(entry -> entry.says().split(" \\| ", 3)[1])
            .map(id -> QuestionId.parse(id).orElseThrow().kind().word())
            .collect(Collectors.toSet());
    assertThat(asked)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(QuestionId.Kind.values()).map(QuestionId.Kind::word).toList());
  }

  private static Set<String> catalogued() {
    return Catalogue.entries().stream()
        .map(Entry::code)
        .filter(code -> !code.equals("question") && !code.equals("totals"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Class<?>> records(Class<?> family) {
    var records = new ArrayList<Class<?>>();
    for (Class<?> member : family.getPermittedSubclasses()) {
      if (member.isSealed()) {
        records.addAll(records(member));
      } else {
        records.add(member);
      }
    }
    return records;
  }
}
