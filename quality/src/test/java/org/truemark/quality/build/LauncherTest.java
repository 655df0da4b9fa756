package org.truemark.quality.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truemark.quality.Command;

/// The launcher, with a Java and a Maven that only say what they were asked.
class LauncherTest {
  private static final String QUICK =
      "-XX:TieredStopAtLevel=1|-XX:Tier3InvocationThreshold=50|-XX:Tier3MinInvocationThreshold=20"
          + "|-XX:Tier3CompileThreshold=300|-XX:Tier3BackEdgeThreshold=5000|-XX:+UseSerialGC";

  @TempDir private Path folder;
  private LauncherStage stage = new LauncherStage(Path.of(""));

  @BeforeEach
  void setTheStage() throws IOException {
    stage = LauncherStage.in(folder);
  }

  @Test
  void javaThatIsTooOldGivesOneLineAndExitFive() throws Exception {
    stage.installJdk("17.0.15");
    Command.Outcome outcome = stage.launch("--version");
    assertThat(outcome.exit()).isEqualTo(5);
    assertThat(outcome.err()).contains("JDK 25").contains("Try: ").hasLineCount(1);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void noJavaGivesTheSameLine() throws Exception {
    Command.Outcome outcome = stage.launch("--version");
    assertThat(outcome.exit()).isEqualTo(5);
    assertThat(outcome.err()).contains("JDK 25").hasLineCount(1);
  }

  @Test
  void distributionIsRunAsItIs() throws Exception {
    stage.installJdk("25.0.3");
    Command.Outcome outcome = stage.launch("diagnose", "my deals.csv");
    assertThat(outcome.out())
        .isEqualTo(
            "-Xlog:disable|%s|-jar|%s|diagnose|my deals.csv|\n"
                .formatted(QUICK, stage.shippedJar()));
    assertThat(outcome.err()).isEmpty();
    assertThat(stage.builds()).isZero();
  }

  @Test
  void largeInputsGetTheOptimisingCompiler() throws Exception {
    stage.installJdk("25.0.3");
    Path large = folder.resolve("large.csv");
    try (var file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(17L << 20);
    }
    assertThat(stage.launch("diagnose", large.toString()).out()).doesNotContain("Tiered");
    assertThat(stage.launch("diagnose", "-").out()).doesNotContain("Tiered");
  }

  @Test
  void newerJavaIsTaken() throws Exception {
    stage.installJdk("26");
    assertThat(stage.launch("--version").exit()).isZero();
  }

  @Test
  void checkoutIsBuiltOnceAndTheCacheIsUsed() throws Exception {
    stage.installJdk("25.0.3");
    stage.checkOut();
    Command.Outcome first = stage.launch("--version");
    assertThat(first.err()).startsWith("Building Truemark").hasLineCount(1);
    assertThat(first.out())
        .isEqualTo(
            "-Xlog:disable|%s|-XX:AOTCache=%s|-jar|%s|--version|\n"
                .formatted(QUICK, stage.cache(), stage.builtJar()));
    assertThat(stage.launch("--version").err()).isEmpty();
    assertThat(stage.builds()).isEqualTo(1);
  }

  @Test
  void cacheIsTrainedOnAFirstAnswerWhereThereIsAnExample() throws Exception {
    stage.installJdk("25.0.3");
    stage.checkOut();
    stage.write("examples/deals.csv", "deal,amount\n");
    stage.launch("--version");
    assertThat(Files.readString(stage.cache()))
        .endsWith("|diagnose|%s|--json|\n".formatted(folder.resolve("examples/deals.csv")));
  }

  @Test
  void changedSourceIsBuiltAndTheOldCacheIsGoneBefore() throws Exception {
    stage.installJdk("25.0.3");
    stage.checkOut();
    stage.launch("--version");
    later("loop/src/main/java/Wish.java");
    stage.launch("--version");
    assertThat(stage.builds()).isEqualTo(2);
    assertThat(stage.buildsBesideACache()).isZero();
  }

  @Test
  void deletedSourceIsBuiltToo() throws Exception {
    stage.installJdk("25.0.3");
    stage.checkOut();
    stage.launch("--version");
    Files.delete(folder.resolve("loop/src/main/java/Wish.java"));
    later("loop/src/main/java");
    stage.launch("--version");
    assertThat(stage.builds()).isEqualTo(2);
  }

  @Test
  void changedTestOrDataIsNotBuilt() throws Exception {
    stage.installJdk("25.0.3");
    stage.checkOut();
    stage.launch("--version");
    later("loop/src/test/java/WishTest.java");
    stage.write("truemark-data/src/main/rows.csv", "");
    later("truemark-data/src/main/rows.csv");
    stage.launch("--version");
    assertThat(stage.builds()).isEqualTo(1);
  }

  @Test
  void failedBuildSaysWhereToLookAndIsTriedAgain() throws Exception {
    stage.installJdk("25.0.3");
    stage.checkOut();
    stage.write("broken", "");
    Command.Outcome outcome = stage.launch("--version");
    assertThat(outcome.exit()).isEqualTo(5);
    assertThat(outcome.err()).contains("build.log", "Try: ./mvnw verify").hasLineCount(2);
    assertThat(outcome.out()).isEmpty();
    Files.delete(folder.resolve("broken"));
    assertThat(stage.launch("--version").exit()).isZero();
    assertThat(stage.builds()).isEqualTo(2);
  }

  private void later(String path) throws IOException {
    Files.setLastModifiedTime(folder.resolve(path), FileTime.from(Instant.now().plusSeconds(5)));
  }
}
