package org.truemark.intake.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.truemark.intake.cell.CellText;

/// A header cut into folded words: `MaritalStatus`, `marital_status__c` and `Marital status` are
/// all `marital`, `status`.
record HeaderWords(List<String> words) {
  private static final Pattern ENDING = Pattern.compile("(?i)_+(c|pc)$");
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "(?<=\\p{Ll})(?=\\p{Lu})"
              + "|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})"
              + "|(?<=\\p{L})(?=\\p{N})"
              + "|(?<=\\p{N})(?=\\p{L})"
              + "|[^\\p{L}\\p{N}\\p{M}*]+");

  HeaderWords {
    words = List.copyOf(words);
  }

  static HeaderWords of(String header) {
    List<String> words = new ArrayList<>();
    for (String word : BOUNDARY.split(ENDING.matcher(CellText.strip(header)).replaceFirst(""), 0)) {
      if (!word.isEmpty()) {
        words.add(CellText.fold(word));
      }
    }
    return new HeaderWords(words);
  }

  String word(int at) {
    return words.get(at);
  }

  int count() {
    return words.size();
  }
}
