package org.truemark.intake.mapping;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Reads `parse`.
final class ParseReader {
  private static final Set<String> KEYS =
      Set.of(
          "encoding",
          "delimiter",
          "numbers",
          "dates",
          "instants",
          "locale",
          "zone",
          "two_digit_years_from",
          "null_text",
          "true_text",
          "false_text",
          "footer");
  private static final Map<String, Character> DELIMITERS =
      Map.of(",", ',', ";", ';', "|", '|', "^", '^', "`", '`', "\t", '\t', "tab", '\t');
  private static final MappingText.Form<String> ENCODING =
      new MappingText.Form<>("an encoding such as utf-8", ParseReader::encoding);
  private static final MappingText.Form<String> PATTERN =
      new MappingText.Form<>("a date pattern such as yyyy-MM-dd", ParseReader::pattern);
  private static final MappingText.Form<ZoneId> ZONE =
      new MappingText.Form<>("ask or a zone such as Europe/Berlin", ZoneId::of);
  private static final MappingText.Form<String> LOCALE =
      new MappingText.Form<>("a language tag such as en", ParseReader::locale);
  private static final MappingText.Form<Regex> REGEX =
      new MappingText.Form<>("a regular expression", Regex::of);

  private final MappingText text;

  ParseReader(MappingText text) {
    this.text = text;
  }

  Parse read(Node node) {
    MappingText.Fields fields = text.fields(node, "parse", KEYS);
    return new Parse(
        new Parse.Decoding(
            fields.read("encoding", List.of(), list -> text.values(list, "encoding", ENCODING)),
            fields.readIfThere("delimiter", this::delimiter)),
        fields.readIfThere("numbers", this::numbers),
        dates(fields),
        new Parse.Words(
            fields.read("null_text", List.of(), list -> text.texts(list, "null_text")),
            fields.read("true_text", List.of(), list -> text.texts(list, "true_text")),
            fields.read("false_text", List.of(), list -> text.texts(list, "false_text"))),
        fields.readIfThere("footer", this::footer));
  }

  private Parse.Dates dates(MappingText.Fields fields) {
    String locale = fields.readIfThere("locale", node -> text.value(node, "locale", LOCALE));
    return new Parse.Dates(
        fields.read("dates", List.of(), list -> text.values(list, "dates", PATTERN)),
        fields.read("instants", List.of(), list -> text.values(list, "instants", PATTERN)),
        locale == null ? "en" : locale,
        fields.readIfThere("zone", this::zone),
        fields.read(
            "two_digit_years_from",
            1950,
            year -> text.wholeNumber(year, "two_digit_years_from", 1950)));
  }

  private @Nullable ZoneId zone(Node node) {
    return isWord(node, "ask") ? null : text.value(node, "zone", ZONE);
  }

  private @Nullable Character delimiter(Node node) {
    String word = text.text(node, "delimiter");
    if (!word.equals("auto") && !DELIMITERS.containsKey(word)) {
      text.unknown(
          "mapping-unknown-word",
          node,
          new MappingText.Closed(
              "word for delimiter", Set.of("auto", ",", ";", "tab", "|", "^", "`")));
    }
    return DELIMITERS.get(word);
  }

  private Parse.@Nullable Numbers numbers(Node node) {
    if (isWord(node, "auto")) {
      return null;
    }
    MappingText.Fields fields = text.fields(node, "numbers", Set.of("decimal", "grouping"));
    fields.require("decimal");
    String decimal = fields.read("decimal", ".", mark -> text.text(mark, "decimal"));
    String grouping = fields.read("grouping", "", mark -> text.text(mark, "grouping"));
    if (decimal.length() != 1 || grouping.length() > 1 || decimal.equals(grouping)) {
      text.badValue(node, "numbers", "two different marks of one character, grouping may be empty");
    }
    return new Parse.Numbers(decimal, grouping);
  }

  private Parse.Footer footer(Node node) {
    MappingText.Fields fields = text.fields(node, "footer", Set.of("after_blank_row", "lines"));
    return new Parse.Footer(
        fields.read("after_blank_row", false, flag -> text.flag(flag, "after_blank_row")),
        fields.read("lines", List.of(), list -> text.values(list, "lines", REGEX)));
  }

  private static boolean isWord(Node node, String word) {
    return node instanceof ScalarNode scalar && scalar.getValue().equals(word);
  }

  private static String encoding(String name) {
    return Charset.forName(name).name().toLowerCase(Locale.ROOT);
  }

  private static String pattern(String letters) {
    DateTimeFormatter formatter = DateTimeFormatter.ofPattern(letters, Locale.ENGLISH);
    if (letters.isBlank() || formatter.toString().isEmpty()) {
      throw new IllegalArgumentException("no letters");
    }
    return letters;
  }

  private static String locale(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    if (locale.getLanguage().isEmpty()) {
      throw new IllegalArgumentException(tag);
    }
    return locale.toLanguageTag();
  }
}
