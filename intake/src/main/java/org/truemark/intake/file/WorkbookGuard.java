package org.truemark.intake.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.problem.ImportProblem;
import org.truemark.intake.problem.WorkbookProblem.BrokenWorkbook;
import org.truemark.intake.problem.WorkbookProblem.ExternalLinks;
import org.truemark.intake.problem.WorkbookProblem.Macros;
import org.truemark.intake.problem.WorkbookProblem.NotAWorkbook;
import org.truemark.intake.problem.WorkbookProblem.WorkbookLimit;

/// Reads a workbook once as a stranger's archive before it is read as a workbook: every part is
/// inflated, counted and thrown away. What the archive says of its own sizes is not believed.
final class WorkbookGuard {
  private static final int MAX_PARTS = 10_000;
  private static final long MAX_UNPACKED = 512L << 20;
  private static final int MAX_RATIO = 100;

  /// Small workbooks pack well, so the ratio counts from here on.
  private static final long RATIO_FROM = 1L << 20;

  private final InputFile file;
  private final PartGuard parts;
  private long packed;
  private long unpacked;

  private WorkbookGuard(InputFile file) {
    this.file = file;
    this.parts = new PartGuard(file.name());
  }

  /// @param refusal why it must not be read, or null
  /// @param date1904 true if its days count from 1904
  record Verdict(@Nullable ImportProblem refusal, boolean date1904) {}

  static Verdict check(InputFile file) {
    var guard = new WorkbookGuard(file);
    return new Verdict(guard.refusal(), guard.parts.date1904());
  }

  private @Nullable ImportProblem refusal() {
    packed = file.path().toFile().length();
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      if (zip.size() > MAX_PARTS) {
        return new WorkbookLimit(file.name(), "more than 10,000 parts");
      }
      ImportProblem refusal = names(zip);
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (refusal == null && entries.hasMoreElements()) {
        refusal = part(zip, entries.nextElement());
      }
      return refusal == null ? parts.atEnd() : refusal;
    } catch (IOException | IllegalArgumentException _) {
      // The archive's own faults: truncated, overlapping or ill-named entries.
      return new BrokenWorkbook(file.name());
    }
  }

  private @Nullable ImportProblem names(ZipFile zip) {
    Set<String> names = new HashSet<>();
    boolean twice = false;
    boolean macros = false;
    boolean links = false;
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      String name = entries.nextElement().getName().toLowerCase(Locale.ROOT);
      twice |= !names.add(name);
      macros |= name.contains("vbaproject") || name.contains("/macrosheets/");
      links |= name.contains("/externallinks/");
    }
    if (macros) {
      return new Macros(file.name());
    }
    if (links) {
      return new ExternalLinks(file.name());
    }
    boolean workbook = names.stream().anyMatch(name -> name.endsWith("workbook.xml"));
    if (!workbook || !names.contains("[content_types].xml")) {
      return new NotAWorkbook(file.name());
    }
    return twice ? new BrokenWorkbook(file.name()) : null;
  }

  private @Nullable ImportProblem part(ZipFile zip, ZipEntry entry) throws IOException {
    var sum = new CRC32();
    try (InputStream packedPart = zip.getInputStream(entry);
        var part = new Meter(new CheckedInputStream(packedPart, sum))) {
      ImportProblem refusal = parts.check(entry.getName(), part);
      part.transferTo(OutputStream.nullOutputStream());
      if (part.excess != null) {
        return new WorkbookLimit(file.name(), part.excess);
      }
      boolean damaged = entry.getCrc() != -1 && entry.getCrc() != sum.getValue();
      return damaged ? new BrokenWorkbook(file.name()) : refusal;
    }
  }

  /// Counts what is unpacked and ends the stream where it gets too much.
  private final class Meter extends FilterInputStream {
    private @Nullable String excess;

    private Meter(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = excess == null ? super.read(target, offset, length) : -1;
      unpacked += Math.max(read, 0);
      if (unpacked > MAX_UNPACKED) {
        excess = "more than 512 MiB when unpacked";
      } else if (unpacked > RATIO_FROM && unpacked > MAX_RATIO * packed) {
        excess = "parts that are packed more than 100:1";
      }
      return excess == null ? read : -1;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
