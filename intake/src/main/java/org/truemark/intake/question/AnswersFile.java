package org.truemark.intake.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
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
      Optional<Node> root = new Compose(settings).composeString(yaml);
      root.ifPresent(node -> readAll(file, node, answers, problems));
    } catch (YamlEngineException e) {
      problems.add(notYaml(file, e));
    }
    return new Parsed<>(Answers.of(file, answers), problems.done());
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
    for (NodeTuple tuple : mapping.getValue()) {
      readOne(file, tuple, answers, problems);
    }
  }

  private static void readOne(
      String file, NodeTuple tuple, List<Answers.Answer> answers, Problems.Collector problems) {
    boolean plain =
        tuple.getKeyNode() instanceof ScalarNode && tuple.getValueNode() instanceof ScalarNode;
    Optional<QuestionId> id =
        plain ? QuestionId.parse(((ScalarNode) tuple.getKeyNode()).getValue()) : Optional.empty();
    if (id.isEmpty()) {
      problems.add(notAnAnswer(file, tuple.getKeyNode(), "file:column:kind and one value"));
      return;
    }
    String value = ((ScalarNode) tuple.getValueNode()).getValue().strip();
    if (answers.stream().anyMatch(answer -> answer.id().equals(id.get()))) {
      problems.add(notAnAnswer(file, tuple.getKeyNode(), "each question once"));
    } else if (!value.isEmpty()) {
      answers.add(new Answers.Answer(line(tuple.getKeyNode()), id.get(), value));
    }
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

  private static String comment(String text) {
    return "# " + text.replace("\n", "\n# ") + "\n";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
