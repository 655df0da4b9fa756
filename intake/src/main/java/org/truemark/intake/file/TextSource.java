package org.truemark.intake.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/// A text file whose encoding is known.
///
/// @param mark length of its byte-order mark in bytes
/// @param torn true if it ends in the middle of a character
record TextSource(Path path, Charset charset, int mark, boolean torn) {
  private static final int BUFFER = 1 << 16;
  private static final int CHARS = 1 << 13;

  /// The text from behind the byte-order mark.
  Text open() throws IOException {
    return new Text(chars());
  }

  /// The same, with every quote doubled that stands inside a quoted cell and does not close it.
  Text repaired(char delimiter) throws IOException {
    return new Text(new DoublingQuotes(chars(), delimiter));
  }

  private Reader chars() throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    try {
      bytes.skipNBytes(mark);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
    return new InputStreamReader(bytes, charset);
  }

  /// The first characters, at most so many.
  String start(int length) {
    try (Text text = open()) {
      char[] chars = new char[length];
      int read = text.read(chars, 0, length);
      return read < 0 ? "" : new String(chars, 0, read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A reader that remembers how the text ended.
  static final class Text extends Reader {
    private final Reader in;
    private char last = '\n';
    private boolean atEnd;

    private Text(Reader in) {
      this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      int read = in.read(target, offset, length);
      if (read > 0) {
        last = target[offset + read - 1];
      }
      atEnd |= read < 0;
      return read;
    }

    /// True once everything was read.
    boolean atEnd() {
      return atEnd;
    }

    /// True if the last character read ends a line.
    boolean endsLine() {
      return last == '\n' || last == '\r';
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /// Doubles stray quotes: a quote closes a cell only before a delimiter, a line break or the end.
  private static final class DoublingQuotes extends Reader {
    private final Reader in;
    private final char delimiter;
    private final char[] chars = new char[CHARS];
    private int at;
    private int filled;
    private int next;
    private boolean quoted;
    private boolean atStart = true;
    private boolean owed;

    private DoublingQuotes(Reader in, char delimiter) throws IOException {
      this.in = in;
      this.delimiter = delimiter;
      this.next = following();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      int count = 0;
      while (count < length && (owed || next >= 0)) {
        target[offset + count++] = one();
      }
      return count == 0 && length > 0 ? -1 : count;
    }

    private char one() throws IOException {
      if (owed) {
        owed = false;
        return '"';
      }
      char c = (char) next;
      next = following();
      if (!quoted) {
        quoted = c == '"' && atStart;
        atStart = ends(c);
      } else if (c == '"') {
        if (next == '"') {
          next = following();
          owed = true;
        } else if (next < 0 || ends((char) next)) {
          quoted = false;
        } else {
          owed = true;
        }
      }
      return c;
    }

    /// The next character of the file, or -1 at its end.
    private int following() throws IOException {
      if (at == filled) {
        filled = in.read(chars, 0, chars.length);
        at = 0;
        if (filled < 0) {
          filled = 0;
          return -1;
        }
      }
      return chars[at++];
    }

    private boolean ends(char c) {
      return c == delimiter || c == '\n' || c == '\r';
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
