package org.truemark.quality.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.truemark.quality.Repository;

/// The Markdown pages of the repository.
final class Documents {
  private Documents() {}

  /// Those in the root and everything below docs, sorted.
  static List<Path> all() throws IOException {
    Path root = Repository.root();
    try (Stream<Path> top = Files.list(root);
        Stream<Path> docs = Files.walk(root.resolve("docs"))) {
      return Stream.concat(top, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }
}
