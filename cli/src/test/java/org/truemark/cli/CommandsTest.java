package org.truemark.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class CommandsTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void unknownCommandIsWrongUseAndNamesTheCommandsThatExist() {
    assertThat(run("diagnoze", "deals.csv")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("\"diagnoze\"").contains("version").hasLineCount(1);
    assertThat(out.size()).isZero();
  }

  @Test
  void helpIsAResult() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(UTF_8)).contains("version");
    assertThat(err.size()).isZero();
  }

  @Test
  void noCommandIsWrongUseAndShowsTheUsage() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString(UTF_8)).startsWith("Usage:");
  }

  private int run(String... args) {
    return Commands.run(args, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }
}
