package org.truemark.diagnosis.sentence;

import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Diagnosis.Finding;
import org.truemark.kernel.Estimate;
import org.truemark.kernel.Period;

/// A finding in the making; the tail with n, period and comparison is put on in one place.
///
/// @param code kebab-case name of the kind
/// @param words the sentence without its tail and without a full stop
/// @param comparison against what
/// @param figure or null
record Claim(String code, String words, String comparison, @Nullable Estimate figure) {

  /// The whole sentence: `words (n, period; compared with comparison).`
  Finding over(long n, String noun, @Nullable Period period) {
    String counted =
        noun.equals("people") || noun.equals("activities")
            ? Words.count(n) + " " + noun
            : Words.count(n, noun);
    String sentence =
        "%s (%s, %s; compared with %s)."
            .formatted(words, counted, Words.period(period), comparison);
    return new Finding(code, sentence, n, period, comparison, figure);
  }
}
