package org.truemark.intake.date;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.cell.CellText;

/// The months by name, full and short, of a list of languages. Where two languages use one word for
/// different months, the earlier language wins. Filled when the first name is looked up, because
/// most columns hold none.
final class MonthNames {
  /// Short forms in use that the JDK's locale data leave out.
  private static final Map<String, Integer> FURTHER =
      Map.of("sept", 9, "mrz", 3, "mar", 3, "mai", 5, "okt", 10, "dez", 12, "set", 9, "fev", 2);

  private static final int LONGEST = 14;

  private final List<Locale> languages;
  private @Nullable Map<String, Integer> months;

  MonthNames(List<Locale> languages) {
    this.languages = List.copyOf(languages);
  }

  /// The month from 1 to 12, or 0 where the word names none.
  int month(String text, int from, int to) {
    if (to - from < 2 || to - from > LONGEST) {
      return 0;
    }
    Map<String, Integer> known = months();
    String word = text.substring(from, to).toLowerCase(Locale.ROOT);
    Integer month = known.get(word);
    String bare = month == null ? CellText.fold(word) : word;
    if (!bare.equals(word)) {
      month = known.get(bare);
    }
    return month == null ? 0 : month;
  }

  private Map<String, Integer> months() {
    Map<String, Integer> known = months;
    if (known == null) {
      known = read();
      months = known;
    }
    return known;
  }

  private Map<String, Integer> read() {
    Map<String, Integer> known = new HashMap<>();
    for (Locale language : languages) {
      for (Month month : Month.values()) {
        for (TextStyle style : TextStyle.values()) {
          add(known, month.getDisplayName(style, language), month.getValue());
        }
      }
    }
    FURTHER.forEach(known::putIfAbsent);
    return known;
  }

  private static void add(Map<String, Integer> known, String name, int month) {
    String word = name.toLowerCase(Locale.ROOT).replace(".", "");
    if (word.length() >= 2 && word.chars().allMatch(Character::isLetter)) {
      known.putIfAbsent(word, month);
      known.putIfAbsent(CellText.fold(word), month);
    }
  }
}
