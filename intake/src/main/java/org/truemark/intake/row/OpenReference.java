package org.truemark.intake.row;

import org.truemark.intake.people.Who;

/// A cell that names a person whom more than one fits.
///
/// @param file the file or sheet
/// @param header of the column
/// @param field `table.column`
/// @param line on which the record starts
/// @param several whom it fits
public record OpenReference(
    String file, String header, String field, long line, Who.Several several) {}
