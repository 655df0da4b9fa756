package org.truemark.intake.plan;

import org.truemark.intake.row.SheetPlan;

/// A sheet with its mapping.
///
/// @param plan what is read from it
/// @param refusals what is left out of it
public record Planned(SheetPlan plan, Refusals refusals) {}
