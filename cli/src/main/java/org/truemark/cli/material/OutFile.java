package org.truemark.cli.material;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.truemark.cli.terminal.Exit;

/// Writes a file whole or not at all: beside its place, then renamed. What is there is written over
/// only if that was asked for. The file has the usual rights of a new one (umask).
public final class OutFile {
  private OutFile() {}

  /// Refuses, before any work is done, to write over something.
  ///
  /// @throws Refusal if there is something at the path and `force` is off, or no folder to hold it
  public static void requireFree(Path path, boolean force) {
    if (Files.exists(path) && !force) {
      throw new Refusal(
          Exit.MISUSED, "\"" + path + "\" is there already.  Try: --force, or another name");
    }
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Refusal(
          Exit.MISUSED, "\"" + folder + "\" is no folder.  Try: make it first, or another one");
    }
  }

  /// Writes the text as UTF-8.
  public static void write(Path path, String text) {
    try {
      Path beside = path.resolveSibling(".truemark-" + UUID.randomUUID() + ".part");
      beside.toFile().deleteOnExit();
      try {
        Files.writeString(beside, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("\"" + path + "\" cannot be written", e);
    }
  }
}
