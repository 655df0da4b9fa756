package org.truemark.intake.file;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.problem.FileProblem.CellTooLong;
import org.truemark.intake.problem.FileProblem.TooManyColumns;
import org.truemark.intake.problem.ImportProblem;
import org.truemark.intake.problem.WorkbookProblem.BrokenWorkbook;
import org.truemark.intake.problem.WorkbookProblem.DocumentType;
import org.truemark.intake.problem.WorkbookProblem.Macros;
import org.truemark.intake.problem.WorkbookProblem.WorkbookLimit;

/// Looks through the XML of a workbook for what would make its reader run without end or out of
/// memory: the reader makes room for every column up to the address of a cell, looks for a shared
/// text until it finds it, and compares each cell with each array formula.
final class PartGuard {
  private static final int MAX_ROWS = 1_048_576;
  private static final long MAX_AREA = 500_000_000;
  private static final int MAX_ARRAYS = 10_000;

  /// Characters of formulas that may be written out for cells that share them.
  private static final long MAX_SHARED = 4_000_000_000L;

  private final String file;
  private final XMLInputFactory factory = factory();
  private final StringBuilder text = new StringBuilder();
  private boolean date1904;
  private boolean inRow;
  private boolean collecting;
  private boolean sharedCell;
  private long row;
  private int column;
  private long area;
  private long arrays;
  private long sharedFormulas;
  private long longestFormula;
  private long sharedTexts;
  private long lastShared = -1;

  PartGuard(String file) {
    this.file = file;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  boolean date1904() {
    return date1904;
  }

  /// What is wrong with a part, or null. A part that is no XML and does not claim to be is passed
  /// over.
  @Nullable ImportProblem check(String name, InputStream part) {
    row = 0;
    inRow = false;
    collecting = false;
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(part);
      ImportProblem problem = null;
      while (problem == null && xml.hasNext()) {
        problem = event(xml, xml.next(), name);
      }
      return problem;
    } catch (XMLStreamException | RuntimeException _) {
      // Whatever the parser cannot read, the workbook's reader, which uses the same one, cannot
      // either; it stops at the same place.
      String lower = name.toLowerCase(Locale.ROOT);
      boolean claimed = lower.endsWith(".xml") || lower.endsWith(".rels");
      return claimed ? new BrokenWorkbook(file) : null;
    }
  }

  /// What is wrong with the parts taken together, or null.
  @Nullable ImportProblem atEnd() {
    return lastShared >= sharedTexts ? new BrokenWorkbook(file) : null;
  }

  private @Nullable ImportProblem event(XMLStreamReader xml, int event, String part) {
    return switch (event) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          new DocumentType(file, part);
      case XMLStreamConstants.START_ELEMENT -> start(xml);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(xml);
      case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
      default -> null;
    };
  }

  private @Nullable ImportProblem start(XMLStreamReader xml) {
    return switch (xml.getLocalName()) {
      case "row" -> startRow(xml.getAttributeValue(null, "r"));
      case "c" -> inRow ? startCell(xml) : null;
      case "f" -> inRow ? formula(xml) : null;
      case "v" -> inRow ? collect() : null;
      case "si" -> {
        sharedTexts++;
        yield collect();
      }
      case "workbookPr" -> {
        String value = xml.getAttributeValue(null, "date1904");
        date1904 |= "1".equals(value) || "true".equals(value);
        yield null;
      }
      case "Override", "Default" -> {
        String type = xml.getAttributeValue(null, "ContentType");
        yield type != null && type.contains("macroEnabled") ? new Macros(file) : null;
      }
      default -> null;
    };
  }

  private @Nullable ImportProblem collect() {
    text.setLength(0);
    collecting = true;
    return null;
  }

  private @Nullable ImportProblem startRow(@Nullable String number) {
    long next = number == null ? row + 1 : Long.parseLong(number);
    boolean inOrder = next > row && next <= MAX_ROWS;
    row = next;
    column = 0;
    inRow = true;
    return inOrder ? null : new BrokenWorkbook(file);
  }

  private @Nullable ImportProblem startCell(XMLStreamReader xml) {
    collect();
    sharedCell = "s".equals(xml.getAttributeValue(null, "t"));
    String address = xml.getAttributeValue(null, "r");
    int next = address == null ? column + 1 : columnOf(address);
    if (next > Records.MAX_CELLS) {
      return new TooManyColumns(file, row, Records.MAX_CELLS);
    }
    if (next <= column) {
      return new BrokenWorkbook(file);
    }
    area += next - column;
    column = next;
    return area > MAX_AREA ? new WorkbookLimit(file, "more than 500,000,000 cells") : null;
  }

  /// The column of `AB12`, from 1; 0 when it has none.
  private static int columnOf(String address) {
    int column = 0;
    for (int i = 0; i < address.length() && column <= Records.MAX_CELLS; i++) {
      char letter = Character.toUpperCase(address.charAt(i));
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      column = column * 26 + letter - 'A' + 1;
    }
    return column;
  }

  private @Nullable ImportProblem formula(XMLStreamReader xml) {
    collect();
    String kind = xml.getAttributeValue(null, "t");
    sharedFormulas += "shared".equals(kind) ? 1 : 0;
    arrays += "array".equals(kind) ? 1 : 0;
    return arrays > MAX_ARRAYS ? new WorkbookLimit(file, "more than 10,000 array formulas") : null;
  }

  private @Nullable ImportProblem characters(XMLStreamReader xml) {
    if (!collecting) {
      return null;
    }
    if (text.length() + (long) xml.getTextLength() > Records.MAX_CELL_LENGTH) {
      return new CellTooLong(file, row, Records.MAX_CELL_LENGTH);
    }
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    return null;
  }

  private @Nullable ImportProblem end(String element) {
    switch (element) {
      case "row" -> inRow = false;
      case "c", "si" -> collecting = false;
      case "v" -> {
        if (inRow && sharedCell && !text.isEmpty()) {
          lastShared = Math.max(lastShared, Integer.parseInt(text.toString()));
        }
      }
      case "f" -> {
        longestFormula = Math.max(longestFormula, inRow ? text.length() : 0);
        if (longestFormula * sharedFormulas > MAX_SHARED) {
          return new WorkbookLimit(file, "formulas that are too long to be shared by their cells");
        }
      }
      default -> {}
    }
    return null;
  }
}
