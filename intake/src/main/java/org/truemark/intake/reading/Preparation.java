package org.truemark.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.OpportunityEvent;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.PipelineStage;
import org.truemark.intake.batch.Understood;
import org.truemark.intake.key.KeyHashes;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.BoundTable;
import org.truemark.intake.mapping.ColumnMapping.As;
import org.truemark.intake.mapping.ColumnMapping.By;
import org.truemark.intake.match.Labels;
import org.truemark.intake.people.Who;
import org.truemark.intake.plan.Planned;
import org.truemark.intake.question.Answers;
import org.truemark.intake.question.Inquiry;
import org.truemark.intake.row.Forms;
import org.truemark.intake.row.SheetPlan;
import org.truemark.intake.row.SheetReading;
import org.truemark.intake.row.Surroundings;
import org.truemark.intake.settle.CurrencySettling;
import org.truemark.intake.settle.FormSettling;
import org.truemark.intake.settle.ListPrices;
import org.truemark.intake.settle.ScaleSettling;
import org.truemark.intake.settle.SinceSettling;
import org.truemark.intake.settle.StageSettling;
import org.truemark.intake.stage.StageBook;
import org.truemark.intake.survey.Survey;
import org.truemark.intake.survey.Surveying;
import org.truemark.kernel.Problems;

/// A sheet on its way to being read: surveyed, its columns settled one after the other.
public final class Preparation {
  private final Planned planned;
  private final Survey survey;
  private Forms forms;
  private final Answers answers;
  private CurrencySettling.Currencies currencies = new CurrencySettling.Currencies(Map.of(), null);
  private StageBook stages = StageBook.empty();
  private @Nullable LocalDate since;
  private @Nullable SheetReading reading;

  private Preparation(Planned planned, Survey survey, Forms forms, Answers answers) {
    this.planned = planned;
    this.survey = survey;
    this.forms = forms;
    this.answers = answers;
  }

  /// Surveys a sheet and settles the forms of its columns.
  ///
  /// @param hashes keys by system and object, added to
  public static Preparation of(
      Planned planned,
      Map<String, KeyHashes> hashes,
      Inquiry inquiry,
      Problems.Collector problems) {
    Survey whole = Surveying.of(planned.plan(), planned.refusals().places(), hashes);
    Set<Integer> givenAway =
        whole.columns().entrySet().stream()
            .filter(entry -> entry.getValue().refusal().isPresent())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    givenAway.forEach(planned.refusals()::refuse);
    Survey survey = whole.refusing(givenAway);
    new SheetReport(planned.refusals(), survey, problems).report();
    FormSettling.Result settled = FormSettling.of(survey, inquiry, problems);
    Survey left = survey.without(settled.unreadable());
    return new Preparation(
        new Planned(left.plan(), planned.refusals()), left, settled.forms(), inquiry.answers());
  }

  /// Those that make people known before those that only name them: tables of people first, then
  /// sheets that name them by id or e-mail, then sheets that have names alone.
  public static List<Preparation> peopleFirst(List<Preparation> sheets) {
    return sheets.stream().sorted(Comparator.comparingInt(Preparation::turn)).toList();
  }

  private int turn() {
    int turn = 1;
    for (BoundTable table : planned.plan().tables()) {
      if (table.mapping().to().type() == Person.class) {
        return 0;
      }
      boolean byName = table.columns().values().stream().anyMatch(Preparation::byNameAlone);
      turn = byName ? 2 : turn;
    }
    return turn;
  }

  /// True for a log of opportunities, which is read before them.
  public boolean isLog() {
    return planned.plan().tables().stream()
        .anyMatch(table -> table.mapping().to().type() == OpportunityEvent.class);
  }

  private static boolean byNameAlone(BoundColumn column) {
    List<By> by = column.mapping().details().by();
    boolean pattern = column.mapping().details().values().pattern() != null;
    return column.mapping().as() == As.PERSON && by.contains(By.NAME) && !pattern;
  }

  /// Settles the currencies.
  ///
  /// @param stated the currency of unnamed amounts, or null
  public void settleCurrencies(Inquiry inquiry, @Nullable String stated) {
    currencies = CurrencySettling.of(survey, inquiry, stated);
  }

  /// Takes in the list prices of the sheet's products.
  public void listPrices(ListPrices prices) {
    prices.add(planned.plan(), forms);
  }

  /// Settles whether amounts are written too large or too small.
  ///
  /// @param prices of all products of the batch
  public void settleScales(ListPrices prices, Inquiry inquiry, Problems.Collector problems) {
    forms = forms.scaled(ScaleSettling.of(planned.plan(), forms, prices, inquiry, problems));
  }

  /// Settles since when rows hold that name no day.
  public void settleSince(Inquiry inquiry) {
    since = SinceSettling.of(planned.plan(), inquiry);
  }

  /// Settles the stages, once the batch's own stage table is read.
  public void settleStages(Inquiry inquiry, Labels labels, List<PipelineStage> known) {
    stages = StageSettling.of(survey, inquiry, labels, known);
  }

  /// What is settled up to now.
  public SheetPlan.Settled settled() {
    return new SheetPlan.Settled(
        forms, stages, currencies.codes(), currencies.unnamed(), since, this::choose);
  }

  /// The reading of the sheet; always the same one, for it remembers what it left out.
  public SheetReading reading(Surroundings surroundings) {
    SheetReading made = reading;
    if (made == null) {
      made = new SheetReading(planned.plan(), surroundings);
      reading = made;
    }
    return made;
  }

  /// The columns that are left out of rejects, too.
  public Planned planned() {
    return planned;
  }

  private Optional<Who.Candidate> choose(String header, Who.Several several) {
    var id = OpenPeople.id(planned.plan().sheet().name(), header, several.text());
    List<String> choices = OpenPeople.choices(several);
    return answers
        .to(id, choices)
        .flatMap(answer ->
            several.candidates().stream()
                .filter(candidate -> candidate.shown().equals(answer))
                .findFirst());
  }

  /// How the sheet was understood, for the reader.
  public Understood understood() {
    SheetPlan plan = planned.plan();
    var columns = new ArrayList<Understood.ColumnRead>();
    var used = new ArrayList<Integer>();
    for (BoundTable table : plan.tables()) {
      used.addAll(table.cells());
      table
          .columns()
          .forEach((name, column) -> {
            if (column.header() != null) {
              columns.add(read(table, name, column));
            }
          });
    }
    List<String> unused =
        survey.columns().keySet().stream()
            .filter(place -> !used.contains(place) && !planned.refusals().places().contains(place))
            .sorted()
            .map(place -> plan.sheet().headers().get(place))
            .toList();
    return new Understood(
        plan.sheet().name(),
        plan.mapping().id(),
        plan.sheet().form(),
        columns,
        planned.refusals().headers(),
        unused);
  }

  private Understood.ColumnRead read(BoundTable table, String name, BoundColumn column) {
    String field = table.mapping().to().name() + "." + name;
    String as = column.mapping().as().name().toLowerCase(Locale.ROOT);
    int place = column.cells().getFirst();
    var pattern = forms.dates().get(place);
    var marks = forms.numbers().get(place);
    String format =
        pattern != null ? pattern.text() : marks != null ? "decimal " + marks.decimal() : "";
    return new Understood.ColumnRead(String.valueOf(column.header()), field, as, format);
  }
}
