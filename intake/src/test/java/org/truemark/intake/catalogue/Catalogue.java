package org.truemark.intake.catalogue;

import java.util.List;
import java.util.stream.Stream;

/// All entries, in their order.
final class Catalogue {
  private Catalogue() {}

  static List<Entry> entries() {
    return Stream.of(
            FileEntries.all(),
            WorkbookEntries.all(),
            LayoutEntries.all(),
            CellEntries.all(),
            ColumnEntries.all(),
            RowEntries.all(),
            CheckEntries.all(),
            AnswerEntries.all(),
            MappingEntries.all(),
            QuestionEntries.all())
        .flatMap(List::stream)
        .toList();
  }
}
