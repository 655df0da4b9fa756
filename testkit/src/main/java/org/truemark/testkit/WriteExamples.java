package org.truemark.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.truemark.testkit.example.Example;

/// Writes the example files anew.
public final class WriteExamples {
  private WriteExamples() {}

  /// Writes every example file into a folder.
  ///
  /// @param args the folder, which is made if it is not there
  /// @throws IOException if a file cannot be written
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException(
          "expected one folder, found " + args.length + " arguments");
    }
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (Map.Entry<String, String> file : Example.files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
