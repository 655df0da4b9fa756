package org.truemark.intake.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Problem.Wording;
import org.truemark.kernel.Severity;
import org.truemark.kernel.Source;

/// What a mapping asks to be looked at, and what was found. The rows are used.
public sealed interface CheckProblem extends ImportProblem {

  /// Some of all rows, deals or amounts.
  record Share(long some, long of) {
    /// `3 of 60 deals have`, `1 of 60 deals has`.
    String have(String noun) {
      return "%,d of %s %s"
          .formatted(some, ImportProblem.count(of, noun), some == 1 ? "has" : "have");
    }
  }

  /// Owners come as names alone.
  ///
  /// @param source file and header
  record OwnerByName(Source source) implements CheckProblem {
    @Override
    public Problem problem() {
      return of(
          "owner-by-name",
          Severity.NOTE,
          source,
          source.header() + " holds names; two people of one name could not be told apart.",
          "add the owner's e-mail or id to the export.");
    }
  }

  /// The amount is there only as it was converted into one currency.
  ///
  /// @param source file and header of the converted amount
  /// @param wanted header that the amount in its own currency would have
  record ConvertedAmountOnly(Source source, String wanted) implements CheckProblem {
    @Override
    public Problem problem() {
      return of(
          "converted-amount-only",
          Severity.WARNING,
          source,
          "%s changes when the rates change, and %s is missing; no amount was read."
              .formatted(source.header(), wanted),
          "add %s to the export.".formatted(wanted));
    }
  }

  /// Deals without a created date.
  record CreatedMissing(String file, Share share) implements CheckProblem {
    @Override
    public Problem problem() {
      return of(
          "created-missing",
          Severity.NOTE,
          Source.of(file),
          share.have("deal") + " no created date; durations are told without them.",
          "add the created date to the export.");
    }
  }

  /// Amounts without a currency among others that have one.
  record CurrencyMissing(String file, Share share) implements CheckProblem {
    @Override
    public Problem problem() {
      return of(
          "currency-missing",
          Severity.WARNING,
          Source.of(file),
          share.have("amount") + " no currency; they are summed apart.",
          "fill the currency in the source system, or say the currency of amounts without one.");
    }
  }

  /// Open deals of people who are no longer active.
  ///
  /// @param people their names
  record OwnerInactive(String file, long deals, List<String> people) implements CheckProblem {
    public OwnerInactive {
      people = List.copyOf(people);
    }

    @Override
    public Problem problem() {
      String who = people.size() == 1 ? "somebody" : "%,d people".formatted(people.size());
      return of(
          "owner-inactive",
          Severity.WARNING,
          Source.of(file),
          "%s %s to %s no longer active (%s)."
              .formatted(
                  ImportProblem.count(deals, "open deal"),
                  deals == 1 ? "belongs" : "belong",
                  who,
                  ImportProblem.firstThree(people)),
          "give them a new owner in the source system.");
    }
  }

  /// Deals whose history does not reach back to their beginning.
  record HistoryGap(String file, Share share) implements CheckProblem {
    @Override
    public Problem problem() {
      return of(
          "history-gap",
          Severity.WARNING,
          Source.of(file),
          share.have("deal") + " no history from the created date on.",
          "export the history without a date filter.");
    }
  }

  /// Amounts that are not quantity x price x (1 - discount), within 0.01 or 0.5 %.
  ///
  /// @param source the first such cell
  /// @param found its amount
  /// @param expected what the other cells of its row make
  record NotTheProduct(Source source, String found, String expected, Share share)
      implements CheckProblem {
    @Override
    public Problem problem() {
      String sentence =
          "%s: %,d of %s %s not quantity times price (first: line %d, %s where %s was expected)."
              .formatted(
                  source.header(),
                  share.some(),
                  ImportProblem.count(share.of(), "cell"),
                  share.some() == 1 ? "is" : "are",
                  source.line(),
                  found,
                  expected);
      var wording =
          new Wording(found, expected, sentence, "look for a discount that the export leaves out.");
      return new Problem("not-the-product", Severity.WARNING, source, wording);
    }
  }

  private static Problem of(
      String code, Severity severity, Source source, String sentence, @Nullable String hint) {
    return new Problem(code, severity, source, ImportProblem.say(sentence, hint));
  }
}
