package org.truemark.intake.row;

/// A deal whose flags say one thing and whose stage says another.
///
/// @param stage the label as the file writes it
/// @param flag header of the flag that does not fit it
/// @param says what the flag says
public record Contradiction(String stage, String flag, boolean says) {}
