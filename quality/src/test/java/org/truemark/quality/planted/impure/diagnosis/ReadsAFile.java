package org.truemark.quality.planted.impure.diagnosis;

import java.nio.file.Files;
import java.nio.file.Path;

class ReadsAFile {
  boolean exists(Path file) {
    return Files.exists(file);
  }
}
