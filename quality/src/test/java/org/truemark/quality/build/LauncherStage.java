package org.truemark.quality.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.truemark.quality.Command;
import org.truemark.quality.Repository;

/// A folder in which the repository's launcher finds only what a test puts there: a JDK, perhaps,
/// and a build, both of which note down what they are asked.
record LauncherStage(Path folder) {
  private static final String SYSTEM_JDKS = "/usr/lib/jvm";
  private static final List<String> TOOLS =
      List.of("sed", "dirname", "readlink", "find", "mkdir", "rm", "touch", "mv");

  /// Says its arguments, each followed by `|`; into the cache, when it is to make one.
  private static final String JAVA =
      """
      #!/bin/sh
      said=$(printf '%s|' "$@")
      case $1 in
        -XX:AOTCacheOutput=*) echo "$said" > "${1#*=}" ;;
        *) echo "$said" ;;
      esac
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      cd "$(dirname "$0")" && echo build >> builds
      [ ! -e app/target/quick/cli.aot ] || echo build >> builds-beside-a-cache
      [ ! -e broken ]
      """;

  /// The launcher of the repository, looking for the system's JDKs in the folder alone.
  static LauncherStage in(Path folder) throws IOException {
    var stage = new LauncherStage(folder);
    Path root = Repository.root();
    stage.program("truemark", Files.readString(root.resolve("truemark")));
    String shim = Files.readString(root.resolve(".mvn/jdk.sh"));
    if (!shim.contains(SYSTEM_JDKS)) {
      throw new IllegalStateException("jdk.sh no longer looks into " + SYSTEM_JDKS);
    }
    stage.write(".mvn/jdk.sh", shim.replace(SYSTEM_JDKS, folder.resolve("jvm").toString()));
    for (String tool : TOOLS) {
      stage.program("tools/" + tool, "#!/bin/sh\nexec %s \"$@\"\n".formatted(which(tool)));
    }
    return stage;
  }

  void installJdk(String version) throws IOException {
    String home = "jvm/jdk-25-or-so/";
    write(home + "release", "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
    program(home + "bin/java", JAVA);
    program(home + "bin/javac", JAVA);
    Files.createSymbolicLink(folder.resolve("tools/javac"), folder.resolve(home + "bin/javac"));
  }

  /// Makes a checkout of what else would be a distribution.
  void checkOut() throws IOException {
    program("mvnw", MAVEN);
    write("pom.xml", "<project/>");
    write("loop/src/main/java/Wish.java", "");
    write("loop/src/test/java/WishTest.java", "");
  }

  Command.Outcome launch(String... words) throws IOException, InterruptedException {
    String jdk = folder.resolve("jvm/jdk-25-or-so").toString();
    var environment =
        Map.of(
            "PATH",
            folder.resolve("tools").toString(),
            "HOME",
            folder.toString(),
            "JAVA_HOME",
            jdk,
            "TRUEMARK_JDK",
            jdk);
    var all = Stream.concat(Stream.of(folder.resolve("truemark").toString()), Stream.of(words));
    return new Command(folder, environment, all.toList()).run();
  }

  /// Where a distribution has it.
  Path shippedJar() {
    return folder.resolve("app/truemark.jar");
  }

  /// Where a checkout has it.
  Path builtJar() {
    return folder.resolve("app/target/quick/truemark.jar");
  }

  Path cache() {
    return folder.resolve("app/target/quick/cli.aot");
  }

  long builds() throws IOException {
    return lines("builds");
  }

  long buildsBesideACache() throws IOException {
    return lines("builds-beside-a-cache");
  }

  void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private long lines(String path) throws IOException {
    Path file = folder.resolve(path);
    return Files.exists(file) ? Files.readAllLines(file).size() : 0;
  }

  private void program(String path, String text) throws IOException {
    write(path, text);
    if (!folder.resolve(path).toFile().setExecutable(true)) {
      throw new IllegalStateException("cannot be made a program: " + path);
    }
  }

  private static Path which(String tool) {
    return Stream.of("/bin", "/usr/bin")
        .map(place -> Path.of(place, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
