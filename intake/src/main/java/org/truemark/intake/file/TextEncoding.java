package org.truemark.intake.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.problem.FileProblem.EmptyFile;
import org.truemark.intake.problem.FileProblem.NotText;
import org.truemark.intake.problem.FileProblem.UnknownEncoding;
import org.truemark.intake.problem.ImportProblem;

/// Finds the encoding of a text file by reading all of it: a byte-order mark decides, then the
/// zeros of UTF-16, then the first encoding of the list that decodes every byte.
///
/// A file that was cut inside a letter must not fall to the next encoding, where all its letters
/// would turn to others: an unfinished last letter is forgiven if letters before it were well
/// formed.
final class TextEncoding {
  private static final int BUFFER = 1 << 16;
  private static final int SAMPLE = 1_000;

  private final InputFile file;

  private TextEncoding(InputFile file) {
    this.file = file;
  }

  /// What was found out.
  sealed interface Found {
    record Readable(TextSource source) implements Found {}

    record Refused(ImportProblem problem) implements Found {}
  }

  /// Reads the file once per encoding tried.
  static Found find(InputFile file, List<Charset> encodings) throws IOException {
    return new TextEncoding(file).find(encodings);
  }

  private Found find(List<Charset> encodings) throws IOException {
    byte[] start = start();
    Mark mark = mark(start);
    List<Charset> tried = mark.charset() == null ? encodings : List.of(mark.charset());
    long line = 0;
    boolean nul = false;
    for (Charset charset : tried) {
      var scan = new Scan(charset, mark.charset() != null);
      scan.run(mark.length());
      if (scan.fits) {
        return judged(scan, new TextSource(file.path(), charset, mark.length(), scan.torn));
      }
      nul |= scan.nul;
      line = line == 0 ? scan.line() : line;
    }
    if (nul) {
      return new Found.Refused(new NotText(file.name()));
    }
    List<String> names = tried.stream().map(Charset::name).toList();
    return new Found.Refused(new UnknownEncoding(file.name(), names, line));
  }

  private Found judged(Scan scan, TextSource source) {
    if (scan.nul) {
      return new Found.Refused(new NotText(file.name()));
    }
    if (!scan.filled) {
      String what = ImportProblem.count(scan.bytes, "byte") + ", all blank";
      return new Found.Refused(new EmptyFile(file.name(), what));
    }
    return new Found.Readable(source);
  }

  private byte[] start() throws IOException {
    try (var bytes = Files.newInputStream(file.path())) {
      return bytes.readNBytes(SAMPLE);
    }
  }

  /// A byte-order mark, or what stands for it.
  private record Mark(@Nullable Charset charset, int length) {}

  private static Mark mark(byte[] start) {
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return new Mark(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(start, 0xFF, 0xFE)) {
      return new Mark(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(start, 0xFE, 0xFF)) {
      return new Mark(StandardCharsets.UTF_16BE, 2);
    }
    int pairs = start.length / 2;
    int zerosFirst = zeros(start, 0);
    int zerosSecond = zeros(start, 1);
    if (pairs > 1 && zerosFirst == 0 && zerosSecond > 0.9 * pairs) {
      return new Mark(StandardCharsets.UTF_16LE, 0);
    }
    if (pairs > 1 && zerosSecond == 0 && zerosFirst > 0.9 * pairs) {
      return new Mark(StandardCharsets.UTF_16BE, 0);
    }
    return new Mark(null, 0);
  }

  private static boolean startsWith(byte[] start, int... mark) {
    if (start.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (Byte.toUnsignedInt(start[i]) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int zeros(byte[] start, int first) {
    int zeros = 0;
    for (int i = first; i < start.length; i += 2) {
      zeros += start[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  /// One pass over the bytes with one encoding.
  private final class Scan {
    private final CharsetDecoder decoder;
    private final boolean marked;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER);
    private final CharBuffer out = CharBuffer.allocate(BUFFER);
    private boolean fits = true;
    private boolean torn;
    private boolean nul;
    private boolean filled;
    private boolean letters;
    private long bytes;
    private long lineFeeds;
    private long returns;

    private Scan(Charset charset, boolean marked) {
      this.decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      this.marked = marked;
    }

    private void run(int skip) throws IOException {
      try (FileChannel channel = FileChannel.open(file.path())) {
        bytes = channel.size();
        channel.position(skip);
        while (fits && channel.read(in) >= 0) {
          decode();
        }
      }
      if (fits && in.position() > 0) {
        torn = marked || letters;
        fits = torn;
      }
    }

    private void decode() {
      in.flip();
      CoderResult result = decoder.decode(in, out, false);
      look();
      fits = !result.isError();
      in.compact();
    }

    private void look() {
      char[] chars = out.array();
      int length = out.position();
      for (int i = 0; i < length; i++) {
        char c = chars[i];
        if (c > ' ') {
          filled |= c != '\uFEFF';
          letters |= c > 127;
        } else if (c == '\n') {
          lineFeeds++;
        } else if (c == '\r') {
          returns++;
        } else if (c == 0) {
          nul = true;
        }
      }
      out.clear();
    }

    /// The line reached.
    private long line() {
      return 1 + Math.max(lineFeeds, lineFeeds == 0 ? returns : 0);
    }
  }
}
