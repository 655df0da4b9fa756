package org.truemark.intake.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.truemark.facts.table.Column;
import org.truemark.intake.mapping.ColumnMapping.As;
import org.truemark.intake.mapping.ColumnMapping.By;
import org.truemark.intake.mapping.ColumnMapping.Days;
import org.truemark.intake.mapping.ColumnMapping.Details;
import org.truemark.intake.mapping.ColumnMapping.Figures;
import org.truemark.intake.mapping.ColumnMapping.Plus;
import org.truemark.intake.mapping.ColumnMapping.Sanity;
import org.truemark.intake.mapping.ColumnMapping.Source;
import org.truemark.intake.mapping.ColumnMapping.StageWords;
import org.truemark.intake.mapping.ColumnMapping.Unknown;
import org.truemark.intake.mapping.ColumnMapping.Values;
import org.truemark.intake.mapping.ColumnMapping.When;
import org.truemark.intake.mapping.Mapping.Vocabulary;
import org.truemark.kernel.Problem.Wording;

/// Reads one column of a mapping.
final class ColumnReader {
  private static final List<String> SOURCES = List.of("from", "constant", "product_of", "event");
  private static final Set<String> KEYS =
      Set.of(
          "from",
          "constant",
          "product_of",
          "event",
          "as",
          "required",
          "by",
          "pattern",
          "map",
          "unknown",
          "currency",
          "times",
          "at",
          "divide",
          "separator",
          "when",
          "status",
          "stages",
          "sanity",
          "else",
          "inclusive_end",
          "never",
          "plus");
  private static final Set<String> GROUPS = Set.of("value", "name", "email", "stage", "pipeline");
  private static final MappingText.Form<Regex> PATTERN =
      new MappingText.Form<>(
          "a regular expression with groups named value, name, email, stage or pipeline",
          ColumnReader::pattern);
  private static final MappingText.Form<LocalTime> TIME =
      new MappingText.Form<>("a time of day such as \"12:00\"", LocalTime::parse);
  private static final MappingText.Form<LocalDate> DAY =
      new MappingText.Form<>("a day such as 9999-12-31", LocalDate::parse);
  private static final MappingText.Form<BigDecimal> FACTOR =
      new MappingText.Form<>("a number above 0", ColumnReader::factor);
  private static final Map<Column.Kind, Set<As>> FITTING =
      Map.ofEntries(
          Map.entry(Column.Kind.TEXT, EnumSet.allOf(As.class)),
          Map.entry(Column.Kind.DATE, EnumSet.of(As.DATE, As.INSTANT)),
          Map.entry(Column.Kind.INSTANT, EnumSet.of(As.DATE, As.INSTANT)),
          Map.entry(Column.Kind.INTEGER, EnumSet.of(As.INTEGER, As.DURATION)),
          Map.entry(
              Column.Kind.DECIMAL, EnumSet.of(As.DECIMAL, As.INTEGER, As.PERCENT, As.FRACTION)),
          Map.entry(Column.Kind.BOOLEAN, EnumSet.of(As.BOOL)),
          Map.entry(Column.Kind.AMOUNT, EnumSet.of(As.MONEY)),
          Map.entry(Column.Kind.CHOICE, EnumSet.of(As.TEXT)),
          Map.entry(Column.Kind.PERSON, EnumSet.of(As.PERSON)),
          Map.entry(Column.Kind.TEAM, EnumSet.of(As.TEXT, As.ID, As.SF_ID)),
          Map.entry(Column.Kind.TERRITORY, EnumSet.of(As.TEXT, As.ID, As.SF_ID)),
          Map.entry(Column.Kind.ACCOUNT, EnumSet.of(As.ACCOUNT)),
          Map.entry(Column.Kind.PRODUCT, EnumSet.of(As.PRODUCT)),
          Map.entry(Column.Kind.OPPORTUNITY, EnumSet.of(As.TEXT, As.ID, As.SF_ID)));

  private final MappingText text;
  private final Vocabulary vocabulary;

  ColumnReader(MappingText text, Vocabulary vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
  }

  /// Reads a column, or `ask`.
  ColumnMapping readOrAsk(Node node, String what, @Nullable Column to) {
    if (node instanceof ScalarNode scalar && scalar.getValue().equals("ask")) {
      return new ColumnMapping(new Source.Asked(), As.DATE, false, Details.none(), null, null);
    }
    return read(node, what, to);
  }

  /// Reads a column.
  ///
  /// @param what for problems
  /// @param to the canonical column it becomes, or null where it is none
  ColumnMapping read(Node node, String what, @Nullable Column to) {
    MappingText.Fields fields = text.fields(node, what, KEYS);
    Source source = source(fields, what);
    As usual =
        switch (source) {
          case Source.Product _ -> As.MONEY;
          case Source.Event _ -> As.INSTANT;
          case Source.Headers _, Source.Constant _, Source.Asked _ -> As.TEXT;
        };
    As as = fields.read("as", usual, word -> text.word(word, "as of " + what, As.TEXT));
    if (to != null) {
      fit(node, new Fit(what, source, as), to);
    }
    return new ColumnMapping(
        source,
        as,
        fields.read("required", false, flag -> text.flag(flag, "required of " + what)),
        details(fields, what),
        fields.readIfThere("when", word -> text.word(word, "when of " + what, When.CLOSED)),
        fields.readIfThere("else", other -> read(other, "else of " + what, to)));
  }

  private Source source(MappingText.Fields fields, String what) {
    List<String> given = SOURCES.stream().filter(fields::has).toList();
    if (given.size() != 1) {
      text.add(
          "mapping-missing-key",
          fields.node(),
          new Wording(
              null,
              "one of " + String.join(", ", SOURCES),
              "%s has %d of the keys %s, expected one."
                  .formatted(what, given.size(), String.join(", ", SOURCES)),
              "say where the value stands, such as from: [Amount]."));
      return new Source.Asked();
    }
    return switch (given.getFirst()) {
      case "from" -> new Source.Headers(fields.read("from", List.of(), this::headers));
      case "constant" ->
          new Source.Constant(fields.read("constant", "", node -> text.text(node, "constant")));
      case "product_of" -> fields.read("product_of", new Source.Asked(), this::product);
      case "event" -> fields.read("event", new Source.Asked(), this::event);
      case String other -> throw new IllegalStateException("no source " + other);
    };
  }

  private List<List<String>> headers(Node node) {
    List<List<String>> headers =
        text.items(node).stream().map(item -> text.texts(item, "from")).toList();
    if (headers.isEmpty() || headers.stream().anyMatch(List::isEmpty)) {
      text.badValue(node, "from", "at least one header");
    }
    return headers;
  }

  private Source product(Node node) {
    MappingText.Fields fields =
        text.fields(node, "product_of", Set.of("price", "quantity", "discount"));
    fields.require("price");
    fields.require("quantity");
    return new Source.Product(
        fields.read("price", "", header -> text.text(header, "price")),
        fields.read("quantity", "", header -> text.text(header, "quantity")),
        fields.readIfThere("discount", header -> text.text(header, "discount")));
  }

  private Source event(Node node) {
    MappingText.Fields fields = text.fields(node, "event", Set.of("field", "first"));
    fields.require("field");
    fields.require("first");
    return new Source.Event(
        fields.read("field", "stage", this::eventField),
        fields.read("first", When.CLOSED, word -> text.word(word, "first", When.CLOSED)));
  }

  private String eventField(Node node) {
    String field = text.text(node, "field");
    if (!field.equals("stage")) {
      text.badValue(node, "field of an event", "stage");
    }
    return field;
  }

  private Details details(MappingText.Fields fields, String what) {
    return new Details(
        new Values(
            fields.readIfThere("pattern", node -> text.value(node, "pattern of " + what, PATTERN)),
            fields.readIfThere("map", node -> named(node, "values", vocabulary.values().keySet())),
            fields.read(
                "unknown", Unknown.ASK, word -> text.word(word, "unknown of " + what, Unknown.ASK)),
            fields.readIfThere("separator", node -> text.text(node, "separator of " + what))),
        figures(fields, what),
        days(fields, what),
        new StageWords(
            fields.readIfThere(
                "stages", node -> named(node, "stages", vocabulary.stages().keySet())),
            fields.readIfThere("status", node -> read(node, "status of " + what, null))),
        fields.read("by", List.of(), node -> text.words(node, "by of " + what, By.ID)));
  }

  private Figures figures(MappingText.Fields fields, String what) {
    return new Figures(
        fields.readIfThere("currency", node -> read(node, "currency of " + what, null)),
        factor(fields, "times", what),
        factor(fields, "divide", what),
        Set.copyOf(
            fields.read(
                "sanity",
                List.of(),
                node -> text.words(node, "sanity of " + what, Sanity.FACTOR_1000))));
  }

  private BigDecimal factor(MappingText.Fields fields, String key, String what) {
    BigDecimal factor =
        fields.readIfThere(key, node -> text.value(node, key + " of " + what, FACTOR));
    return factor == null ? BigDecimal.ONE : factor;
  }

  private Days days(MappingText.Fields fields, String what) {
    return new Days(
        fields.readIfThere("at", node -> text.value(node, "at of " + what, TIME)),
        fields.read("inclusive_end", false, node -> text.flag(node, "inclusive_end of " + what)),
        Set.copyOf(fields.read("never", List.of(), node -> text.values(node, "never", DAY))),
        fields.readIfThere("plus", node -> text.word(node, "plus of " + what, Plus.MONTH)));
  }

  private String named(Node node, String section, Set<String> names) {
    String name = text.text(node, section);
    if (!names.contains(name)) {
      text.unknown(
          "mapping-unknown-name", node, new MappingText.Closed("table under " + section, names));
    }
    return name;
  }

  private void fit(Node node, Fit fit, Column to) {
    switch (fit.source()) {
      case Source.Constant(String constant) ->
          new ConstantFit(text, node, to).check(constant, fit.as());
      case Source.Asked _ -> {}
      case Source.Headers _, Source.Product _, Source.Event _ -> {
        Set<As> fitting = FITTING.getOrDefault(to.kind(), Set.of());
        if (!fitting.contains(fit.as())) {
          String words = fitting.stream().map(MappingText::word).collect(Collectors.joining(", "));
          text.add(
              "mapping-wrong-kind",
              node,
              new Wording(
                  MappingText.word(fit.as()),
                  words,
                  "%s is read as %s; allowed here: %s."
                      .formatted(fit.what(), MappingText.word(fit.as()), words),
                  null));
        }
      }
    }
  }

  private record Fit(String what, Source source, As as) {}

  private static Regex pattern(String written) {
    Regex regex = Regex.of(written);
    Set<String> groups = regex.pattern().namedGroups().keySet();
    if (groups.isEmpty() || !GROUPS.containsAll(groups)) {
      throw new IllegalArgumentException("groups " + groups);
    }
    return regex;
  }

  private static BigDecimal factor(String written) {
    var factor = new BigDecimal(written);
    if (factor.signum() <= 0 || Math.abs(factor.scale()) > 12) {
      throw new IllegalArgumentException(written);
    }
    return factor;
  }
}
