package org.truemark.diagnosis.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.truemark.kernel.Period;

/// How well the models foretell: fitted to everything up to 90 days before the export, they
/// forecast each person's sales of those 90 days, and so do simple rules.
///
/// @param period the days that were foretold
/// @param unit of the sales: a currency, `---` for the unnamed one, or `won deals` where amounts
///   cannot be compared
/// @param people who were in their seats when the forecast was made
/// @param crps mean continuous ranked probability score over the people, in the unit, 0 best, by
///   forecaster: `model`, `lastQuarter` (the own 90 days before), `teamMean` (the mean of all over
///   those days), and `quota` where everybody has one; for the rules, which name one figure, the
///   mean absolute error
/// @param absoluteError mean absolute error of the model's median, in the unit
/// @param coverage share of people whose sales lie in the model's 90 % interval
public record Holdout(
    Period period,
    String unit,
    int people,
    Map<String, Double> crps,
    double absoluteError,
    double coverage) {
  public Holdout {
    crps = Collections.unmodifiableMap(new LinkedHashMap<>(crps));
  }
}
