package org.truemark.cli.material;

import org.truemark.cli.terminal.Exit;

/// A command cannot go on, for a reason that its user can remove. Thrown inside the command line
/// alone; the message is for the user and says what to try.
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Exit exit;

  /// @param exit how the command ends
  /// @param message a sentence and what to try
  public Refusal(Exit exit, String message) {
    super(message);
    this.exit = exit;
  }

  /// How the command ends.
  public Exit exit() {
    return exit;
  }
}
