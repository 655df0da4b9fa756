package org.truemark.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import org.truemark.intake.problem.FileProblem.EmptyFile;
import org.truemark.intake.problem.FileProblem.UnreadableFile;
import org.truemark.intake.problem.ImportProblem;
import org.truemark.intake.problem.WorkbookProblem.LockedWorkbook;
import org.truemark.intake.problem.WorkbookProblem.OldWorkbook;
import org.truemark.kernel.Problems;

/// Opens a file: finds out what it is by its content, never by its name, and reads it once to its
/// end.
public final class FileReader {
  private static final byte[] ZIP = {'P', 'K'};
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /// What an encrypted workbook calls its content, in UTF-16.
  private static final String LOCKED = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k";

  private FileReader() {}

  /// Opens a text file or a workbook. Whatever the bytes are, what is wrong with them is a problem
  /// and never an exception.
  public static Opened open(InputFile file, ReadRules rules) {
    try {
      if (Files.isDirectory(file.path())) {
        return refused(new UnreadableFile(file.name(), "it is a folder"));
      }
      return byContent(file, rules);
    } catch (NoSuchFileException _) {
      return refused(new UnreadableFile(file.name(), "there is no such file"));
    } catch (AccessDeniedException _) {
      return refused(new UnreadableFile(file.name(), "access is denied"));
    } catch (IOException e) {
      return refused(new UnreadableFile(file.name(), String.valueOf(e.getMessage())));
    }
  }

  private static Opened byContent(InputFile file, ReadRules rules) throws IOException {
    byte[] start;
    try (var bytes = Files.newInputStream(file.path())) {
      start = bytes.readNBytes(4);
    }
    if (start.length == 0) {
      return refused(new EmptyFile(file.name(), "0 bytes"));
    }
    if (Arrays.equals(start, OLE2)) {
      return refused(oldWorkbook(file));
    }
    if (isZip(start)) {
      WorkbookFile.Understood workbook = WorkbookFile.open(file, rules);
      return new Opened(workbook.sheets(), problems(workbook.problems()));
    }
    Table.Understood table = text(file, rules);
    List<Sheet> sheets = table.sheet() == null ? List.of() : List.of(table.sheet());
    return new Opened(sheets, problems(table.problems()));
  }

  private static Table.Understood text(InputFile file, ReadRules rules) throws IOException {
    return switch (TextEncoding.find(file, rules.encodings())) {
      case TextEncoding.Found.Refused(ImportProblem problem) ->
          new Table.Understood(null, List.of(problem));
      case TextEncoding.Found.Readable(TextSource source) -> {
        CsvRecords records = Delimiter.find(source, rules.delimiter());
        String encoding = source.charset().name();
        var style = new Table.Style(encoding, records.delimiter(), false, false, source.torn());
        yield new Table(file.name(), style, rules).understand(records);
      }
    };
  }

  /// A part, the end of an empty archive, or the mark of a split one follow the letters.
  private static boolean isZip(byte[] start) {
    return start.length == 4
        && start[0] == ZIP[0]
        && start[1] == ZIP[1]
        && (start[2] == 3 && start[3] == 4
            || start[2] == 5 && start[3] == 6
            || start[2] == 7 && start[3] == 8);
  }

  private static ImportProblem oldWorkbook(InputFile file) throws IOException {
    try (var bytes = Files.newInputStream(file.path())) {
      String tail = "";
      for (String next = latin(bytes); !next.isEmpty(); next = latin(bytes)) {
        String both = tail + next;
        if (both.contains(LOCKED)) {
          return new LockedWorkbook(file.name());
        }
        tail = both.substring(Math.max(0, both.length() - LOCKED.length()));
      }
    }
    return new OldWorkbook(file.name());
  }

  private static String latin(InputStream bytes) throws IOException {
    return new String(bytes.readNBytes(1 << 16), StandardCharsets.ISO_8859_1);
  }

  private static Opened refused(ImportProblem problem) {
    return new Opened(List.of(), problems(List.of(problem)));
  }

  private static Problems problems(List<ImportProblem> found) {
    return Problems.of(found.stream().map(ImportProblem::problem).toList());
  }
}
