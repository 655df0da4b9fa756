package org.truemark.intake.mapping;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Problem.Wording;
import org.truemark.kernel.Problems;
import org.truemark.kernel.Severity;
import org.truemark.kernel.Source;

/// The nodes of a mapping file as texts, words and lists. What is wrong is collected with its place
/// and something harmless is given back, so that reading goes on to the next mistake.
final class MappingText {
  private final String file;
  private final Problems.Collector problems = new Problems.Collector();
  private final Set<Problem> told = new HashSet<>();

  MappingText(String file) {
    this.file = file;
  }

  Problems problems() {
    return problems.done();
  }

  /// The keys of a mapping node and their values, each key once.
  Map<String, Node> entries(Node node, String what) {
    var entries = new LinkedHashMap<String, Node>();
    if (!(node instanceof MappingNode mapping)) {
      wrongShape(node, what, "keys with values, such as {from: [Amount]}");
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = text(tuple.getKeyNode(), "a key of " + what);
      if (entries.putIfAbsent(key, tuple.getValueNode()) != null) {
        add(
            "mapping-duplicate-key",
            tuple.getKeyNode(),
            new Wording(
                key,
                null,
                "%s has the key \"%s\" twice.".formatted(what, key),
                "keep one of them."));
      }
    }
    return entries;
  }

  /// The same with a closed list of keys; others are reported at their own place.
  Fields fields(Node node, String what, Set<String> allowed) {
    return fields(node, what, allowed, "mapping-unknown-key", "key of " + what);
  }

  /// The same with the code and the name that a foreign key gets.
  Fields fields(Node node, String what, Set<String> allowed, String code, String word) {
    Map<String, Node> entries = entries(node, what);
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key && !allowed.contains(key.getValue())) {
          unknown(code, key, new Closed(word, allowed));
        }
      }
    }
    entries.keySet().retainAll(allowed);
    return new Fields(node, what, entries);
  }

  String text(Node node, String what) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    wrongShape(node, what, "one text");
    return "";
  }

  /// One text or a list of texts.
  List<String> texts(Node node, String what) {
    return items(node).stream().map(item -> text(item, what)).toList();
  }

  /// The items of a list, or the node itself.
  List<Node> items(Node node) {
    return node instanceof SequenceNode list ? list.getValue() : List.of(node);
  }

  boolean flag(Node node, String what) {
    String text = text(node, what);
    if (!text.equals("true") && !text.equals("false")) {
      unknown(
          "mapping-unknown-word", node, new Closed("word for " + what, Set.of("true", "false")));
    }
    return text.equals("true");
  }

  int wholeNumber(Node node, String what, int otherwise) {
    String text = text(node, what);
    if (text.matches("[1-9][0-9]{0,8}")) {
      return Integer.parseInt(text);
    }
    badValue(node, what, "a whole number from 1");
    return otherwise;
  }

  /// One of the constants of a closed list, written in small letters.
  <E extends Enum<E>> E word(Node node, String what, E otherwise) {
    String text = text(node, what);
    E[] constants = otherwise.getDeclaringClass().getEnumConstants();
    for (E constant : constants) {
      if (word(constant).equals(text)) {
        return constant;
      }
    }
    Set<String> words = Arrays.stream(constants).map(MappingText::word).collect(Collectors.toSet());
    unknown("mapping-unknown-word", node, new Closed("word for " + what, words));
    return otherwise;
  }

  <E extends Enum<E>> List<E> words(Node node, String what, E otherwise) {
    return items(node).stream().map(item -> word(item, what, otherwise)).toList();
  }

  /// A text that some parser takes; what it throws becomes a problem.
  <T> @Nullable T value(Node node, String what, Form<T> form) {
    String text = text(node, what);
    if (text.length() <= 500) {
      try {
        return form.parser().apply(text);
      } catch (IllegalArgumentException | DateTimeException e) {
        badValue(node, what, form.expected());
        return null;
      }
    }
    badValue(node, what, form.expected() + " of at most 500 characters");
    return null;
  }

  <T> List<T> values(Node node, String what, Form<T> form) {
    var values = new ArrayList<T>();
    for (Node item : items(node)) {
      T value = value(item, what, form);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  void badValue(Node node, String what, String expected) {
    badValue(node, what, node instanceof ScalarNode scalar ? scalar.getValue() : "", expected);
  }

  void badValue(Node node, String what, String found, String expected) {
    add(
        "mapping-bad-value",
        node,
        new Wording(
            found,
            expected,
            "%s is \"%s\", expected %s.".formatted(what, shown(found), expected),
            null));
  }

  void wrongShape(Node node, String what, String expected) {
    String found =
        switch (node) {
          case MappingNode _ -> "keys with values";
          case SequenceNode _ -> "a list";
          case ScalarNode scalar -> "\"" + shown(scalar.getValue()) + "\"";
          default -> "something else";
        };
    add(
        "mapping-wrong-shape",
        node,
        new Wording(
            found, expected, "%s is %s, expected %s.".formatted(what, found, expected), null));
  }

  void missing(Node node, String what, String key) {
    add(
        "mapping-missing-key",
        node,
        new Wording(
            null, key, "%s has no \"%s\".".formatted(what, key), "add " + key + ": … there."));
  }

  void unknown(String code, Node node, Closed closed) {
    unknown(code, node, node instanceof ScalarNode scalar ? scalar.getValue() : "", closed);
  }

  void unknown(String code, Node node, String found, Closed closed) {
    String allowed = String.join(", ", new TreeSet<>(closed.words()));
    String nearest = Nearest.of(found, closed.words());
    add(
        code,
        node,
        new Wording(
            found,
            allowed,
            "\"%s\" is no %s; %s."
                .formatted(
                    shown(found),
                    closed.what(),
                    allowed.isEmpty() ? "there are none" : "allowed: " + allowed),
            nearest == null ? null : "did you mean \"" + nearest + "\"?"));
  }

  void add(String code, @Nullable Node node, Wording wording) {
    Mark mark = node == null ? null : node.getStartMark().orElse(null);
    add(code, mark, wording);
  }

  void add(String code, @Nullable Mark mark, Wording wording) {
    Source source =
        mark == null
            ? Source.of(file)
            : new Source(file, mark.getLine() + 1L, mark.getColumn() + 1, null, null);
    var problem = new Problem(code, Severity.ERROR, source, wording);
    if (told.add(problem)) {
      problems.add(problem);
    }
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String shown(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  /// How a text becomes a value.
  ///
  /// @param expected for the reader, such as "a regular expression"
  record Form<T>(String expected, Function<String, T> parser) {}

  /// A closed list of words.
  record Closed(String what, Collection<String> words) {}

  /// The known keys of a node.
  final class Fields {
    private final Node node;
    private final String what;
    private final Map<String, Node> entries;

    Fields(Node node, String what, Map<String, Node> entries) {
      this.node = node;
      this.what = what;
      this.entries = entries;
    }

    @Nullable Node find(String key) {
      return entries.get(key);
    }

    boolean has(String key) {
      return entries.containsKey(key);
    }

    Node node() {
      return node;
    }

    Map<String, Node> entries() {
      return entries;
    }

    Set<String> keys() {
      return entries.keySet();
    }

    /// What the key's node says, or the default where there is no key.
    <T> T read(String key, T otherwise, Function<Node, T> reader) {
      Node value = entries.get(key);
      return value == null ? otherwise : reader.apply(value);
    }

    /// The same without a default.
    <T> @Nullable T readIfThere(String key, Function<Node, @Nullable T> reader) {
      Node value = entries.get(key);
      return value == null ? null : reader.apply(value);
    }

    /// Reports the key if it is missing.
    void require(String key) {
      if (!entries.containsKey(key)) {
        missing(node, what, key);
      }
    }
  }
}
