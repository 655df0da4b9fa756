package org.truemark.intake.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.truemark.kernel.Parsed;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Problems;
import org.truemark.kernel.Severity;
import org.truemark.kernel.Source;

/// The file of answers: YAML, one question id and the chosen value a line.
public final class AnswersFile {
  private static final int LARGEST = 4 * 1024 * 1024;
  private static final int LEVELS = 2;

  /// Whatever ends a line for some reader, except the line feed itself.
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029&&[^\n]]");

  private AnswersFile() {}

  /// Reads an answers file. Answers that can be read are usable whatever is wrong with others.
  public static Parsed<Answers> read(String file, String yaml) {
    var problems = new Problems.Collector();
    var answers = new ArrayList<Answers.Answer>();
    try {
      var settings =
          LoadSettings.builder()
              .setLabel(file)
              .setCodePointLimit(LARGEST)
              .setUseMarks(true)
              .build();
      if (nested(new Parse(settings).parseString(yaml))) {
        problems.add(notReadable(file, 1, "answers inside answers"));
      } else {
        Optional<Node> root = new Compose(settings).composeString(yaml);
        root.ifPresent(node -> readAll(file, node, answers, problems));
      }
    } catch (YamlEngineException e) {
      problems.add(notYaml(file, e));
    }
    return new Parsed<>(Answers.of(file, answers), problems.done());
  }

  /// True if something stands deeper than an answer may. Looked at before anything is composed,
  /// since composing takes a level of the stack for each level of the file.
  private static boolean nested(Iterable<Event> events) {
    int depth = 0;
    for (Event event : events) {
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (depth > LEVELS) {
        return true;
      }
    }
    return false;
  }

  /// Writes the questions as a file to be filled in: each with its text, its evidence and its
  /// choices above, the proposal filled in where there is one. Answers already given stand first.
  public static String skeleton(Answers given, List<Question> questions) {
    var page = new StringBuilder("# Answers for Truemark: choose one value for each question.\n");
    for (Answers.Answer answer : given.all()) {
      page.append(quoted(answer.id().toString())).append(": ");
      page.append(quoted(answer.value())).append('\n');
    }
    for (Question question : questions) {
      page.append('\n').append(comment(question.text()));
      question.evidence().forEach(line -> page.append(comment("  " + line)));
      page.append(comment("choices: " + String.join(" | ", question.choices())));
      String proposal = question.proposal();
      page.append(proposal == null ? "# " : "")
          .append(quoted(question.id().toString()))
          .append(": ")
          .append(quoted(proposal == null ? "" : proposal))
          .append('\n');
    }
    return page.toString();
  }

  private static void readAll(
      String file, Node root, List<Answers.Answer> answers, Problems.Collector problems) {
    if (!(root instanceof MappingNode mapping)) {
      problems.add(notAnAnswer(file, root, "a list of `question id: answer` lines"));
      return;
    }
    var ids = new HashSet<QuestionId>();
    for (NodeTuple tuple : mapping.getValue()) {
      Answers.Answer answer = readOne(file, tuple, problems);
      if (answer != null && !ids.add(answer.id())) {
        problems.add(notAnAnswer(file, tuple.getKeyNode(), "each question once"));
      } else if (answer != null && !answer.value().isEmpty()) {
        answers.add(answer);
      }
    }
  }

  private static Answers.@Nullable Answer readOne(
      String file, NodeTuple tuple, Problems.Collector problems) {
    if (tuple.getKeyNode() instanceof ScalarNode key
        && tuple.getValueNode() instanceof ScalarNode value) {
      Optional<QuestionId> id = QuestionId.parse(key.getValue());
      if (id.isPresent()) {
        return new Answers.Answer(line(key), id.get(), value.getValue().strip());
      }
    }
    problems.add(notAnAnswer(file, tuple.getKeyNode(), "file:column:kind and one value"));
    return null;
  }

  private static long line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1L).orElse(1L);
  }

  private static Problem notAnAnswer(String file, Node node, String expected) {
    String found = node instanceof ScalarNode scalar ? scalar.getValue() : "a nested value";
    return problem(
        "answer-unknown",
        new Source(file, line(node), 1, null, null),
        new Problem.Wording(
            found,
            expected,
            "\"%s\" is not the id of a question; expected %s.".formatted(found, expected),
            "copy the ids from the file that --answers-out writes."),
        Severity.ERROR);
  }

  private static Problem notYaml(String file, YamlEngineException e) {
    long line = 1;
    String what = "it is not YAML";
    if (e instanceof MarkedYamlEngineException marked) {
      line = marked.getProblemMark().map(mark -> mark.getLine() + 1L).orElse(1L);
      what = marked.getProblem();
    }
    return notReadable(file, line, what);
  }

  private static Problem notReadable(String file, long line, String what) {
    return problem(
        "answers-not-readable",
        new Source(file, line, 0, null, null),
        new Problem.Wording(
            null,
            "YAML, one answer a line",
            "%s cannot be read: %s.".formatted(file, what),
            "put the id and the answer in quotes: \"deals.csv:Phase:stage=Neu\": \"open\"."),
        Severity.ERROR);
  }

  static Problem problem(String code, Source source, Problem.Wording wording, Severity severity) {
    return new Problem(code, severity, source, wording);
  }

  /// A comment of one or more lines; whatever else might end a line is a blank.
  private static String comment(String text) {
    String lines = text.replaceAll("\\r\\n?", "\n");
    return "# " + CONTROL.matcher(lines).replaceAll(" ").replace("\n", "\n# ") + "\n";
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = !Character.isISOControl(c) && c != '\u2028' && c != '\u2029';
      boolean marked = c == '"' || c == '\\';
      quoted.append(marked ? "\\" + c : plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return quoted.append('"').toString();
  }
}
