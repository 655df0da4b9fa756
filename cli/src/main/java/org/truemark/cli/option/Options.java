package org.truemark.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.ClearerWhole;

/// What was typed behind a command. What a command does not take is empty, false or null.
///
/// @param files in the order given, `-` for standard input
/// @param answers file of answers
/// @param answersOut where open questions are written
/// @param mapping id of a built-in mapping or path of a file
/// @param zone the organization's time zone
/// @param currency ISO 4217 code
/// @param asOf day of the export
/// @param seed of every draw, 1 unless given
/// @param out file or folder of the answer
/// @param switches what is on
@ClearerWhole("command options")
public record Options(
    List<String> files,
    @Nullable Path answers,
    @Nullable Path answersOut,
    @Nullable String mapping,
    @Nullable ZoneId zone,
    @Nullable String currency,
    @Nullable LocalDate asOf,
    long seed,
    @Nullable Path out,
    Switches switches) {
  private static final int MOST_THREADS = 1024;

  /// Options that are given or not.
  @ClearerWhole("command options")
  public record Switches(
      boolean json, boolean force, boolean dryRun, boolean people, boolean noProgress) {}

  /// What stands behind an option cannot be read as that.
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    Unreadable(String sentence) {
      super(sentence);
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }

  static Options of(Command command, Words.Values typed) {
    threads(typed.text(Option.THREADS));
    Option out = command.options().contains(Option.OUT_DIR) ? Option.OUT_DIR : Option.OUT_FILE;
    return new Options(
        List.copyOf(typed.files()),
        path(Option.ANSWERS, typed.text(Option.ANSWERS)),
        path(Option.ANSWERS_OUT, typed.text(Option.ANSWERS_OUT)),
        typed.text(Option.MAPPING),
        zone(typed.text(Option.ZONE)),
        currency(typed.text(Option.CURRENCY)),
        day(typed.text(Option.AS_OF)),
        seed(typed.text(Option.SEED)),
        path(out, typed.text(out)),
        new Switches(
            typed.has(Option.JSON),
            typed.has(Option.FORCE),
            typed.has(Option.DRY_RUN),
            typed.has(Option.PEOPLE),
            typed.has(Option.NO_PROGRESS)));
  }

  private static @Nullable Path path(Option option, @Nullable String text) {
    try {
      return text == null ? null : Path.of(text);
    } catch (InvalidPathException e) {
      throw unreadable(option, text, "the path of a file");
    }
  }

  private static @Nullable ZoneId zone(@Nullable String text) {
    try {
      return text == null ? null : ZoneId.of(text);
    } catch (DateTimeException e) {
      throw unreadable(Option.ZONE, text, "a time zone such as Europe/Berlin or UTC");
    }
  }

  private static @Nullable String currency(@Nullable String text) {
    try {
      return text == null ? null : Currency.getInstance(text).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      throw unreadable(Option.CURRENCY, text, "an ISO 4217 code such as EUR");
    }
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw unreadable(Option.AS_OF, text, "a day such as 2026-06-30");
    }
  }

  private static long seed(@Nullable String text) {
    try {
      return text == null ? 1 : Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw unreadable(Option.SEED, text, "a whole number");
    }
  }

  /// The common pool reads its size once, before its first use: the computing begins after this.
  /// The thread that asks works too, so the pool has one less.
  private static void threads(@Nullable String text) {
    boolean fine =
        text == null || (text.matches("[1-9]\\d{0,3}") && Integer.parseInt(text) <= MOST_THREADS);
    if (!fine) {
      throw unreadable(Option.THREADS, text, "a whole number from 1 to 1024");
    }
    if (text != null) {
      System.setProperty(
          "java.util.concurrent.ForkJoinPool.common.parallelism",
          String.valueOf(Integer.parseInt(text) - 1));
    }
  }

  private static Unreadable unreadable(Option option, @Nullable String found, String expected) {
    return new Unreadable(
        "%s: found \"%s\", expected %s.".formatted(option.flag(), found, expected));
  }
}
