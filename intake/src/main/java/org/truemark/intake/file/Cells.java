package org.truemark.intake.file;

import java.util.ArrayList;
import java.util.List;

/// What a record's cells look like.
final class Cells {
  private Cells() {}

  /// How many cells hold more than blanks.
  static int filled(String[] cells) {
    int filled = 0;
    for (String cell : cells) {
      filled += cell.isBlank() ? 0 : 1;
    }
    return filled;
  }

  /// True if no cell from the given one on holds more than blanks.
  static boolean blankFrom(String[] cells, int from) {
    for (int i = from; i < cells.length; i++) {
      if (!cells[i].isBlank()) {
        return false;
      }
    }
    return true;
  }

  /// The filled cells, joined by one blank.
  static String text(String[] cells) {
    List<String> filled = new ArrayList<>();
    for (String cell : cells) {
      if (!cell.isBlank()) {
        filled.add(cell.strip());
      }
    }
    return String.join(" ", filled);
  }

  /// True if the cell has digits and no letters: a number, a date, an amount with its sign.
  static boolean numeric(String cell) {
    return cell.chars().anyMatch(Character::isDigit) && !lettered(cell);
  }

  /// True if the cell has a letter.
  static boolean lettered(String cell) {
    return cell.codePoints().anyMatch(Character::isLetter);
  }
}
