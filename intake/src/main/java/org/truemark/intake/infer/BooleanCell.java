package org.truemark.intake.infer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.cell.CellText;

/// Reads yes and no by two lists of texts; capitals, accents and blanks at the ends do not count.
public final class BooleanCell {
  private static final List<String> TRUE =
      List.of(
          "true",
          "yes",
          "y",
          "1",
          "on",
          "t",
          "wahr",
          "ja",
          "j",
          "verdadero",
          "sí",
          "vrai",
          "oui",
          "vero",
          "verdadeiro",
          "sim",
          "waar",
          "sant",
          "sand",
          "tosi",
          "kyllä",
          "prawda",
          "tak",
          "pravda",
          "ano");
  private static final List<String> FALSE =
      List.of(
          "false",
          "no",
          "n",
          "0",
          "off",
          "f",
          "falsch",
          "nein",
          "falso",
          "faux",
          "non",
          "não",
          "onwaar",
          "nee",
          "falskt",
          "nej",
          "falsk",
          "nei",
          "epätosi",
          "ei",
          "fałsz",
          "nie",
          "nepravda",
          "ne");

  private final Map<String, Boolean> words = new HashMap<>();

  private BooleanCell(Collection<String> trueTexts, Collection<String> falseTexts) {
    trueTexts.forEach(text -> words.put(CellText.fold(text), true));
    for (String text : falseTexts) {
      if (Boolean.TRUE.equals(words.put(CellText.fold(text), false))) {
        throw new IllegalArgumentException("\"" + text + "\" stands for true and for false");
      }
    }
  }

  /// @throws IllegalArgumentException if a text stands in both lists
  public static BooleanCell of(Collection<String> trueTexts, Collection<String> falseTexts) {
    return new BooleanCell(trueTexts, falseTexts);
  }

  /// The texts of the shipped languages.
  public static BooleanCell common() {
    return of(TRUE, FALSE);
  }

  /// True or false, or null if the cell is neither.
  public @Nullable Boolean parse(String cell) {
    Boolean exact = words.get(cell);
    return exact != null ? exact : words.get(CellText.fold(cell));
  }
}
