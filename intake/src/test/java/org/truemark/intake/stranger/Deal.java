package org.truemark.intake.stranger;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One of the sixty deals, as it is meant.
///
/// @param texts id, name, account, owner's e-mail, type and source, by canonical column
/// @param stage 0 to 5: prospecting, qualification, proposal, negotiation, won, lost
/// @param money amount and currency
record Deal(Map<String, String> texts, int stage, Money money, Instant created, LocalDate closing) {
  static final List<String> STAGES =
      List.of(
          "Prospecting", "Qualification", "Proposal", "Negotiation", "Closed Won", "Closed Lost");

  /// @param amount null where the export has an empty cell
  record Money(@Nullable BigDecimal amount, String currency) {}

  private static final Path TABLE =
      Path.of(
          System.getProperty("truemark.root", ".."),
          "intake/src/test/resources/quirk-samples/EXPECTED_canonical.csv");

  static List<Deal> all() {
    try (var reader = CsvReader.builder().ofNamedCsvRecord(TABLE)) {
      return reader.stream().map(Deal::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Deal of(NamedCsvRecord row) {
    String amount = row.getField("amount");
    return new Deal(
        Map.of(
            "id", row.getField("opportunity_id18"),
            "name", row.getField("name"),
            "account_id", row.getField("account"),
            "owner_id", row.getField("owner_email"),
            "type", row.getField("type"),
            "lead_source", row.getField("lead_source")),
        STAGES.indexOf(row.getField("stage")),
        new Money(amount.isEmpty() ? null : new BigDecimal(amount), row.getField("currency")),
        Instant.parse(row.getField("created_at_utc")),
        LocalDate.parse(row.getField("close_date")));
  }

  /// Another deal of the same kind, later by some days.
  Deal later(int days) {
    var other = new java.util.HashMap<>(texts);
    other.merge("id", "X", (id, x) -> id.substring(1) + x);
    BigDecimal amount = money.amount();
    return new Deal(
        other,
        stage,
        new Money(amount == null ? null : amount.add(new BigDecimal("1.10")), money.currency()),
        created.plusSeconds(86_400L * days),
        closing.plusDays(days));
  }

  String text(String column) {
    return texts.getOrDefault(column, "");
  }

  /// 0 open, 1 won, 2 lost.
  int outcome() {
    return Math.max(0, stage - 3);
  }
}
