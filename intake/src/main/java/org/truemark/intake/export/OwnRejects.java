package org.truemark.intake.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import org.truemark.intake.file.InputFile;

/// The list of left-out records that an import writes beside its tables. It holds no rows of its
/// own, so a folder that is read back passes over it.
public final class OwnRejects {
  /// The header of the list.
  public static final String HEADER = "file,line,reason,cells";

  private OwnRejects() {}

  /// True if the file begins with the header of the list.
  public static boolean is(InputFile file) {
    if (!file.name().equals("rejects.csv")) {
      return false;
    }
    try (BufferedReader reader = Files.newBufferedReader(file.path())) {
      return HEADER.equals(reader.readLine());
    } catch (IOException _) {
      return false; // what cannot be read is told when it is opened
    }
  }
}
