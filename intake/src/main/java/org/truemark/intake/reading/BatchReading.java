package org.truemark.intake.reading;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Account;
import org.truemark.facts.table.Column;
import org.truemark.facts.table.OpportunityEvent;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.PipelineStage;
import org.truemark.facts.table.Product;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Team;
import org.truemark.facts.table.Territory;
import org.truemark.intake.batch.Batch.RowCounts;
import org.truemark.intake.batch.Reject;
import org.truemark.intake.batch.Sink;
import org.truemark.intake.check.RowChecks;
import org.truemark.intake.file.Sheet;
import org.truemark.intake.key.KeyHashes.Suspects;
import org.truemark.intake.key.Twins;
import org.truemark.intake.mapping.Mapping.Check;
import org.truemark.intake.people.People;
import org.truemark.intake.problem.RowProblem;
import org.truemark.intake.question.Answers;
import org.truemark.intake.question.Inquiry;
import org.truemark.intake.question.QuestionId;
import org.truemark.intake.row.Aliases;
import org.truemark.intake.row.Contradiction;
import org.truemark.intake.row.SheetReading;
import org.truemark.intake.row.StageTimes;
import org.truemark.intake.row.Surroundings;
import org.truemark.intake.total.Totals;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Problems;
import org.truemark.kernel.Source;

/// Reads all sheets of a batch into rows: first what others refer to, then the rest.
public final class BatchReading {
  private static final Set<Class<?>> REFERRED =
      Set.of(
          Person.class,
          PipelineStage.class,
          Product.class,
          Account.class,
          Team.class,
          Territory.class);

  private final Inquiry inquiry;
  private final Problems.Collector problems;
  private final Sink sink;
  private final Totals totals;
  private final RowChecks checks;
  private final Map<String, Suspects> suspects;
  private final Map<String, Twins> twins = new LinkedHashMap<>();
  private final OpenPeople openPeople = new OpenPeople();
  private final FirstRows first = new FirstRows();
  private final List<PipelineStage> stages = new ArrayList<>();
  private final Surroundings surroundings;
  private final Map<String, Map<Contradiction, Long>> contradictions = new TreeMap<>();
  private RowCounts counts = RowCounts.NONE;
  private boolean overfull;

  /// What the readings of a batch share.
  ///
  /// @param inquiry questions and answers
  /// @param problems what was wrong up to now
  /// @param sink where rows go
  /// @param suspects keys that may occur twice, by system and object
  /// @param checks what looks at the rows
  public record Setting(
      Inquiry inquiry,
      Problems.Collector problems,
      Sink sink,
      Map<String, Suspects> suspects,
      RowChecks checks) {
    public Setting {
      suspects = Map.copyOf(suspects);
    }
  }

  public BatchReading(Setting setting, ZoneId zone) {
    this.inquiry = setting.inquiry();
    this.problems = setting.problems();
    this.sink = setting.sink();
    this.suspects = setting.suspects();
    this.checks = setting.checks();
    this.totals = new Totals(zone);
    var aliases = new HashMap<Column.Kind, Aliases>();
    aliases.put(Column.Kind.PRODUCT, new Aliases());
    aliases.put(Column.Kind.ACCOUNT, new Aliases());
    for (Answers.Answer answer : inquiry.answers().all()) {
      boolean apart = answer.value().equals(AliasReport.APART);
      if (answer.id().kind() == QuestionId.Kind.ALIAS && apart) {
        aliases.values().forEach(one -> one.keepApart(String.valueOf(answer.id().value())));
      }
    }
    this.surroundings = new Surroundings(zone, new People(), aliases, new StageTimes());
  }

  /// Reads the tables of a sheet that others refer to.
  public void readReferred(Preparation sheet) {
    sheet
        .reading(surroundings)
        .read(table -> REFERRED.contains(table.type()), sheet.settled(), receiver(sheet));
  }

  /// Reads all other tables of a sheet.
  public void readOthers(Preparation sheet) {
    sheet
        .reading(surroundings)
        .read(table -> !REFERRED.contains(table.type()), sheet.settled(), receiver(sheet));
  }

  /// The stages that the batch itself defines; known once all referred tables are read.
  public List<PipelineStage> stages() {
    return List.copyOf(stages);
  }

  /// Settles the twins held up to now. Call after each turn.
  public void settleTwins() {
    var settling = new TwinSettling(inquiry, problems);
    twins.forEach((object, held) -> {
      overfull |= held.tooMany() != null;
      TwinSettling.Result result = settling.settle(object, held);
      counts = counts.plus(result.counts());
      result.kept().forEach(this::take);
      result.left().stream().filter(Twins.Occurrence::last).forEach(this::reject);
    });
    twins.clear();
  }

  /// Gives out what is known only at the end: people, open references, aliases.
  public void finish() {
    for (Person person : surroundings.people().all()) {
      give(person);
    }
    first.kept().filter(row -> !(row instanceof Person)).forEach(this::give);
    openPeople.finish(inquiry, problems).forEach(this::give);
    if (inquiry.open().isEmpty()) {
      checks.finish(surroundings.people().all(), problems);
    }
    new AliasReport(inquiry).report(surroundings);
    contradictions.forEach((file, found) ->
        found.forEach((what, rows) -> {
          var source = new Source(file, 0, 0, what.flag(), null);
          problems.add(
              new RowProblem.FlagsContradict(source, what.stage(), what.says(), rows).problem());
        }));
  }

  private void take(Twins.Occurrence record) {
    var place = new FirstRows.Place(record.place().file(), record.place().line());
    take(record.rows(), place, record.last());
  }

  private void reject(Twins.Occurrence record) {
    Twins.Place place = record.place();
    String reason = "another row of the same key was chosen, or none";
    sink.reject(new Reject(place.file(), place.line(), reason, place.cells()));
  }

  /// Gives out the stages that somebody gave a place.
  public void giveStages(Preparation sheet) {
    StagePlaces.of(sheet).forEach(this::give);
  }

  /// What became of the records.
  public RowCounts counts() {
    return counts;
  }

  /// The sums of what was given out.
  public Totals totals() {
    return totals;
  }

  /// True if a key repeats so often that it is none.
  public boolean overfull() {
    return overfull;
  }

  private SheetReading.Receiver receiver(Preparation prepared) {
    return new SheetReceiver(prepared);
  }

  /// Takes what one sheet gives, and counts it.
  private final class SheetReceiver implements SheetReading.Receiver {
    private final Preparation prepared;
    private final Sheet sheet;
    private final String file;

    SheetReceiver(Preparation prepared) {
      this.prepared = prepared;
      this.sheet = prepared.planned().plan().sheet();
      this.file = sheet.name();
    }

    @Override
    public void made(SheetReading.Made made, String[] cells) {
      if (made.last()) {
        counts = counts.plus(new RowCounts(1, 0, 0, 0, made.record().queued() ? 1 : 0, 0));
      }
      Contradiction found = made.contradiction();
      if (found != null && prepared.planned().plan().looksAt(Check.FLAGS_CONTRADICT_STAGE)) {
        contradictions
            .computeIfAbsent(file, f -> new LinkedHashMap<>())
            .merge(found, 1L, Long::sum);
      }
      openPeople.add(made, sheet.form().rows());
      if (isSuspect(made)) {
        hold(made, new Twins.Place(file, made.record().line(), kept(cells)));
      } else {
        BatchReading.this.made(made, file);
      }
    }

    private List<String> kept(String[] cells) {
      return prepared.planned().refusals().without(List.of(cells));
    }

    @Override
    public void waits(SheetReading.Made made, List<String> cells) {
      counts = counts.plus(new RowCounts(1, 0, 1, 0, 1, 0));
      openPeople.add(made, sheet.form().rows());
      String text = made.open().getFirst().several().text();
      String reason = "\"%s\" fits more than one person".formatted(text);
      List<String> kept = prepared.planned().refusals().without(cells);
      sink.reject(new Reject(file, made.record().line(), reason, kept));
    }

    @Override
    public void rejected(long line, List<String> cells, List<Problem> found) {
      counts = counts.plus(new RowCounts(1, 0, 1, 0, 0, 0));
      first.withdraw(file, line).forEach(BatchReading.this::withdraw);
      found.forEach(problems::add);
      String reason = found.isEmpty() ? "" : found.getFirst().wording().message();
      sink.reject(new Reject(file, line, reason, prepared.planned().refusals().without(cells)));
    }

    @Override
    public void passed() {
      counts = counts.plus(new RowCounts(1, 0, 0, 0, 0, 1));
    }

    @Override
    public void later(List<Row> rows) {
      rows.forEach(BatchReading.this::take);
    }
  }

  private boolean isSuspect(SheetReading.Made made) {
    Suspects suspected = suspects.get(made.object());
    return suspected != null && suspected.suspect(made.key());
  }

  private void hold(SheetReading.Made made, Twins.Place place) {
    SheetReading.Made.Record read = made.record();
    twins
        .computeIfAbsent(made.object(), object -> new Twins())
        .hold(made.key(), new Twins.Occurrence(place, read.rows(), read.modified(), made.last()));
  }

  private void made(SheetReading.Made made, String file) {
    if (made.last()) {
      counts = counts.plus(new RowCounts(0, 1, 0, 0, 0, 0));
    }
    take(made.record().rows(), new FirstRows.Place(file, made.record().line()), made.last());
  }

  /// Rows of a record that is read again wait until nothing is wrong with its others.
  private void take(List<Row> rows, FirstRows.Place place, boolean last) {
    rows.forEach(last ? this::take : this::learn);
    if (!last) {
      first.keep(place, rows);
    }
  }

  private void withdraw(Row row) {
    if (row instanceof Person person) {
      surroundings.people().withdraw(person);
    }
  }

  /// People wait until all of them are known; everything else is given out at once.
  private void take(Row row) {
    learn(row);
    if (!(row instanceof Person)) {
      give(row);
    }
  }

  /// What other rows refer to.
  private void learn(Row row) {
    switch (row) {
      case Person person -> surroundings.people().add(person);
      case Product product ->
          named(Column.Kind.PRODUCT, product.name(), product.origin().sourceId());
      case Account account ->
          named(Column.Kind.ACCOUNT, account.name(), account.origin().sourceId());
      case PipelineStage stage -> stages.add(stage);
      case OpportunityEvent event -> surroundings.stageTimes().add(event);
      default -> {}
    }
  }

  private void named(Column.Kind kind, @Nullable String name, String sourceId) {
    Optional.ofNullable(surroundings.aliases().get(kind))
        .ifPresent(aliases -> aliases.name(name == null ? sourceId : name, sourceId));
  }

  private void give(Row row) {
    totals.add(row);
    checks.see(row);
    sink.row(row);
  }
}
