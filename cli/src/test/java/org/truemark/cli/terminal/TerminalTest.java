package org.truemark.cli.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void pipedOutputIsPlainUtf8OfEightyColumns() {
    Terminal piped = Terminal.of(in(), new PrintStream(out, true, US_ASCII), errors());
    piped.out().print("Müller █");
    assertThat(out.toString(UTF_8)).isEqualTo("Müller █");
    assertThat(piped.styled()).isFalse();
    assertThat(piped.blocks()).isTrue();
    assertThat(piped.width()).isEqualTo(80);
  }

  @Test
  void progressIsForTerminalsAlone() {
    Terminal.of(in(), new PrintStream(out, true, UTF_8), errors()).progress("Reading ...");
    assertThat(err.size()).isZero();
    assertThat(out.size()).isZero();
  }

  @Test
  void progressLeavesNoTrace() {
    Terminal terminal = terminal(UTF_8, Map.of());
    terminal.progress("Reading ...");
    terminal.clearProgress();
    terminal.clearProgress();
    assertThat(err.toString(UTF_8)).isEqualTo("\r\u001b[KReading ...\r\u001b[K");
    assertThat(out.size()).isZero();
  }

  @Test
  void noProgressMeansNone() {
    Terminal terminal = terminal(UTF_8, Map.of());
    terminal.beQuiet();
    terminal.progress("Reading ...");
    assertThat(err.size()).isZero();
  }

  @Test
  void boldIsForTerminalsThatWantIt() {
    assertThat(terminal(UTF_8, Map.of()).styled()).isTrue();
    assertThat(terminal(UTF_8, Map.of("NO_COLOR", "1")).styled()).isFalse();
    assertThat(terminal(UTF_8, Map.of("TERM", "dumb")).styled()).isFalse();
  }

  @Test
  void theWidthIsThatOfTheTerminalWithinReason() {
    assertThat(terminal(UTF_8, Map.of("COLUMNS", "90")).width()).isEqualTo(90);
    assertThat(terminal(UTF_8, Map.of("COLUMNS", "20")).width()).isEqualTo(60);
    assertThat(terminal(UTF_8, Map.of("COLUMNS", "250")).width()).isEqualTo(100);
    assertThat(terminal(UTF_8, Map.of("COLUMNS", "wide")).width()).isEqualTo(80);
  }

  @Test
  void aTerminalOfAnotherCharsetGetsNoBlocks() {
    assertThat(terminal(US_ASCII, Map.of()).blocks()).isFalse();
  }

  private Terminal terminal(Charset charset, Map<String, String> environment) {
    return Terminal.interactive(in(), new PrintStream(out, true, charset), errors(), environment);
  }

  private PrintStream errors() {
    return new PrintStream(err, true, UTF_8);
  }

  private static InputStream in() {
    return InputStream.nullInputStream();
  }
}
