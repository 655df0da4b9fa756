package org.truemark.intake.row;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.Regex;
import org.truemark.intake.stage.StageName;

/// Where a sheet names the stage of a deal and its pipeline: in a column of its own, or beside the
/// stage in one cell, such as `Closed won (Sales pipeline)`.
public final class StageCells {
  private final @Nullable BoundColumn stage;
  private final @Nullable BoundColumn pipeline;
  private final CellTexts texts;

  /// @param columns of one table
  public StageCells(Map<String, BoundColumn> columns, CellTexts texts) {
    this.stage = columns.get("stage");
    this.pipeline = columns.get("pipeline");
    this.texts = texts;
  }

  /// The column of the stage, or null.
  public @Nullable BoundColumn stage() {
    return stage;
  }

  /// The stage of a record, or null where it has none.
  public @Nullable StageName name(String[] cells) {
    if (stage == null || stage.cells().isEmpty()) {
      return null;
    }
    String text = texts.clean(cells[stage.cells().getFirst()]);
    String label = texts.said(stage, text, "stage");
    return label.isEmpty() ? null : new StageName(pipeline(cells), label);
  }

  /// The pipeline of a record, empty where it names none.
  String pipeline(String[] cells) {
    if (pipeline != null && !pipeline.cells().isEmpty()) {
      return texts.said(pipeline, texts.clean(cells[pipeline.cells().getFirst()]), "value");
    }
    if (stage == null || stage.cells().isEmpty()) {
      return "";
    }
    Regex pattern = stage.mapping().details().values().pattern();
    return pattern == null || !pattern.names("pipeline")
        ? ""
        : texts.said(stage, texts.clean(cells[stage.cells().getFirst()]), "pipeline");
  }
}
