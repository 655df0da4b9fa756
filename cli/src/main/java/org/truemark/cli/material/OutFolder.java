package org.truemark.cli.material;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes several files whole or not at all: into a folder beside, whose files are then renamed
/// into their place. What is left of an unfinished one is deleted, on Ctrl-C too.
public final class OutFolder implements AutoCloseable {
  private final Path place;
  private final Path beside;
  private final Thread onCancel;

  private OutFolder(Path place, Path beside) {
    this.place = place;
    this.beside = beside;
    onCancel = new Thread(() -> delete(beside));
    Runtime.getRuntime().addShutdownHook(onCancel);
  }

  /// Makes ready to write the folder.
  public static OutFolder open(Path place) {
    try {
      Path parent = place.toAbsolutePath().getParent();
      return new OutFolder(place, Files.createTempDirectory(parent, ".truemark"));
    } catch (IOException e) {
      throw new UncheckedIOException("\"" + place + "\" cannot be written", e);
    }
  }

  /// Where to write.
  public Path folder() {
    return beside;
  }

  /// Puts what was written in its place.
  public void publish() {
    try {
      Files.createDirectories(place);
      for (Path file : files()) {
        Files.move(file, place.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("\"" + place + "\" cannot be written", e);
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(onCancel);
    delete(beside);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(beside)) {
      return files.toList();
    }
  }

  private static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e)
                throws IOException {
              Files.delete(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("a temporary folder stays behind: " + folder, e);
    }
  }
}
