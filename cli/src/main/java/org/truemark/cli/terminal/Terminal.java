package org.truemark.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Map;

/// The streams a command speaks through. Piped output is plain UTF-8, 80 columns wide; on a
/// terminal its own charset, its width (variable `COLUMNS`) and bold headings are used, the last
/// only without `NO_COLOR`.
public final class Terminal {
  /// Columns when nothing is known.
  public static final int USUAL_WIDTH = 80;

  private static final int NARROWEST = 60;
  private static final int WIDEST = 100;

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final boolean interactive;
  private final Map<String, String> environment;
  private boolean busy;
  private boolean quiet;

  private Terminal(
      InputStream in,
      PrintStream out,
      PrintStream err,
      boolean interactive,
      Map<String, String> environment) {
    Charset charset = interactive ? out.charset() : UTF_8;
    this.in = in;
    this.out = new PrintStream(out, true, charset);
    this.err = new PrintStream(err, true, charset);
    this.interactive = interactive;
    this.environment = Map.copyOf(environment);
  }

  /// The given streams; they are a terminal only if they are those of the process and a person sits
  /// at both ends.
  public static Terminal of(InputStream in, PrintStream out, PrintStream err) {
    Console console = out == System.out ? System.console() : null;
    boolean interactive = console != null && console.isTerminal();
    return new Terminal(in, out, err, interactive, System.getenv());
  }

  /// Streams that are taken for a terminal with the given environment.
  static Terminal interactive(
      InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
    return new Terminal(in, out, err, true, environment);
  }

  /// Standard input.
  public InputStream in() {
    return in;
  }

  /// Where results go, and nothing else.
  public PrintStream out() {
    return out;
  }

  /// Where everything else goes.
  public PrintStream err() {
    return err;
  }

  /// Columns of a page.
  public int width() {
    String columns = interactive ? environment.getOrDefault("COLUMNS", "") : "";
    return columns.matches("\\d{1,4}")
        ? Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST)
        : USUAL_WIDTH;
  }

  /// True if headings may be set in bold.
  public boolean styled() {
    boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty();
    return interactive && wanted && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /// True if the page can hold block characters.
  public boolean blocks() {
    return out.charset().newEncoder().canEncode("█▓░│…");
  }

  /// No progress from now on.
  public void beQuiet() {
    quiet = true;
  }

  /// Says what is being done, on a line that the next one replaces; only to a terminal.
  public void progress(String what) {
    if (interactive && !quiet) {
      err.print("\r\u001b[K" + what);
      err.flush();
      busy = true;
    }
  }

  /// Takes the line of progress away.
  public void clearProgress() {
    if (busy) {
      err.print("\r\u001b[K");
      err.flush();
      busy = false;
    }
  }
}
