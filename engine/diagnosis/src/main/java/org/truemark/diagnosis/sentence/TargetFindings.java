package org.truemark.diagnosis.sentence;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Attainment;
import org.truemark.diagnosis.answer.Attainment.PeriodRow;
import org.truemark.diagnosis.answer.Diagnosis.Finding;
import org.truemark.diagnosis.answer.Team.Quartiles;
import org.truemark.diagnosis.attainment.CommonGap;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.kernel.Estimate;
import org.truemark.kernel.Period;

/// What is said about quotas.
final class TargetFindings {
  private TargetFindings() {}

  static Stream<Finding> of(Extract extract, Findings.Material material, boolean leftLying) {
    Attainment attainment = material.attainment();
    if (attainment == null || attainment.complete() == null) {
      return Stream.empty();
    }
    Period period = completePeriod(attainment);
    Attainment.Summary complete = attainment.complete();
    Quartiles quartiles = complete.quartiles();
    String words =
        "The middle half of attainment lies between %s and %s, median %s, and %d reach the quota"
            .formatted(
                Words.percent(quartiles.lower()),
                Words.percent(quartiles.upper()),
                Words.percent(quartiles.median()),
                complete.reached());
    Finding middle =
        new Claim("attainment", words, "quota = 100 %", null).over(quartiles.n(), "quota", period);
    return Stream.concat(Stream.of(middle), commonGap(extract, material.gap(), period, leftLying));
  }

  private static Stream<Finding> commonGap(
      Extract extract, @Nullable CommonGap gap, Period period, boolean leftLying) {
    if (gap == null || !gap.binds(extract.settings().verdicts())) {
      return Stream.empty();
    }
    Estimate common = gap.gap();
    String words =
        ("Quotas are missed in common: the median lies below %s in %d of %d complete "
                + "periods, the common gap is %s, and it holds %s of the squared shortfall (%s the "
                + "larger part); this is about %s and not about single people")
            .formatted(
                Words.wholePercent(extract.settings().verdicts().attainment()),
                gap.missed(),
                gap.periods(),
                Words.percent(common.value()),
                Words.wholePercent(gap.share()),
                Words.certainty(gap.probability()),
                leftLying ? "targets, demand or deals left lying" : "targets or demand");
    return Stream.of(
        new Claim("target-setting", words, "the differences between people", common)
            .over(common.n(), "people", period));
  }

  private static Period completePeriod(Attainment attainment) {
    var complete = attainment.periods().stream().filter(PeriodRow::complete).toList();
    return new Period(complete.getFirst().period().from(), complete.getLast().period().to());
  }
}
