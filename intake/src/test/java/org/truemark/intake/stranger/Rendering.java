package org.truemark.intake.stranger;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes deals as a dialect does.
final class Rendering {
  private static final Map<String, String> NAMES =
      Map.of(
          "zoe.muller@example.test", "Zoë Müller",
          "tomas.nunez@example.test", "Tomás Núñez",
          "aoife.obrien@example.test", "Aoife O'Brien",
          "jeanluc.legall@example.test", "Jean-Luc Le Gall",
          "priya.iyer@example.test", "Priya Iyer",
          "sam.smith@example.test", "Sam Smith",
          "sam.smith2@example.test", "Sam Smith");

  private final Dialect dialect;

  Rendering(Dialect dialect) {
    this.dialect = dialect;
  }

  boolean isWorkbook() {
    return dialect.file("encoding", "").equals("xlsx");
  }

  Path write(Path file, List<Deal> deals) {
    try {
      return isWorkbook() ? workbook(file, deals) : text(file, deals);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path text(Path file, List<Deal> deals) throws IOException {
    Charset charset = Charset.forName(dialect.file("encoding", "UTF-8"));
    try (OutputStream out = Files.newOutputStream(file);
        var writer = new OutputStreamWriter(out, charset);
        CsvWriter csv =
            CsvWriter.builder()
                .fieldSeparator(dialect.file("delimiter", ",").charAt(0))
                .build(writer)) {
      if (dialect.file("mark", "false").equals("true")) {
        writer.write('\uFEFF');
      }
      csv.writeRecord(dialect.allHeaders());
      for (int i = 0; i < deals.size(); i++) {
        csv.writeRecord(cells(deals.get(i), i));
      }
    }
    return file;
  }

  private List<String> cells(Deal deal, int row) {
    var cells = new ArrayList<String>();
    dialect.headers().keySet().forEach(column -> cells.add(cell(column, deal)));
    for (int i = 0; i < dialect.words("extras").size(); i++) {
      cells.add(
          switch (i) {
            case 0 -> String.valueOf(row + 1);
            case 1 -> row % 7 == 0 ? "Ω " + row : "";
            default -> "A";
          });
    }
    return cells;
  }

  private String cell(String column, Deal deal) {
    return switch (column) {
      case "stage" -> dialect.stage(deal);
      case "status" -> dialect.words("outcomes").get(deal.outcome());
      case "amount" -> dialect.amount(deal.money());
      case "currency" -> dialect.currencyWord(deal.money().currency());
      case "created_at" -> dialect.date("created", deal.created());
      case "closed_at" ->
          dialect.date("closing", deal.closing().atStartOfDay().toInstant(ZoneOffset.UTC));
      case "owner_id" -> {
        String email = deal.text(column);
        yield dialect.ownersByName() ? NAMES.getOrDefault(email, "") : email;
      }
      default -> deal.text(column);
    };
  }

  private Path workbook(Path file, List<Deal> deals) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Deals");
      List<String> headers = dialect.allHeaders();
      for (int i = 0; i < headers.size(); i++) {
        sheet.value(0, i, headers.get(i));
      }
      for (int row = 0; row < deals.size(); row++) {
        fill(sheet, row + 1, deals.get(row));
      }
    }
    return file;
  }

  private void fill(Worksheet sheet, int row, Deal deal) {
    int at = 0;
    for (String column : dialect.headers().keySet()) {
      switch (column) {
        case "amount" -> {
          if (deal.money().amount() != null) {
            sheet.value(row, at, deal.money().amount());
          }
        }
        case "created_at" -> {
          sheet.value(row, at, LocalDateTime.ofInstant(deal.created(), ZoneOffset.UTC));
          sheet.style(row, at).format("dd/mm/yyyy hh:mm").set();
        }
        case "closed_at" -> {
          sheet.value(row, at, deal.closing());
          sheet.style(row, at).format("yyyy. mm. dd.").set();
        }
        default -> sheet.value(row, at, cell(column, deal));
      }
      at++;
    }
    sheet.value(row, at, row);
  }
}
