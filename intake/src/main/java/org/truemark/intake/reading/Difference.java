package org.truemark.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Table;
import org.truemark.intake.key.Twins.Occurrence;

/// Words for what tells records of one key apart.
final class Difference {
  private static final int NAMED = 2;
  private static final int PLACES = 3;
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("name", "names"),
          Map.entry("full_name", "names"),
          Map.entry("account_id", "accounts"),
          Map.entry("owner_id", "owners"),
          Map.entry("stage", "stages"),
          Map.entry("amount", "amounts"),
          Map.entry("currency", "currencies"),
          Map.entry("created_at", "created dates"),
          Map.entry("closed_at", "close dates"),
          Map.entry("expected_close", "close dates"),
          Map.entry("is_closed", "outcomes"),
          Map.entry("is_won", "outcomes"),
          Map.entry("email", "e-mails"),
          Map.entry("type", "types"),
          Map.entry("lead_source", "lead sources"));

  private Difference() {}

  /// `stages`, `stages and amounts`, or `content` where more differs.
  static String columns(List<Occurrence> records) {
    Set<String> words = new LinkedHashSet<>();
    List<@Nullable Object> first = records.getFirst().content();
    if (first.isEmpty()) {
      return "content";
    }
    Table table = Table.get(records.getFirst().rows().getFirst().getClass());
    for (Occurrence record : records) {
      collect(table, first, record.content(), words);
    }
    // A stage takes its outcome and its close date with it.
    if (words.contains("stages")) {
      words.removeAll(Set.of("outcomes", "close dates"));
    }
    boolean few = !words.isEmpty() && words.size() <= NAMED && !words.contains("content");
    return few ? String.join(" and ", words) : "content";
  }

  private static void collect(
      Table table, List<@Nullable Object> one, List<@Nullable Object> other, Set<String> words) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      if (!Objects.equals(one.get(i), other.get(i))) {
        words.add(WORDS.getOrDefault(table.columns().get(i).name(), "content"));
      }
    }
  }

  /// `lines 8 and 61`, or with the files where there are several.
  static String places(List<Occurrence> records) {
    boolean oneFile = records.stream().map(one -> one.place().file()).distinct().count() == 1;
    List<String> places =
        records.stream()
            .map(one ->
                oneFile
                    ? "%d".formatted(one.place().line())
                    : "%s line %d".formatted(one.place().file(), one.place().line()))
            .toList();
    return (oneFile ? "lines " : "") + listed(places);
  }

  private static String listed(List<String> places) {
    var shown = new ArrayList<>(places.subList(0, Math.min(PLACES, places.size())));
    if (places.size() > PLACES) {
      return String.join(", ", shown) + " and %,d more".formatted(places.size() - PLACES);
    }
    String last = shown.removeLast();
    return shown.isEmpty()
        ? last
        : shown.stream().collect(Collectors.joining(", ")) + " and " + last;
  }
}
