package org.truemark.quality.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.truemark.quality.Repository;

/// The main sources below a folder, as far as quality looks at them.
record Sources(List<Path> all) {
  private static final Path MAIN = Path.of("src", "main", "java");

  Sources {
    all = List.copyOf(all);
  }

  /// Those of the repository; bench is measured and not shipped, so it is left out.
  static Sources house() throws IOException {
    Path root = Repository.root();
    return new Sources(
        below(root).all().stream()
            .filter(file -> !file.startsWith(root.resolve("bench")))
            .toList());
  }

  static Sources below(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return new Sources(
          walk.filter(file -> file.toString().endsWith(".java"))
              .filter(file -> file.toString().contains("/" + MAIN + "/"))
              .filter(file -> !root.relativize(file).toString().matches("(.*/)?(target|\\..+)/.*"))
              .sorted()
              .toList());
    }
  }

  /// Without package-info and module-info.
  List<Path> types() {
    return all.stream().filter(file -> !file.toString().endsWith("-info.java")).toList();
  }

  /// org.truemark.kernel.Period of .../src/main/java/org/truemark/kernel/Period.java.
  static String typeName(Path source) {
    String path = source.toString();
    int start = path.indexOf("/" + MAIN + "/") + MAIN.toString().length() + 2;
    return path.substring(start, path.length() - ".java".length()).replace('/', '.');
  }

  /// Folders with sources whose package-info is missing or does not say @NullMarked.
  List<Path> packagesWithoutNullMarked() throws IOException {
    var folders = new TreeSet<Path>();
    all.forEach(file -> folders.add(file.resolveSibling("package-info.java")));
    for (Path info : List.copyOf(folders)) {
      if (Files.exists(info) && Files.readString(info).contains("\n@NullMarked\npackage ")) {
        folders.remove(info);
      }
    }
    return List.copyOf(folders);
  }
}
