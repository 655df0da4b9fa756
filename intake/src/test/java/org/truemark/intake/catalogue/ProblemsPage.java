package org.truemark.intake.catalogue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The reference page of all problems and questions, written from the catalogue.
final class ProblemsPage {
  static final String COMMAND =
      "./mvnw -q -Dquick -pl intake -am test -Dtest=ProblemsPageTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dtruemark.rewrite=true";
  private static final String HEAD =
      """
      <!-- Written by a test from the catalogue of bad input; to write it anew:
      %s
      -->
      # Problems and questions

      A problem says where it stands, what was found, what was expected and what to try. It is an *error* (the row or the file cannot be used; the other rows can), a *question* (somebody has to say more; the rows are used), a *warning* (used, and worth a look) or a *note*. All problems of a file are told at once; of each code the first 1,000 are shown, and all are counted. Each example below is said of the smallest file that shows it.

      """;
  private static final Map<Character, String> TITLES =
      Map.of(
          'A', "Files",
          'B', "Workbooks",
          'C', "Rows and headers",
          'D', "Cells",
          'E', "Columns",
          'F', "Records",
          'G', "Checks of a mapping",
          'H', "Answers",
          'I', "Mapping files");
  private static final int CODE = 0;
  private static final int SEVERITY = 1;
  private static final int SENTENCE = 6;
  private static final int HINT = 7;

  private ProblemsPage() {}

  static String text() {
    var page = new StringBuilder(HEAD.formatted(COMMAND));
    var chapters = new TreeMap<>(TITLES);
    chapters.forEach((letter, title) -> {
      page.append("## ").append(title).append("\n| Code | | Example | Try |\n|---|---|---|---|\n");
      byCode(letter).values().forEach(entry -> page.append(row(entry)));
      page.append('\n');
    });
    page.append("## Questions\n| Id | Example | Answers | Proposal |\n|---|---|---|---|\n");
    Catalogue.entries().stream()
        .filter(entry -> entry.code().equals("question"))
        .forEach(entry -> page.append(question(entry)));
    return page.toString();
  }

  private static Map<String, Entry> byCode(char letter) {
    return Catalogue.entries().stream()
        .filter(entry -> entry.name().charAt(0) == letter)
        .collect(Collectors.toMap(Entry::code, e -> e, (first, _) -> first, TreeMap::new));
  }

  private static String row(Entry entry) {
    List<String> parts = List.of(entry.says().split(" \\| ", 8));
    boolean choices = parts.get(CODE).equals("answer-no-choice");
    String rest = choices ? entry.says() : "";
    String sentence = choices ? between(rest) : parts.get(SENTENCE);
    String hint = choices ? rest.substring(rest.lastIndexOf(" | ") + 3) : parts.get(HINT);
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            parts.get(CODE),
            parts.get(SEVERITY),
            escaped(sentence),
            hint.equals("-") ? "" : escaped(hint));
  }

  /// The sentence of a line whose expected words are themselves divided by bars.
  private static String between(String line) {
    return line.substring(line.indexOf('"'), line.lastIndexOf(" | "));
  }

  private static String question(Entry entry) {
    List<String> parts = List.of(entry.says().split(" \\| "));
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            escaped(parts.get(1)),
            escaped(parts.get(2)),
            escaped(parts.get(3)),
            parts.get(4).equals("-") ? "" : escaped(parts.get(4)));
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
