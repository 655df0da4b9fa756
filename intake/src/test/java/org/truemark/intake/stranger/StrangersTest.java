package org.truemark.intake.stranger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truemark.facts.table.MatchQueue;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Rows;
import org.truemark.intake.Intake;
import org.truemark.intake.batch.Batch;
import org.truemark.intake.batch.Settings;
import org.truemark.intake.file.InputFile;
import org.truemark.intake.question.Answers;
import org.truemark.intake.question.Caller;
import org.truemark.kernel.Amount;
import org.truemark.kernel.Id;

/// The sixty deals in the shapes that strangers' systems give them: whoever answers the questions
/// truthfully gets the table that was meant, and is not asked again next quarter.
class StrangersTest {
  private static final int ROUNDS_MOST = 3;
  private static final Path USERS =
      Path.of(
          System.getProperty("truemark.root", ".."),
          "intake/src/test/resources/quirk-samples/sf_users_bulk.csv");

  @TempDir private Path folder;

  private record Read(Batch batch, Rows rows) {}

  static Stream<Dialect> dialects() {
    return Dialect.all().stream();
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void truthfulAnswersGiveTheTableThatWasMeant(Dialect dialect) {
    List<Deal> deals = Deal.all();
    var truth = new Truth(dialect);
    Path file = new Rendering(dialect).write(folder.resolve("first"), deals);
    Read read = asked(dialect, file, truth);
    assertThat(lines(read.rows)).containsExactlyElementsOf(meant(dialect, deals));
    assertThat(read.rows.of(MatchQueue.class)).hasSize(dialect.ownersByName() ? 18 : 0);
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void theAnswersServeTheNextExport(Dialect dialect) {
    var truth = new Truth(dialect);
    var rendering = new Rendering(dialect);
    asked(dialect, rendering.write(folder.resolve("first"), Deal.all()), truth);
    List<Deal> next = Deal.all().stream().skip(7).map(deal -> deal.later(3)).toList();
    Path file = rendering.write(folder.resolve("next"), next);
    Read read = read(dialect, file, truth.answers());
    assertThat(read.batch.findings().questions()).isEmpty();
    assertThat(read.batch.state()).isEqualTo(Batch.State.READY);
    assertThat(lines(read.rows)).containsExactlyElementsOf(meant(dialect, next));
  }

  /// Reads and answers until nothing is asked.
  private static Read asked(Dialect dialect, Path file, Truth truth) {
    Read read = read(dialect, file, truth.answers());
    for (int round = 1; read.batch.state() == Batch.State.ASKING; round++) {
      assertThat(round).as("rounds of questions").isLessThan(ROUNDS_MOST);
      truth.answer(read.batch.findings().questions());
      read = read(dialect, file, truth.answers());
    }
    assertThat(read.batch.findings().problems().shown())
        .filteredOn(problem -> problem.severity() == org.truemark.kernel.Severity.ERROR)
        .isEmpty();
    assertThat(read.batch.state()).isEqualTo(Batch.State.READY);
    return read;
  }

  private static Read read(Dialect dialect, Path file, Answers answers) {
    var files = new ArrayList<InputFile>();
    String name = file.getFileName() + (new Rendering(dialect).isWorkbook() ? ".xlsx" : ".csv");
    files.add(new InputFile(name, file));
    if (dialect.ownersByName()) {
      files.add(new InputFile("sf_users_bulk.csv", USERS));
    }
    var settings = new Settings(Caller.IMPORT, ZoneOffset.UTC, null, List.of(), null);
    List<Row> rows = new ArrayList<>();
    Batch batch = new Intake().read(files, settings, answers, rows::add);
    return new Read(batch, Rows.of(rows));
  }

  private static List<String> meant(Dialect dialect, List<Deal> deals) {
    return deals.stream().map(deal -> meant(dialect, deal)).sorted().toList();
  }

  private static String meant(Dialect dialect, Deal deal) {
    BigDecimal amount = deal.money().amount();
    boolean named = amount != null || dialect.hasCurrencyColumn();
    String owner = deal.text("owner_id");
    boolean queued = dialect.ownersByName() && owner.startsWith("sam.");
    return String.join(
        " | ",
        deal.text("id"),
        dialect.writable(deal.text("name")),
        dialect.writable(deal.text("account_id")),
        queued ? "" : owner,
        dialect.stage(deal),
        String.valueOf(deal.outcome() > 0),
        String.valueOf(deal.outcome() == 1),
        amount == null ? "" : plain(dialect.meant(amount)),
        named ? deal.money().currency() : "",
        dialect.rounded("created", deal.created()).toString(),
        deal.closing().toString(),
        deal.text("type"),
        deal.text("lead_source"));
  }

  private static List<String> lines(Rows rows) {
    Map<Id.Person, String> emails = new HashMap<>();
    rows.of(Person.class).forEach(p -> emails.put(p.id(), String.valueOf(p.email())));
    return rows.of(Opportunity.class).stream().map(deal -> line(deal, emails)).sorted().toList();
  }

  private static String line(Opportunity deal, Map<Id.Person, String> emails) {
    Id.Account account = deal.accountId();
    Id.Person owner = deal.ownerId();
    Amount amount = deal.amount();
    Instant created = Objects.requireNonNull(deal.createdAt());
    LocalDate expected = deal.expectedClose();
    Instant closed = deal.closedAt();
    LocalDate closing = closed == null ? expected : LocalDate.ofInstant(closed, ZoneOffset.UTC);
    return String.join(
        " | ",
        deal.origin().sourceId(),
        text(deal.name()),
        account == null ? "" : account.value(),
        owner == null ? "" : text(emails.get(owner)),
        text(deal.stage()),
        String.valueOf(deal.isClosed()),
        String.valueOf(deal.isWon()),
        amount == null ? "" : plain(amount.value()),
        text(deal.currency()),
        created.toString(),
        String.valueOf(closing),
        text(deal.type()),
        text(deal.leadSource()));
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
