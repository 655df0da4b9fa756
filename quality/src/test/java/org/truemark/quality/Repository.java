package org.truemark.quality;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the repository lies.
public final class Repository {
  private Repository() {}

  /// The folder of the root pom, absolute.
  public static Path root() {
    Path root = Path.of(System.getProperty("truemark.root", "..")).toAbsolutePath().normalize();
    if (!Files.exists(root.resolve("kernel").resolve("pom.xml"))) {
      throw new IllegalStateException("not Truemark's repository: " + root);
    }
    return root;
  }
}
