package org.truemark.cli.terminal;

/// How a command ended; a script can tell by the code alone.
public enum Exit {
  /// Done.
  DONE(0),
  /// The input was refused; the problems are listed.
  REFUSED(1),
  /// The command was used in a wrong way.
  MISUSED(2),
  /// Questions are open; they are listed.
  ASKING(3),
  /// Something around the command failed: disk, memory, or the program itself.
  FAILED(5);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  /// The code of the process.
  public int code() {
    return code;
  }
}
