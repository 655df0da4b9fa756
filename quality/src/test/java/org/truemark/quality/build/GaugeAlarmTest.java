package org.truemark.quality.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truemark.quality.Command;
import org.truemark.quality.Repository;

/// The gauge refuses a method of 41 lines and takes one of 40.
class GaugeAlarmTest {
  @TempDir private Path house;

  @Test
  void methodOfFortyOneLinesFails() throws Exception {
    Command.Outcome outcome = gauge(41);
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out()).contains("Deal.java:2 close: 41 lines, limit 40");
  }

  @Test
  void methodOfFortyLinesPasses() throws Exception {
    assertThat(gauge(40).exit()).isZero();
  }

  private Command.Outcome gauge(int lines) throws IOException, InterruptedException {
    String body = "    deals++;\n".repeat(lines - 2);
    String source = "class Deal {\n  void close(int deals) {\n" + body + "  }\n}\n";
    Files.writeString(house.resolve("Deal.java"), source);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path gauge = Repository.root().resolve("quality/src/test/java/Gauge.java");
    return Command.in(house, java.toString(), gauge.toString(), ".", "--check").run();
  }
}
