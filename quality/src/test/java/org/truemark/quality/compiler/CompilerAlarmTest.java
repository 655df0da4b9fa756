package org.truemark.quality.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The compiler refuses what the house refuses, with the very arguments of the build.
class CompilerAlarmTest {
  @TempDir private Path folder;

  @Test
  void cleanCodePasses() throws IOException {
    assertThat(complaints("return rep == null ? 0 : rep.strip().length();")).isEmpty();
  }

  @Test
  void dereferenceOfWhatMayBeNullFails() throws IOException {
    assertThat(complaints("return rep.length();")).contains("[NullAway]").contains("rep");
  }

  @Test
  void nullInAListOfNonNullFails() throws IOException {
    assertThat(complaints("var box = new Box<String>(rep); return box.content().length();"))
        .contains("[NullAway]");
  }

  @Test
  void ignoredReturnValueFails() throws IOException {
    assertThat(complaints("\"rep\".strip(); return 0;")).contains("[ReturnValueIgnored]");
  }

  @Test
  void warningOfTheCompilerFails() throws IOException {
    assertThat(complaints("java.util.List raw = null; return 0;"))
        .contains("[rawtypes]")
        .contains("-Werror");
  }

  private String complaints(String body) throws IOException {
    String source =
        """
        package org.truemark.planted;

        import org.jspecify.annotations.NullMarked;
        import org.jspecify.annotations.Nullable;

        @NullMarked
        class Planted {
          record Box<T>(T content) {}

          static int length(@Nullable String rep) {
            %s
          }
        }
        """;
    return HouseCompiler.ofTheRootPom().complaints(source.formatted(body), folder);
  }
}
