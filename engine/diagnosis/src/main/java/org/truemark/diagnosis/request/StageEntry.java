package org.truemark.diagnosis.request;

import java.time.LocalDate;
import org.truemark.kernel.Id;

/// A deal entered a stage.
///
/// @param deal which; entries of deals that are not in the request are not used
/// @param stage the label that the source gives it
/// @param day on which
public record StageEntry(Id.Opportunity deal, String stage, LocalDate day) {}
