package org.truemark.cli.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.cli.terminal.Exit;
import org.truemark.intake.file.InputFile;

/// The files of a command. Standard input is copied to a temporary file, since reading takes two
/// passes; the copy is deleted on closing, and by the JVM when the process is cancelled.
public final class Material implements AutoCloseable {
  /// How standard input is called.
  public static final String STANDARD_INPUT = "-";

  private static final String SPOOLED_NAME = "stdin";

  private final List<InputFile> files;
  private final @Nullable Path spooled;

  private Material(List<InputFile> files, @Nullable Path spooled) {
    this.files = List.copyOf(files);
    this.spooled = spooled;
  }

  /// Opens the named files. Whether they can be read is found out by reading them.
  ///
  /// @throws Refusal if none is named or one is named twice
  public static Material open(List<String> names, InputStream standardInput) {
    if (names.isEmpty()) {
      throw new Refusal(
          Exit.MISUSED, "No file is named.  Try: truemark diagnose deals.csv, or - for a pipe");
    }
    requireDistinct(names);
    Path spooled = names.contains(STANDARD_INPUT) ? spool(standardInput) : null;
    var files = new ArrayList<InputFile>();
    for (String name : names) {
      files.add(
          name.equals(STANDARD_INPUT) && spooled != null
              ? new InputFile(SPOOLED_NAME, spooled)
              : new InputFile(shortName(name, names), Path.of(name)));
    }
    return new Material(files, spooled);
  }

  /// The files in the order given.
  public List<InputFile> files() {
    return files;
  }

  /// SHA-256 of the bytes in hexadecimal digits, or null where the file cannot be read.
  public static @Nullable String sha256(InputFile file) {
    try (InputStream bytes = Files.newInputStream(file.path())) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      return null;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK knows SHA-256", e);
    }
  }

  @Override
  public void close() {
    if (spooled != null) {
      try {
        Files.deleteIfExists(spooled);
      } catch (IOException e) {
        throw new UncheckedIOException("a temporary file stays behind: " + spooled, e);
      }
    }
  }

  private static Path spool(InputStream standardInput) {
    try {
      Path copy = Files.createTempFile("truemark", ".stdin");
      copy.toFile().deleteOnExit();
      Files.copy(standardInput, copy, StandardCopyOption.REPLACE_EXISTING);
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException("standard input cannot be kept", e);
    }
  }

  private static void requireDistinct(List<String> names) {
    var seen = new HashSet<Path>();
    for (String name : names) {
      if (!seen.add(Path.of(name).toAbsolutePath().normalize())) {
        throw new Refusal(Exit.MISUSED, "\"" + name + "\" is named twice.  Try: name it once");
      }
    }
  }

  /// The name without folders; with the last folder where two files bear one name.
  private static String shortName(String name, List<String> names) {
    long sameName = names.stream().filter(other -> last(other).equals(last(name))).count();
    Path folder = Path.of(name).toAbsolutePath().normalize().getParent();
    Path folderName = folder == null ? null : folder.getFileName();
    return sameName > 1 && folderName != null ? folderName + "/" + last(name) : last(name);
  }

  private static String last(String name) {
    Path last = Path.of(name).getFileName();
    return last == null ? name : last.toString();
  }
}
