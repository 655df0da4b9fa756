package org.truemark.intake.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The recipe for one kind of export: one system's files, however many tables they hold.
///
/// @param name what it is called
/// @param detect which headers and file names speak for it
/// @param parse how cells are written
/// @param tables what is read, in the order of the file
/// @param vocabulary stages, value tables, checks and refused headers
public record Mapping(
    Name name, Detect detect, Parse parse, List<TableMapping> tables, Vocabulary vocabulary) {
  public Mapping {
    tables = List.copyOf(tables);
  }

  /// The slug of the mapping.
  public String id() {
    return name.id();
  }

  /// The slug that becomes part of the natural key of every row.
  public String sourceSystem() {
    return name.sourceSystem();
  }

  /// What a mapping is called.
  ///
  /// @param id slug
  /// @param version whole number from 1, raised by every saved change
  /// @param title for readers
  /// @param sourceSystem slug of the system the rows come from
  public record Name(String id, int version, String title, String sourceSystem) {}

  /// Which files a mapping is for. An empty list asks for nothing.
  ///
  /// @param fileName fits the name of a file or sheet; breaks ties only, files get renamed
  /// @param headersAll all of these are in every sheet of the mapping
  /// @param headersAny at least one of these is in every sheet of the mapping
  public record Detect(@Nullable Regex fileName, List<String> headersAll, List<String> headersAny) {
    public Detect {
      headersAll = List.copyOf(headersAll);
      headersAny = List.copyOf(headersAny);
    }

    /// Every file may be one.
    public static Detect any() {
      return new Detect(null, List.of(), List.of());
    }
  }

  /// What the words in the cells mean.
  ///
  /// @param stages named tables of stages; a table named like a row's pipeline goes before the one
  ///   that the column names. Labels that are missing are asked
  /// @param values named tables of values, source text to canonical text; compared trimmed and
  ///   without regard to case. A value that becomes the empty text counts as an empty cell
  /// @param checks what is looked at after reading
  /// @param refuse headers that are left out beside those that Truemark never keeps
  public record Vocabulary(
      Map<String, Map<String, StageMeaning>> stages,
      Map<String, Map<String, String>> values,
      Set<Check> checks,
      List<Regex> refuse) {
    public Vocabulary {
      stages = Map.copyOf(stages);
      values = Map.copyOf(values);
      checks = Set.copyOf(checks);
      refuse = List.copyOf(refuse);
    }

    /// No words at all.
    public static Vocabulary none() {
      return new Vocabulary(Map.of(), Map.of(), Set.of(), List.of());
    }
  }

  /// What a stage label says.
  ///
  /// @param order place in its pipeline, from 1; closed stages come last
  /// @param outcome open, won or lost
  /// @param as canonical label, or null where the label itself is kept
  public record StageMeaning(int order, Outcome outcome, @Nullable String as) {}

  /// How a deal stands.
  public enum Outcome {
    OPEN,
    WON,
    LOST
  }

  /// What is looked at after reading.
  public enum Check {
    /// The file has no key: rows get one from their content, with a warning.
    NO_ID_COLUMN,
    /// Owners come as names: two people of one name cannot be told apart.
    OWNER_BY_NAME,
    /// Only the converted amount is there, so a later change of rates changes the past.
    CONVERTED_AMOUNT_ONLY,
    /// Rows without a created date are left out of durations.
    CREATED_MISSING,
    /// The stage says one thing and the flags another.
    FLAGS_CONTRADICT_STAGE,
    /// Amounts stand without a currency.
    CURRENCY_MISSING,
    /// Open deals belong to people who are no longer active.
    OWNER_INACTIVE,
    /// The history of an opportunity does not reach back to its beginning.
    HISTORY_GAP
  }
}
