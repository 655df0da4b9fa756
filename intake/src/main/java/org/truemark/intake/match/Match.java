package org.truemark.intake.match;

import java.util.List;
import org.truemark.intake.mapping.BoundTable;
import org.truemark.intake.mapping.Mapping;

/// What is known about a sheet.
public sealed interface Match {
  /// The sheet.
  SheetHead sheet();

  /// One mapping reads it.
  ///
  /// @param tables the tables that read it, tied to its headers; at least one
  record Matched(SheetHead sheet, Mapping mapping, List<BoundTable> tables) implements Match {
    public Matched {
      tables = List.copyOf(tables);
    }
  }

  /// Several mappings explain it equally well: somebody has to say which.
  record Tie(SheetHead sheet, List<Mapping> mappings) implements Match {
    public Tie {
      mappings = List.copyOf(mappings);
    }
  }

  /// No mapping reads it, but its labels are known.
  record Drafted(SheetHead sheet, Draft draft) implements Match {}

  /// Nobody can tell what it is.
  record Unknown(SheetHead sheet) implements Match {}
}
