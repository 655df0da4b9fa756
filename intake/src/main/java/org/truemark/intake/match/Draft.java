package org.truemark.intake.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truemark.facts.table.Table;
import org.truemark.intake.mapping.Mapping;

/// A mapping that nobody wrote: what the labels make of the headers of one sheet. It is shown
/// before it is used.
///
/// @param mapping a whole mapping, to be read with like any other
/// @param assigned which header became which column, in the order of the sheet
/// @param missing canonical columns that a first answer needs and no header was recognised as
public record Draft(Mapping mapping, List<Assigned> assigned, List<String> missing) {
  public Draft {
    assigned = List.copyOf(assigned);
    missing = List.copyOf(missing);
  }

  /// A header and the column that it was recognised as.
  ///
  /// @param header as the sheet writes it
  /// @param table canonical table
  /// @param column canonical column or part, see {@link Labels.Candidate}
  /// @param score how sure, from 0 to 1
  public record Assigned(String header, Table table, String column, double score) {}

  /// Drafts a mapping: the subject that most headers speak for, each header and each column used at
  /// most once, the surest first. Empty where too little is recognised or two subjects speak
  /// equally loud.
  public static Optional<Draft> of(SheetHead sheet, Labels labels) {
    List<Assigned> all = candidates(sheet, labels);
    Subject.Others others =
        Subject.Others.of(
            all.stream()
                .filter(one -> one.score >= Labels.NORMAL)
                .map(Assigned::column)
                .collect(Collectors.toSet()));
    List<Choice> choices =
        Stream.of(Subject.values())
            .map(subject -> choice(subject, all))
            .filter(choice -> choice.speaks(others))
            .sorted(Comparator.comparingDouble(Choice::score).reversed())
            .toList();
    boolean clear =
        choices.size() == 1
            || (choices.size() > 1 && choices.get(0).score() > choices.get(1).score());
    return clear ? Optional.of(choices.getFirst().draft(sheet, labels)) : Optional.empty();
  }

  /// A draft about a stated table, some of whose columns somebody stated.
  ///
  /// @param main canonical table: opportunity, order_fact, person, target or account
  /// @param stated canonical column to the header that holds it, or to an empty text where none
  ///   does
  public static Draft stated(
      SheetHead sheet, Labels labels, Table main, Map<String, String> stated) {
    Subject subject = Subject.of(main).orElseThrow();
    var assigned = new ArrayList<Assigned>();
    for (Assigned one : choice(subject, candidates(sheet, labels)).assigned()) {
      if (!stated.containsKey(one.column) && !stated.containsValue(one.header)) {
        assigned.add(one);
      }
    }
    stated.forEach((column, header) -> {
      if (!header.isEmpty()) {
        assigned.add(new Assigned(header, main, column, Labels.EXACT));
      }
    });
    return new Choice(subject, assigned).draft(sheet, labels);
  }

  /// The canonical columns that a draft about a table can be told of, those first that a first
  /// answer needs.
  public static List<String> askable(Table main) {
    return Subject.of(main).orElseThrow().askable();
  }

  /// The tables that a sheet can be drafted as.
  public static List<Table> subjects() {
    return Stream.of(Subject.values()).map(Subject::main).toList();
  }

  private record Choice(Subject subject, List<Assigned> assigned) {
    double score() {
      return assigned.stream().mapToDouble(Assigned::score).sum();
    }

    boolean speaks(Subject.Others others) {
      return subject.speaks(columns(0), columns(Labels.NORMAL), others);
    }

    private Set<String> columns(double least) {
      return assigned.stream()
          .filter(one -> one.score >= least)
          .map(Assigned::column)
          .collect(Collectors.toSet());
    }

    Draft draft(SheetHead sheet, Labels labels) {
      var headers = new HashMap<String, String>();
      assigned.forEach(one -> headers.put(one.column(), one.header()));
      Mapping mapping = new DraftTables(headers, labels).mapping(subject, sheet.name());
      List<Assigned> inOrder =
          assigned.stream()
              .sorted(Comparator.comparingInt(one -> sheet.headers().indexOf(one.header())))
              .toList();
      return new Draft(mapping, inOrder, subject.missing(headers.keySet()));
    }
  }

  private static List<Assigned> candidates(SheetHead sheet, Labels labels) {
    var all = new ArrayList<Assigned>();
    for (String header : sheet.headers()) {
      for (Labels.Candidate candidate : labels.columnsFor(header)) {
        all.add(new Assigned(header, candidate.table(), candidate.column(), candidate.score()));
      }
    }
    all.sort(Comparator.comparingDouble(Assigned::score).reversed());
    return all;
  }

  /// The surest pairs first; a header that fits one column only goes before one that fits several.
  private static Choice choice(Subject subject, List<Assigned> all) {
    List<Assigned> fitting =
        all.stream().filter(one -> subject.tables().contains(one.table)).toList();
    Map<String, Long> ways =
        fitting.stream().collect(Collectors.groupingBy(Assigned::header, Collectors.counting()));
    List<Assigned> sure =
        fitting.stream()
            .sorted(
                Comparator.comparingDouble(Assigned::score)
                    .reversed()
                    .thenComparing(one -> ways.getOrDefault(one.header, 0L)))
            .toList();
    var assigned = new ArrayList<Assigned>();
    Set<String> headers = new HashSet<>();
    Set<String> columns = new HashSet<>();
    for (Assigned one : sure) {
      if (!headers.contains(one.header) && !columns.contains(one.column)) {
        headers.add(one.header);
        columns.add(one.column);
        assigned.add(one);
      }
    }
    return new Choice(subject, assigned);
  }
}
