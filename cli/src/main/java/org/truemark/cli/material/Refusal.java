package org.truemark.cli.material;

import org.truemark.cli.terminal.Exit;

/// A command cannot go on, for a reason that its user can remove. Thrown inside the command line
/// alone; the message is for the user and says what to try.
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Exit exit;
  private final String sentence;

  /// @param exit how the command ends
  /// @param sentence what is wrong and what to try
  public Refusal(Exit exit, String sentence) {
    super(sentence);
    this.exit = exit;
    this.sentence = sentence;
  }

  /// How the command ends.
  public Exit exit() {
    return exit;
  }

  /// What is wrong and what to try.
  public String sentence() {
    return sentence;
  }
}
