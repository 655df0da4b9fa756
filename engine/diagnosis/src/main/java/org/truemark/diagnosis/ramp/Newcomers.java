package org.truemark.diagnosis.ramp;

import java.util.Arrays;
import org.truemark.diagnosis.answer.Ramp;
import org.truemark.diagnosis.decompose.Decomposition;
import org.truemark.diagnosis.linked.Linked;
import org.truemark.kernel.Estimate;

/// What hires bring after the usual time of learning, against those who stayed: opportunities begun
/// times the chance of winning, in the months from the ninth to the twenty-fourth. Tenure and
/// cohort are collinear, so effects of tenure take in whatever makes hires other people than those
/// who stayed. Where hires lag behind so late and do not grow, it was not tenure.
///
/// @param share of what people bring who are there for longer
/// @param lagging probability that it lies below nine tenths
public record Newcomers(Estimate share, double lagging) {
  private static final double LAG = .9;
  private static final double SURE = .9;
  private static final double LEARNING = .8;

  /// As the models have it.
  public static Newcomers of(Linked linked, Ramp ramp) {
    double[] share = linked.models().newcomers(teamLogit(linked));
    double lagging = Arrays.stream(share).filter(one -> one < LAG).count();
    return new Newcomers(Decomposition.estimate(share, ramp.hires()), lagging / share.length);
  }

  /// True if hires lag behind those who stayed, while what they win by month of tenure does not
  /// make it probable that anything is learned.
  public boolean areOthers(Ramp ramp) {
    return lagging >= SURE && 1 - ramp.none() < LEARNING;
  }

  /// logit of the mean chance of the people, by draw.
  private static double[] teamLogit(Linked linked) {
    int people = linked.models().force().size();
    double[] logit = new double[linked.expectation().reference().length];
    for (int i = 0; i < people; i++) {
      double[] chance = linked.expectation().chance(i);
      for (int d = 0; d < logit.length; d++) {
        logit[d] += chance[d] / people;
      }
    }
    return Arrays.stream(logit).map(p -> Math.log(p / (1 - p))).toArray();
  }
}
