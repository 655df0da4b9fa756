package org.truemark.intake.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.truemark.intake.mapping.Mapping.Check;
import org.truemark.intake.mapping.Mapping.Detect;
import org.truemark.intake.mapping.Mapping.Name;
import org.truemark.intake.mapping.Mapping.Outcome;
import org.truemark.intake.mapping.Mapping.StageMeaning;
import org.truemark.intake.mapping.Mapping.Vocabulary;
import org.truemark.kernel.Parsed;
import org.truemark.kernel.Problem.Wording;

/// Reads mapping files: YAML 1.2, one mapping each. All mistakes of a file are found in one go,
/// each with its line and column. At most a million characters, twenty levels and no aliases: a
/// mapping is written by a person and may come from a stranger.
public final class MappingReader {
  private static final int CHARACTERS = 1_000_000;
  private static final int LEVELS = 20;
  private static final Set<String> KEYS =
      Set.of(
          "truemark-mapping",
          "id",
          "version",
          "title",
          "source_system",
          "detect",
          "parse",
          "tables",
          "stages",
          "values",
          "checks",
          "refuse");
  private static final MappingText.Form<Regex> REGEX =
      new MappingText.Form<>("a regular expression", Regex::of);

  private final MappingText text;

  private MappingReader(MappingText text) {
    this.text = text;
  }

  /// Reads one mapping.
  ///
  /// @param fileName for problems, without folders
  /// @param yaml the text of the file
  /// @return the mapping, or null where anything was wrong
  public static Parsed<@Nullable Mapping> read(String fileName, String yaml) {
    var text = new MappingText(fileName);
    Node root = compose(text, fileName, yaml);
    Mapping mapping = root == null ? null : new MappingReader(text).mapping(root);
    boolean clean = text.problems().counts().isEmpty();
    return new Parsed<>(clean ? mapping : null, text.problems());
  }

  /// The root node of a file, or null with the reason among the problems.
  static @Nullable Node compose(MappingText text, String fileName, String yaml) {
    if (yaml.length() > CHARACTERS) {
      text.add(
          "mapping-too-large",
          (Mark) null,
          new Wording(
              null,
              null,
              "%s has %,d characters; a mapping has at most %,d."
                  .formatted(fileName, yaml.length(), CHARACTERS),
              "check whether this is the mapping that you meant."));
      return null;
    }
    LoadSettings settings =
        LoadSettings.builder().setLabel(fileName).setCodePointLimit(CHARACTERS * 4).build();
    try {
      if (!bounded(
          text, new org.snakeyaml.engine.v2.api.lowlevel.Parse(settings).parseString(yaml))) {
        return null;
      }
      return new Compose(settings).composeString(yaml).orElseGet(() -> empty(text, fileName));
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().orElse(null);
      text.add("mapping-not-yaml", mark, notYaml(e.getProblem()));
    } catch (YamlEngineException e) {
      text.add("mapping-not-yaml", (Mark) null, notYaml(String.valueOf(e.getMessage())));
    }
    return null;
  }

  private static @Nullable Node empty(MappingText text, String fileName) {
    text.add(
        "mapping-not-yaml",
        (Mark) null,
        new Wording(null, null, fileName + " is empty.", "begin with truemark-mapping: 1."));
    return null;
  }

  private static Wording notYaml(@Nullable String reason) {
    String why = reason == null || reason.isBlank() ? "" : " (" + reason.strip() + ")";
    return new Wording(
        null,
        null,
        "This is no YAML" + why + ".",
        "check indentation, brackets and quotes at this place.");
  }

  private static boolean bounded(MappingText text, Iterable<Event> events) {
    int depth = 0;
    for (Event event : events) {
      Mark mark = event.getStartMark().orElse(null);
      if (event instanceof AliasEvent) {
        text.add(
            "mapping-alias",
            mark,
            new Wording(
                null,
                null,
                "An alias (*) is not part of the mapping language.",
                "write the value out."));
        return false;
      }
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (depth > LEVELS) {
        text.add(
            "mapping-too-deep",
            mark,
            new Wording(
                null, null, "More than %d levels inside each other.".formatted(LEVELS), null));
        return false;
      }
    }
    return true;
  }

  private @Nullable Mapping mapping(Node root) {
    MappingText.Fields fields = text.fields(root, "a mapping", KEYS);
    for (String key :
        List.of("truemark-mapping", "id", "version", "title", "source_system", "tables")) {
      fields.require(key);
    }
    fields.readIfThere("truemark-mapping", this::version);
    var name =
        new Name(
            fields.read("id", "none", node -> slug(node, "id")),
            fields.read("version", 1, node -> text.wholeNumber(node, "version", 1)),
            fields.read("title", "", node -> text.text(node, "title")),
            fields.read("source_system", "none", node -> slug(node, "source_system")));
    var vocabulary =
        new Vocabulary(
            fields.read("stages", Map.of(), this::stages),
            fields.read("values", Map.of(), this::values),
            Set.copyOf(
                fields.read(
                    "checks", List.of(), node -> text.words(node, "checks", Check.NO_ID_COLUMN))),
            fields.read("refuse", List.of(), node -> text.values(node, "refuse", REGEX)));
    return new Mapping(
        name,
        fields.read("detect", Detect.any(), this::detect),
        fields.read("parse", Parse.unknown(), node -> new ParseReader(text).read(node)),
        fields.read("tables", List.of(), node -> tables(node, vocabulary)),
        vocabulary);
  }

  private String version(Node node) {
    String version = text.text(node, "truemark-mapping");
    if (!version.equals("1")) {
      text.badValue(node, "truemark-mapping", "1, the only version of the language");
    }
    return version;
  }

  private String slug(Node node, String what) {
    String slug = text.text(node, what);
    if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      text.badValue(node, what, "small letters, digits and single hyphens");
    }
    return slug;
  }

  private Detect detect(Node node) {
    MappingText.Fields fields =
        text.fields(node, "detect", Set.of("file_name", "headers_all", "headers_any"));
    return new Detect(
        fields.readIfThere("file_name", name -> text.value(name, "file_name", REGEX)),
        fields.read("headers_all", List.of(), all -> text.texts(all, "headers_all")),
        fields.read("headers_any", List.of(), any -> text.texts(any, "headers_any")));
  }

  private List<TableMapping> tables(Node node, Vocabulary vocabulary) {
    var reader = new TableReader(text, new ColumnReader(text, vocabulary));
    var tables = new ArrayList<TableMapping>();
    for (Node item : text.items(node)) {
      TableMapping table = reader.read(item);
      if (table != null) {
        tables.add(table);
      }
    }
    if (text.items(node).isEmpty()) {
      text.badValue(node, "tables", "at least one table");
    }
    return tables;
  }

  private Map<String, Map<String, StageMeaning>> stages(Node node) {
    var stages = new LinkedHashMap<String, Map<String, StageMeaning>>();
    text.entries(node, "stages")
        .forEach((name, table) -> {
          var labels = new LinkedHashMap<String, StageMeaning>();
          text.entries(table, "stages." + name)
              .forEach((label, meaning) -> labels.put(label, stage(meaning, label)));
          stages.put(name, Collections.unmodifiableMap(labels));
        });
    return stages;
  }

  private StageMeaning stage(Node node, String label) {
    String what = "the stage \"" + label + "\"";
    MappingText.Fields fields = text.fields(node, what, Set.of("order", "is", "as"));
    fields.require("order");
    fields.require("is");
    return new StageMeaning(
        fields.read("order", 1, order -> text.wholeNumber(order, "order of " + what, 1)),
        fields.read("is", Outcome.OPEN, is -> text.word(is, "is of " + what, Outcome.OPEN)),
        fields.readIfThere("as", as -> text.text(as, "as of " + what)));
  }

  private Map<String, Map<String, String>> values(Node node) {
    var values = new LinkedHashMap<String, Map<String, String>>();
    text.entries(node, "values")
        .forEach((name, table) -> {
          var words = new LinkedHashMap<String, String>();
          text.entries(table, "values." + name)
              .forEach((from, to) -> words.put(from, text.text(to, "values." + name + "." + from)));
          values.put(name, Collections.unmodifiableMap(words));
        });
    return values;
  }
}
