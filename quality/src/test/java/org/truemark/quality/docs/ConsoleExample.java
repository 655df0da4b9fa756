package org.truemark.quality.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.truemark.app.Main;

/// A command that a document shows, with what it says on the terminal. It stands in a fence marked
/// `console` whose first line begins with `$ ./truemark`; a line `...` in the answer stands for any
/// lines, none included.
///
/// @param place file and line of the command
/// @param words what follows `./truemark`
/// @param answer the lines shown below it
record ConsoleExample(String place, List<String> words, List<String> answer) {
  private static final String PROMPT = "$ ";
  private static final String LAUNCHER = PROMPT + "./truemark";
  private static final String ANY_LINES = "...";

  ConsoleExample {
    words = List.copyOf(words);
    answer = List.copyOf(answer);
  }

  static List<ConsoleExample> of(Path document) throws IOException {
    return of(document.getFileName().toString(), Files.readAllLines(document));
  }

  static List<ConsoleExample> of(String name, List<String> lines) {
    var examples = new ArrayList<ConsoleExample>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).equals("```console")) {
        int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
        examples.addAll(ofFence(name, i + 2, lines.subList(i + 1, end)));
        i = end;
      }
    }
    return examples;
  }

  private static List<ConsoleExample> ofFence(String name, int line, List<String> fence) {
    var examples = new ArrayList<ConsoleExample>();
    if (fence.isEmpty() || !fence.getFirst().startsWith(LAUNCHER)) {
      return examples;
    }
    int start = 0;
    while (start < fence.size()) {
      int end = start + 1;
      while (end < fence.size() && !fence.get(end).startsWith(PROMPT)) {
        end++;
      }
      List<String> answer = fence.subList(start + 1, end);
      examples.add(
          new ConsoleExample(name + ":" + (line + start), words(fence.get(start)), answer));
      start = end;
    }
    return examples;
  }

  private static List<String> words(String command) {
    if (!command.matches(Pattern.quote(LAUNCHER) + "( [^\"'|<>*$]*)?")) {
      throw new IllegalArgumentException("an example is ./truemark and plain words: " + command);
    }
    String rest = command.substring(LAUNCHER.length()).strip();
    return rest.isEmpty() ? List.of() : Arrays.asList(rest.split(" +", -1));
  }

  /// What the command really says, results and remarks together as on a terminal.
  List<String> run() {
    var said = new ByteArrayOutputStream();
    var terminal = new PrintStream(said, true, UTF_8);
    Main.run(words.toArray(String[]::new), terminal, terminal);
    return said.toString(UTF_8).lines().map(String::stripTrailing).toList();
  }

  /// True if the document shows what was said.
  boolean shows(List<String> said) {
    return matches(answer.stream().map(String::stripTrailing).toList(), said);
  }

  private static boolean matches(List<String> shown, List<String> said) {
    if (shown.isEmpty()) {
      return said.isEmpty();
    }
    List<String> others = shown.subList(1, shown.size());
    if (!shown.getFirst().equals(ANY_LINES)) {
      return !said.isEmpty()
          && shown.getFirst().equals(said.getFirst())
          && matches(others, said.subList(1, said.size()));
    }
    for (int skipped = 0; skipped <= said.size(); skipped++) {
      if (matches(others, said.subList(skipped, said.size()))) {
        return true;
      }
    }
    return false;
  }
}
