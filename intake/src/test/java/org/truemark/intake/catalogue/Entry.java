package org.truemark.intake.catalogue;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.batch.Batch.State;
import org.truemark.intake.door.Visit;

/// One entry of the catalogue.
///
/// @param name letter, number and a few words
/// @param input what is given
/// @param state where the batch ends, or null where no batch is begun
/// @param says the line that is said, in the form of {@link Told}
record Entry(String name, Input input, @Nullable State state, String says) {

  /// What is given.
  sealed interface Input {
    /// Files, answers and mappings for the door.
    record Files(Consumer<Visit> files) implements Input {}

    /// The text of a mapping file.
    record MappingFile(String yaml) implements Input {}

    /// The text of an answers file.
    record AnswersText(String yaml) implements Input {}
  }

  static Entry refused(String name, Consumer<Visit> files, String says) {
    return new Entry(name, new Input.Files(files), State.REFUSED, says);
  }

  static Entry asking(String name, Consumer<Visit> files, String says) {
    return new Entry(name, new Input.Files(files), State.ASKING, says);
  }

  static Entry ready(String name, Consumer<Visit> files, String says) {
    return new Entry(name, new Input.Files(files), State.READY, says);
  }

  static Entry mapping(String name, String yaml, String says) {
    return new Entry(name, new Input.MappingFile(yaml), null, says);
  }

  static Entry answers(String name, String yaml, String says) {
    return new Entry(name, new Input.AnswersText(yaml), null, says);
  }

  /// The first word of the line: a code, or `question`.
  String code() {
    return says.substring(0, says.indexOf(" | "));
  }

  @Override
  public String toString() {
    return name;
  }
}
