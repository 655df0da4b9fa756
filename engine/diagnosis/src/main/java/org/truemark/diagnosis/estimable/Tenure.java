package org.truemark.diagnosis.estimable;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Estimable.Can;
import org.truemark.diagnosis.answer.Team.Cycle;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.identify.Cohorts;
import org.truemark.diagnosis.sentence.Words;
import org.truemark.kernel.Period;

/// Whose tenure is known. With a hire date after the start of observation it is; without a hire
/// date the first record may stand for it, but not if it lies within one median cycle (at least
/// eight weeks) of that start: such a person may have been there long before.
final class Tenure {
  private Tenure() {}

  static Can ramp(Extract extract, @Nullable Cycle cycle) {
    Period observed = extract.window().closings();
    SortedMap<String, List<LocalDate>> records = Cohorts.records(extract);
    if (observed == null || records.isEmpty()) {
      return Can.no("there are no dated deals or orders of known people");
    }
    Cohorts cohorts = Cohorts.of(extract, cycle);
    if (cohorts.hires() < extract.settings().verdicts().rampHires()) {
      return Can.no(
          reason(
              extract,
              records,
              Cohorts.edge(observed, Cohorts.leadWeeks(extract, cycle)),
              cohorts.hires()));
    }
    return cohorts.areConfounded()
        ? Can.no("tenure and calendar are not separable: everybody began within six weeks")
        : Can.yes(
            "%s of known tenure; the ramp itself needs a fitted model"
                .formatted(Words.count(cohorts.hires(), "hire")));
  }

  private static String reason(
      Extract extract, SortedMap<String, List<LocalDate>> records, LocalDate edge, long usable) {
    String needed =
        "%s of known tenure, %d needed"
            .formatted(
                Words.count(usable, "usable hire"), extract.settings().verdicts().rampHires());
    if (extract.knowsHireDates()) {
      return needed + " (hired after the start of observation)";
    }
    List<LocalDate> firsts = records.values().stream().map(List::getFirst).sorted().toList();
    String who = usable == 0 ? "every one" : (firsts.size() - usable) + "";
    return ("there are no hire dates, and the first record of %s of %s (%s to %s) lies before %s,"
            + " where the extract begins too late to tell a new person from an old one: %s")
        .formatted(
            who,
            Words.count(firsts.size(), "person").replace("persons", "people"),
            firsts.getFirst(),
            usable == 0 ? firsts.getLast() : edge,
            edge,
            needed);
  }
}
