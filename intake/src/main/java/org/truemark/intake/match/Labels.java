package org.truemark.intake.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.truemark.facts.table.Table;
import org.truemark.intake.mapping.Mapping.Outcome;

/// What people call the columns of their files, and the outcomes in them, in many languages.
public final class Labels {
  /// A header that is a label to the letter, but for case and blanks around it.
  public static final double EXACT = 1.0;

  /// A header that is a label but for accents, punctuation and the prefixes of systems.
  public static final double NORMAL = 0.9;

  private static final int KNOWN_MOST = 10_000;

  /// Words that many columns have; a label of nothing else is not looked for inside headers.
  private static final Set<String> COMMON =
      Set.of(
          "id",
          "name",
          "date",
          "type",
          "total",
          "value",
          "status",
          "state",
          "title",
          "data",
          "line",
          "datum",
          "dato",
          "fecha",
          "nom",
          "nome",
          "nombre",
          "navn",
          "namn",
          "typ",
          "tipo",
          "item",
          "position",
          "deal",
          "opportunity",
          "order",
          "source",
          "reason",
          "price",
          "active",
          "group",
          "net",
          "sales",
          "step",
          "result",
          "description",
          "won",
          "closed",
          "created",
          "level",
          "sum",
          "sort",
          "left",
          "pos",
          "product",
          "region",
          "company",
          "year",
          "month",
          "period");

  private final List<Label> labels;

  /// What was found for headers before: every sheet is looked at more than once.
  private final Map<String, List<Candidate>> known = new ConcurrentHashMap<>();

  /// Places of the labels by each of their words and by their whole text: only they can fit.
  private final Map<String, BitSet> byWord = new HashMap<>();

  private final Map<Outcome, Set<String>> outcomes;

  private Labels(List<Label> labels, Map<Outcome, Set<String>> outcomes) {
    this.labels = labels;
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      int place = i;
      Stream.concat(label.words().stream(), Stream.of(label.trimmed()))
          .forEach(word -> byWord.computeIfAbsent(word, made -> new BitSet()).set(place));
    }
    this.outcomes = outcomes;
  }

  /// A column that a header may be.
  ///
  /// @param table canonical table
  /// @param column canonical column, or `id`, `currency`, `status`, `first_name`, `last_name` and
  ///   `attrition`, which a mapping is made of
  /// @param score from 0 to 1, {@link #EXACT} and {@link #NORMAL} or below when only words are
  ///   alike
  public record Candidate(Table table, String column, double score) {}

  /// The labels that ship.
  public static Labels builtIn() {
    Map<?, ?> root = resource();
    var labels = new ArrayList<Label>();
    entries(root.get("columns"))
        .forEach((table, columns) ->
            entries(columns)
                .forEach((column, languages) -> {
                  Table to = Table.find(table).orElseThrow();
                  texts(languages).map(text -> Label.of(to, column, text)).forEach(labels::add);
                }));
    var outcomes = new HashMap<Outcome, Set<String>>();
    for (Outcome outcome : Outcome.values()) {
      Object languages = entries(root.get("outcomes")).get(LabelText.trimmed(outcome.name()));
      Stream<String> words = texts(Objects.requireNonNull(languages));
      outcomes.put(outcome, Set.copyOf(words.map(LabelText::normal).distinct().toList()));
    }
    return new Labels(List.copyOf(labels), Map.copyOf(outcomes));
  }

  /// The columns that a header may be, best first; of equal ones those named first in the
  /// dictionary. Empty where no label is like it.
  public List<Candidate> columnsFor(String header) {
    List<Candidate> had = known.get(header);
    if (had != null) {
      return had;
    }
    List<Candidate> found = find(header);
    if (known.size() < KNOWN_MOST) {
      known.put(header, found);
    }
    return found;
  }

  private List<Candidate> find(String header) {
    String trimmed = LabelText.trimmed(header);
    String normal = LabelText.normal(header);
    List<String> words = LabelText.words(normal);
    var best = new LinkedHashMap<String, Candidate>();
    for (Label label : near(trimmed, words)) {
      double score = score(label, trimmed, words);
      if (score > 0) {
        String place = label.table().name() + "." + label.column();
        var candidate = new Candidate(label.table(), label.column(), score);
        best.merge(place, candidate, (old, later) -> later.score() > old.score() ? later : old);
      }
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble(Candidate::score).reversed())
        .toList();
  }

  /// The labels that share a word with a header, in the order of the dictionary.
  private List<Label> near(String trimmed, List<String> words) {
    var places = new BitSet();
    Stream.concat(words.stream(), Stream.of(trimmed))
        .distinct()
        .forEach(word -> {
          BitSet with = byWord.get(word);
          if (with != null) {
            places.or(with);
          }
        });
    return places.stream().mapToObj(labels::get).toList();
  }

  /// The outcome that a stage or status says by itself: one of the known words, alone or beside
  /// others. Empty where no word is known or words of two outcomes are there. Words for open count
  /// only where they stand alone: `New Business` says nothing.
  public Optional<Outcome> outcome(String text) {
    String normal = LabelText.normal(text);
    List<Outcome> said =
        Stream.of(Outcome.values()).filter(outcome -> says(outcome, normal)).toList();
    return said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty();
  }

  /// The known words of each outcome, comparable: small letters, no accents.
  public Map<Outcome, Set<String>> outcomeWords() {
    return outcomes;
  }

  private boolean says(Outcome outcome, String normal) {
    Set<String> words = outcomes.getOrDefault(outcome, Set.of());
    if (outcome == Outcome.OPEN) {
      return words.contains(normal);
    }
    String padded = " " + normal + " ";
    return words.stream().anyMatch(word -> padded.contains(" " + word + " "));
  }

  private static double score(Label label, String trimmed, List<String> words) {
    if (label.trimmed().equals(trimmed)) {
      return EXACT;
    }
    if (label.words().equals(words)) {
      return NORMAL;
    }
    boolean inside =
        words.containsAll(label.words())
            && !COMMON.containsAll(label.words())
            && !LabelText.turned(words, label.words());
    return inside ? 0.5 + 0.3 * label.words().size() / words.size() : 0;
  }

  private record Label(Table table, String column, String trimmed, List<String> words) {
    static Label of(Table table, String column, String text) {
      String normal = LabelText.normal(text);
      return new Label(table, column, LabelText.trimmed(text), LabelText.words(normal));
    }
  }

  private static Map<?, ?> resource() {
    var load = new Load(LoadSettings.builder().setLabel("labels.yaml").build());
    try (InputStream stream = Labels.class.getResourceAsStream("labels.yaml")) {
      if (stream != null && load.loadFromInputStream(stream) instanceof Map<?, ?> root) {
        return root;
      }
      throw new IllegalStateException("no labels.yaml among the resources");
    } catch (IOException e) {
      throw new UncheckedIOException("labels.yaml", e);
    }
  }

  private static Map<String, Object> entries(@org.jspecify.annotations.Nullable Object node) {
    var entries = new LinkedHashMap<String, Object>();
    if (node instanceof Map<?, ?> map) {
      map.forEach((key, value) -> entries.put(String.valueOf(key), value));
    }
    return entries;
  }

  private static Stream<String> texts(Object languages) {
    return entries(languages).values().stream()
        .flatMap(list -> list instanceof List<?> texts ? texts.stream() : Stream.of())
        .map(String::valueOf);
  }
}
