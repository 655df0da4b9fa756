package org.truemark.intake.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.Table;
import org.truemark.intake.file.Sheet;
import org.truemark.intake.mapping.BoundTable;
import org.truemark.intake.mapping.HeaderIndex;
import org.truemark.intake.mapping.Mapping;
import org.truemark.intake.match.Draft;
import org.truemark.intake.match.Labels;
import org.truemark.intake.match.Match;
import org.truemark.intake.match.Matching;
import org.truemark.intake.match.SheetHead;
import org.truemark.intake.question.Assumption;
import org.truemark.intake.question.Inquiry;
import org.truemark.intake.question.Question;
import org.truemark.intake.question.QuestionId;
import org.truemark.intake.question.QuestionId.Kind;
import org.truemark.intake.refused.RefusedColumns;
import org.truemark.intake.row.SheetPlan;

/// Finds the mapping of every sheet: one that ships or was given, or a draft made of known labels
/// and of answers.
public final class Planning {
  private static final String LEAVE_OUT = "leave this file out";

  private final List<Mapping> mappings;
  private final Labels labels;
  private final RefusedColumns rules;
  private final Inquiry inquiry;
  private final Completion completion;

  /// @param mappings to choose from
  public Planning(List<Mapping> mappings, Labels labels, RefusedColumns rules, Inquiry inquiry) {
    this.mappings = List.copyOf(mappings);
    this.labels = labels;
    this.rules = rules;
    this.inquiry = inquiry;
    this.completion = new Completion(labels, inquiry);
  }

  /// A sheet and the number of its file.
  public record Numbered(int fileNo, Sheet sheet) {}

  /// The plans of all sheets that can be read; what is open is asked.
  public List<Planned> plan(List<Numbered> sheets) {
    List<Refusals> refusals = sheets.stream().map(one -> Refusals.of(one.sheet(), rules)).toList();
    var heads = new ArrayList<SheetHead>();
    for (int i = 0; i < sheets.size(); i++) {
      heads.add(new SheetHead(sheets.get(i).sheet().name(), refusals.get(i).visible()));
    }
    List<Match> matches = new Matching(mappings, labels).match(heads);
    boolean anyMatched = matches.stream().anyMatch(match -> !(match instanceof Match.Unknown));
    Set<Table> read = read(matches);
    var planned = new ArrayList<Planned>();
    for (int i = 0; i < sheets.size(); i++) {
      Match match = spared(matches.get(i), read);
      plan(sheets.get(i), refusals.get(i), match, anyMatched).ifPresent(planned::add);
    }
    return planned;
  }

  /// The tables that written mappings read from the batch.
  private static Set<Table> read(List<Match> matches) {
    return matches.stream()
        .filter(Match.Matched.class::isInstance)
        .flatMap(match -> ((Match.Matched) match).tables().stream())
        .map(table -> table.mapping().to())
        .collect(Collectors.toSet());
  }

  /// A sheet of leads or contacts looks like deals or people; beside a mapping that reads those
  /// from another sheet it is more likely something else. So is a sheet of candidates that looks
  /// like deals.
  private static Match spared(Match match, Set<Table> read) {
    boolean doubtful =
        match instanceof Match.Drafted(SheetHead head, Draft draft)
            && (read.contains(draft.mapping().tables().getFirst().to())
                || draft.mapping().tables().getFirst().to().type() != Person.class
                    && Candidacies.in(head.headers()));
    return doubtful ? new Match.Unknown(match.sheet()) : match;
  }

  private Optional<Planned> plan(
      Numbered one, Refusals refusals, Match match, boolean othersMatch) {
    Optional<Mapping> mapping =
        switch (match) {
          case Match.Matched matched -> Optional.of(matched.mapping());
          case Match.Tie tie -> chosen(tie);
          case Match.Drafted(SheetHead head, Draft draft) ->
              completion.completed(one.sheet(), head, draft);
          case Match.Unknown unknown -> stated(one.sheet(), unknown, othersMatch);
        };
    return mapping.flatMap(found -> bound(one, refusals, match, found));
  }

  /// Ties the mapping to what is left of the headers once refused columns are judged for its
  /// tables.
  private Optional<Planned> bound(Numbered one, Refusals refusals, Match match, Mapping mapping) {
    List<BoundTable> tables = tables(match.sheet(), match, mapping);
    boolean persons =
        tables.stream().anyMatch(table -> table.mapping().to().type() == Person.class);
    refusals.judge(rules, mapping, persons);
    HeaderIndex headers = HeaderIndex.of(refusals.visible());
    List<BoundTable> visible =
        tables.stream().map(table -> BoundTable.bind(table.mapping(), headers)).toList();
    return visible.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Planned(new SheetPlan(one.fileNo(), one.sheet(), mapping, visible), refusals));
  }

  private List<BoundTable> tables(SheetHead head, Match match, Mapping mapping) {
    return switch (match) {
      case Match.Matched matched -> matched.tables();
      case Match.Tie _ -> rematched(head, mapping);
      case Match.Drafted _, Match.Unknown _ -> {
        HeaderIndex headers = HeaderIndex.of(head.headers());
        yield mapping.tables().stream().map(table -> BoundTable.bind(table, headers)).toList();
      }
    };
  }

  private List<BoundTable> rematched(SheetHead head, Mapping mapping) {
    Match match = new Matching(List.of(mapping), labels).match(List.of(head)).getFirst();
    return match instanceof Match.Matched matched ? matched.tables() : List.of();
  }

  private Optional<Mapping> chosen(Match.Tie tie) {
    List<String> ids = tie.mappings().stream().map(Mapping::id).toList();
    String text =
        "%s can be read by more than one mapping. Which one is it?".formatted(tie.sheet().name());
    var question =
        new Question(
            QuestionId.of(tie.sheet().name(), "", Kind.MAPPING),
            text,
            tie.mappings().stream().map(m -> m.id() + ": " + m.name().title()).toList(),
            ids,
            ids.getFirst());
    return inquiry
        .ask(question)
        .flatMap(answer -> tie.mappings().stream().filter(m -> m.id().equals(answer)).findFirst());
  }

  /// What somebody says about a sheet that nobody knows. The columns of the likeliest table are
  /// asked in the same round, if the sheet may be about it at all.
  private Optional<Mapping> stated(Sheet sheet, Match.Unknown unknown, boolean othersMatch) {
    SheetHead head = unknown.sheet();
    boolean hiring = Candidacies.in(head.headers());
    Table likeliest = Draft.subjects().getFirst();
    Draft draft = Draft.stated(head, labels, likeliest, Map.of());
    boolean deals = !hiring && new ColumnQuestions(sheet, head, draft, labels).mayBeDeals();
    Question question = tableQuestion(head, hiring, deals);
    Optional<String> answer =
        othersMatch
            ? inquiry.askOrAssume(question, LEAVE_OUT, leftOut(head.name()))
            : inquiry.ask(question);
    if (answer.isEmpty() && deals) {
      completion.completed(sheet, head, draft);
    }
    return answer
        .flatMap(Table::find)
        .flatMap(
            main -> completion.completed(sheet, head, Draft.stated(head, labels, main, Map.of())));
  }

  private static Question tableQuestion(SheetHead head, boolean hiring, boolean deals) {
    var choices = new ArrayList<>(Draft.subjects().stream().map(Table::name).toList());
    choices.add(LEAVE_OUT);
    String text =
        hiring
            ? "%s: it looks like candidates or jobs, not like deals. What does one of its rows stand for?"
            : "%s: no mapping reads it. What does one of its rows stand for?";
    return new Question(
        QuestionId.of(head.name(), "", Kind.TABLE),
        text.formatted(head.name()),
        List.of("columns: " + String.join(", ", shown(head))),
        choices,
        deals ? choices.getFirst() : LEAVE_OUT);
  }

  private static Assumption leftOut(String name) {
    return new Assumption(
        "file-left-out", "%s was left out: no mapping reads it.".formatted(name), 1);
  }

  private static List<String> shown(SheetHead head) {
    return head.headers().stream().filter(header -> !Refusals.isHidden(header)).toList();
  }
}
