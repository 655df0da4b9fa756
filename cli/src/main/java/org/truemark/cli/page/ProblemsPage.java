package org.truemark.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.truemark.cli.answer.ProblemNote;
import org.truemark.cli.answer.QuestionNote;

/// Problems and questions as lines: each problem with its place, what was found and what to try.
public final class ProblemsPage {
  private ProblemsPage() {}

  /// The problems, of equal ones the first three and how many more there are.
  public static List<String> problems(List<ProblemNote> problems, Canvas canvas) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < problems.size(); i++) {
      ProblemNote problem = problems.get(i);
      lines.addAll(
          Text.hang(severity(problem), place(problem) + problem.message(), canvas.width()));
      boolean last = i + 1 == problems.size() || !equal(problem, problems.get(i + 1));
      if (last) {
        lines.addAll(more(problems, i));
        if (problem.try_() != null) {
          lines.addAll(Text.hang("           ", "Try: " + problem.try_(), canvas.width()));
        }
      }
    }
    return lines;
  }

  /// The questions with their evidence and choices, and the command to go on with.
  ///
  /// @param command the words typed, without `truemark`
  public static List<String> questions(
      List<QuestionNote> questions, String command, Canvas canvas) {
    var lines = new ArrayList<String>();
    for (QuestionNote question : questions) {
      lines.addAll(Text.wrap(question.text(), canvas.width()));
      question.evidence().forEach(line -> lines.add("    " + line));
      lines.addAll(Text.hang(choices(question), proposal(question), canvas.width()));
      lines.add("  id: " + question.id());
      lines.add("");
    }
    lines.add("To go on, write the open questions to a file, fill it in, and give it back:");
    lines.add("  truemark " + command + " --answers-out answers.yaml");
    lines.add("  truemark " + command + " --answers answers.yaml");
    return lines;
  }

  private static String choices(QuestionNote question) {
    return question.choices().isEmpty() ? "  answer: " : "  choices: ";
  }

  private static String proposal(QuestionNote question) {
    String choices = String.join(" | ", question.choices());
    String proposal = question.default_();
    return proposal == null ? choices : (choices + " (proposed: " + proposal + ")").strip();
  }

  private static List<String> more(List<ProblemNote> problems, int last) {
    int first = last;
    while (first > 0 && equal(problems.get(first - 1), problems.get(last))) {
      first--;
    }
    Long count = problems.get(first).count();
    long listed = last - first + 1L;
    return count == null || count <= listed || problems.get(last).file() == null
        ? List.of()
        : List.of("           and " + Text.count(count - listed) + " more like these");
  }

  private static boolean equal(ProblemNote one, ProblemNote other) {
    return one.code().equals(other.code())
        && Objects.equals(one.file(), other.file())
        && Objects.equals(one.column(), other.column());
  }

  private static String severity(ProblemNote problem) {
    return "%-9s  ".formatted(problem.severity().name().toLowerCase(Locale.ROOT));
  }

  /// The place, as far as the message does not say it itself.
  private static String place(ProblemNote problem) {
    String file = problem.file();
    if (file == null || problem.message().startsWith(file)) {
      return "";
    }
    boolean said = problem.line() == null || problem.message().startsWith("Line ");
    return said ? file + ": " : file + ":" + problem.line() + ": ";
  }
}
