package org.truemark.intake.refused;

/// Why a column or a table is left out.
///
/// @param category what it is about
/// @param because the phrase that matched its header, or the shape of its values; never a value
public record Refusal(Category category, String because) {}
