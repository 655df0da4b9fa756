package org.truemark.intake.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.truemark.intake.mapping.BoundTable;
import org.truemark.intake.mapping.HeaderIndex;
import org.truemark.intake.mapping.Mapping;
import org.truemark.intake.mapping.Mapping.Check;
import org.truemark.intake.mapping.Mapping.Detect;
import org.truemark.intake.mapping.Regex;

/// Chooses the mapping for each sheet of an export.
///
/// A mapping may read a sheet when its `detect` headers are there and at least one of its tables
/// has its key and its required columns. Of its eligible tables those whose `file` fits the name
/// stay; where none fits, a file was renamed, and the tables of the object with most headers stay.
/// Of the mappings the one with most matched headers wins; a file name that fits breaks a tie, then
/// the mapping that explains most headers of the whole export; what is still equal is a tie. A
/// draft goes before all when it recognises everything a first answer needs and the mapping misses
/// two or more of that.
public final class Matching {
  private final List<Mapping> mappings;
  private final Labels labels;

  /// Chooses among the given mappings, and drafts with the given labels.
  public Matching(List<Mapping> mappings, Labels labels) {
    this.mappings = List.copyOf(mappings);
    this.labels = labels;
  }

  /// One match per sheet, in the order given.
  ///
  /// @param sheets all sheets of one export, so that they are read with one mapping where possible
  public List<Match> match(List<SheetHead> sheets) {
    List<List<Reading>> readings = sheets.stream().map(this::readings).toList();
    var explained = new HashMap<String, Integer>();
    readings.forEach(sheet ->
        sheet.forEach(one -> explained.merge(one.mapping.id(), one.headers(), Integer::sum)));
    var matches = new ArrayList<Match>();
    for (int i = 0; i < sheets.size(); i++) {
      matches.add(choose(sheets.get(i), readings.get(i), explained));
    }
    return matches;
  }

  private record Reading(Mapping mapping, List<BoundTable> tables, boolean nameFits) {
    int headers() {
      Set<Integer> cells = new TreeSet<>();
      tables.forEach(table -> cells.addAll(table.cells()));
      return cells.size();
    }
  }

  private Match choose(SheetHead sheet, List<Reading> readings, Map<String, Integer> explained) {
    Optional<Draft> draft = Draft.of(sheet, labels);
    Comparator<Reading> better =
        Comparator.comparingInt(Reading::headers)
            .thenComparing(Reading::nameFits)
            .thenComparing(reading -> explained.getOrDefault(reading.mapping.id(), 0));
    Optional<Reading> best = readings.stream().max(better);
    if (best.isEmpty() || draft.filter(one -> explainsMore(one, best.get())).isPresent()) {
      return draft
          .<Match>map(one -> new Match.Drafted(sheet, one))
          .orElseGet(() -> new Match.Unknown(sheet));
    }
    Reading first = best.get();
    List<Mapping> equal =
        readings.stream()
            .filter(one -> better.compare(one, first) == 0)
            .map(Reading::mapping)
            .toList();
    return equal.size() == 1
        ? new Match.Matched(sheet, first.mapping, first.tables)
        : new Match.Tie(sheet, equal);
  }

  private static boolean explainsMore(Draft draft, Reading reading) {
    if (!draft.missing().isEmpty()) {
      return false;
    }
    for (BoundTable table : reading.tables) {
      Optional<Subject> subject = Subject.of(table.mapping().to());
      boolean same = draft.mapping().tables().getFirst().to().equals(table.mapping().to());
      if (same && subject.isPresent()) {
        return subject.get().missing(table.columns().keySet()).size() >= 2;
      }
    }
    return false;
  }

  private List<Reading> readings(SheetHead sheet) {
    HeaderIndex headers = HeaderIndex.of(sheet.headers());
    var readings = new ArrayList<Reading>();
    for (Mapping mapping : mappings) {
      if (detects(mapping.detect(), headers)) {
        List<BoundTable> tables = tables(mapping, sheet, headers);
        if (!tables.isEmpty()) {
          readings.add(new Reading(mapping, tables, nameFits(mapping, tables, sheet)));
        }
      }
    }
    return readings;
  }

  private static boolean detects(Detect detect, HeaderIndex headers) {
    boolean any =
        detect.headersAny().isEmpty() || detect.headersAny().stream().anyMatch(headers::has);
    return any && detect.headersAll().stream().allMatch(headers::has);
  }

  private static boolean nameFits(Mapping mapping, List<BoundTable> tables, SheetHead sheet) {
    Regex name = mapping.detect().fileName();
    return (name != null && name.fits(sheet.name()))
        || tables.stream().anyMatch(table -> nameFits(table, sheet));
  }

  private static boolean nameFits(BoundTable table, SheetHead sheet) {
    Regex file = table.mapping().place().file();
    return file != null && file.fits(sheet.name());
  }

  private static List<BoundTable> tables(Mapping mapping, SheetHead sheet, HeaderIndex headers) {
    boolean keyMayBeMade = mapping.vocabulary().checks().contains(Check.NO_ID_COLUMN);
    List<BoundTable> eligible =
        mapping.tables().stream()
            .map(table -> BoundTable.bind(table, headers))
            .filter(table -> table.eligible(keyMayBeMade))
            .toList();
    List<BoundTable> full = eligible.stream().filter(table -> beyondKey(table, eligible)).toList();
    List<BoundTable> named = full.stream().filter(table -> nameFits(table, sheet)).toList();
    return named.isEmpty() ? ofBestObject(full) : named;
  }

  /// A table that reads one header only counts beside a fuller one of the same object.
  private static boolean beyondKey(BoundTable table, List<BoundTable> eligible) {
    String object = table.mapping().place().object();
    return eligible.stream()
        .anyMatch(
            other -> other.mapping().place().object().equals(object) && other.cells().size() >= 2);
  }

  /// All tables of the object whose tables read most headers.
  private static List<BoundTable> ofBestObject(List<BoundTable> tables) {
    Map<String, Integer> most =
        tables.stream()
            .collect(
                Collectors.toMap(
                    table -> table.mapping().place().object(),
                    table -> table.cells().size(),
                    Math::max));
    return most.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(best ->
            tables.stream()
                .filter(table -> table.mapping().place().object().equals(best.getKey()))
                .toList())
        .orElse(List.of());
  }
}
