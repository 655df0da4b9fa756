package org.truemark.facts.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.ClearerWhole;

/// A stage of a pipeline and what it says of the outcome.
@ClearerWhole("row of pipeline_stage")
public record PipelineStage(
    Origin origin,
    @Nullable String pipeline,
    String stage,
    @Nullable Long sort,
    @Nullable BigDecimal probability,
    @Nullable Outcome outcome,
    @Nullable String forecastCategory)
    implements Row {
  /// What a stage says of the deals in it.
  public enum Outcome {
    OPEN,
    WON,
    LOST
  }
}
