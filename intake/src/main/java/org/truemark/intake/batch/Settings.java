package org.truemark.intake.batch;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.mapping.Mapping;
import org.truemark.intake.question.Caller;

/// How a batch is read.
///
/// @param caller who reads
/// @param zone the organization's zone, or null where it was not said
/// @param currency ISO code of amounts whose currency the file does not name, or null
/// @param mappings the user's own mappings; those that ship are always there
/// @param forced id of the mapping that the user chose, or null
public record Settings(
    Caller caller,
    @Nullable ZoneId zone,
    @Nullable String currency,
    List<Mapping> mappings,
    @Nullable String forced) {
  public Settings {
    mappings = List.copyOf(mappings);
  }
}
