package org.truemark.intake.refused;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Decides by its header whether a column is left out. The words stand in `refused-columns.yaml`
/// beside this class. Immutable.
public final class RefusedColumns {
  private static final String DATA = "refused-columns.yaml";
  private static final int PERSONNEL_WORDS = 2;

  private record Rule(
      Category category,
      List<HeaderPhrase> headers,
      List<HeaderPhrase> persons,
      List<HeaderPhrase> unless,
      List<HeaderPhrase> tables) {}

  private final List<Rule> rules;
  private final List<HeaderPhrase> personnel;

  private RefusedColumns(List<Rule> rules, List<HeaderPhrase> personnel) {
    this.rules = List.copyOf(rules);
    this.personnel = List.copyOf(personnel);
  }

  /// The list that ships with Truemark; there is no switch to keep what it refuses.
  public static RefusedColumns builtIn() {
    Map<?, ?> root = load();
    Map<?, ?> categories = map(root.get("categories"));
    List<Rule> rules = new ArrayList<>();
    for (Category category : Category.values()) {
      if (category != Category.MAPPING) {
        rules.add(rule(category, map(categories.get(category.key()))));
      }
    }
    if (rules.size() != categories.size()) {
      throw new IllegalStateException(DATA + " names a category that does not exist");
    }
    return new RefusedColumns(rules, phrases(root.get("personnel")));
  }

  /// The same list and further phrases, in the signs of the data file.
  ///
  /// @throws IllegalArgumentException if a phrase holds no word
  public RefusedColumns with(Collection<String> phrases) {
    List<Rule> more = new ArrayList<>(rules);
    List<HeaderPhrase> headers = phrases.stream().map(HeaderPhrase::of).toList();
    more.add(new Rule(Category.MAPPING, headers, List.of(), List.of(), List.of()));
    return new RefusedColumns(more, personnel);
  }

  /// Why a column with this header is left out; empty if it is kept.
  public Optional<Refusal> judge(String header, Subject subject) {
    HeaderWords words = HeaderWords.of(header);
    for (Rule rule : rules) {
      Optional<HeaderPhrase> phrase = first(rule.headers(), words);
      if (phrase.isEmpty() && subject == Subject.PERSON) {
        phrase = first(rule.persons(), words);
      }
      if (phrase.isPresent() && first(rule.unless(), words).isEmpty()) {
        return Optional.of(new Refusal(rule.category(), phrase.get().text()));
      }
    }
    return Optional.empty();
  }

  /// Why a whole table is left out, judged by the name of its file, sheet or object; empty if it is
  /// kept. Such tables hold refused data in columns with harmless names.
  public Optional<Refusal> judgeTable(String name) {
    HeaderWords words = HeaderWords.of(name);
    for (Rule rule : rules) {
      Optional<HeaderPhrase> phrase = first(rule.tables(), words);
      if (phrase.isPresent()) {
        return Optional.of(new Refusal(rule.category(), phrase.get().text()));
      }
    }
    return Optional.empty();
  }

  /// What a table with these headers is about, where no mapping says it.
  public Subject subjectOf(Collection<String> headers) {
    List<HeaderWords> words = headers.stream().map(HeaderWords::of).toList();
    long found =
        personnel.stream().filter(phrase -> words.stream().anyMatch(phrase::matches)).count();
    return found >= PERSONNEL_WORDS ? Subject.PERSON : Subject.BUSINESS;
  }

  private static Optional<HeaderPhrase> first(List<HeaderPhrase> phrases, HeaderWords words) {
    return phrases.stream().filter(phrase -> phrase.matches(words)).findFirst();
  }

  private static Rule rule(Category category, Map<?, ?> entry) {
    return new Rule(
        category,
        phrases(entry.get("headers")),
        phrases(entry.get("persons")),
        phrases(entry.get("unless")),
        phrases(entry.get("tables")));
  }

  private static List<HeaderPhrase> phrases(@Nullable Object list) {
    return list instanceof List<?> texts
        ? texts.stream().map(String::valueOf).map(HeaderPhrase::of).toList()
        : List.of();
  }

  private static Map<?, ?> map(@Nullable Object node) {
    if (node instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalStateException(DATA + " lacks a part");
  }

  private static Map<?, ?> load() {
    try (InputStream data = RefusedColumns.class.getResourceAsStream(DATA)) {
      if (data == null) {
        throw new IllegalStateException(DATA + " is missing from the program");
      }
      return map(new Load(LoadSettings.builder().setLabel(DATA).build()).loadFromInputStream(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
