package org.truemark.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private static final String NUMBER = "\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void versionIsOneLineWithTheNumberOfTheBuild(String option) {
    assertThat(run(option)).isZero();
    assertThat(out.toString(UTF_8)).matches("Truemark " + NUMBER + "\\R");
    assertThat(err.size()).isZero();
  }

  @Test
  void versionCommandNamesTheJavaToo() {
    assertThat(run("version")).isZero();
    assertThat(out.toString(UTF_8)).matches("Truemark " + NUMBER + "\\RJava \\d\\d.*\\R");
  }

  @Test
  void everythingElseIsForTheCommandLine() {
    assertThat(run("no-such-command")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("no-such-command");
  }

  private int run(String... args) {
    return Main.run(args, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }
}
