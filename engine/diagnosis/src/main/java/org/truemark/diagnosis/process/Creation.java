package org.truemark.diagnosis.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.process.Sampling.Spread;
import org.truemark.diagnosis.request.Deal;
import org.truemark.statistics.mixed.Family;
import org.truemark.statistics.mixed.MixedModel;
import org.truemark.statistics.mixed.Posterior;
import org.truemark.statistics.mixed.Rows.Model;
import org.truemark.statistics.mixed.Term;

/// Creation: new opportunities of person i in month t,
///
/// ```
/// y_it ~ NegBin(mean = X_it exp(a + season_t + ramp_tenure + u_i + w_patch), φ)
/// ```
///
/// X_it weeks in the seat. An open opportunity counts with the chance that it is worked at all: in
/// late months the abandoned ones are still among the others. Only months from the start of
/// observation on: of earlier deals only those are in the material that were still open then, and
/// slow people would have more of them.
public final class Creation {
  static final String MONTH = "month";
  static final String PERSON = "person";
  static final String PATCH = "patch";
  static final String TENURE = "tenure";

  private final Force force;
  private final Tenure tenure;
  private final Levels patches;
  private final boolean patched;
  private final double[][] exposure;
  private final Posterior posterior;
  private final double[] level;
  private final double[][] seasons;
  private final double[][] ramps;
  private final double[] even;

  private Creation(
      Force force,
      Tenure tenure,
      @Nullable Levels patches,
      double[][] exposure,
      Posterior posterior) {
    this.force = force;
    this.tenure = tenure;
    this.patched = patches != null;
    this.patches = patches == null ? Levels.of(List.of(), 1, 1) : patches;
    this.exposure = exposure;
    this.posterior = posterior;
    seasons = columns(MONTH, force.clock().months());
    level = exp(posterior.intercept());
    even();
    ramps = new double[tenure.bands()][];
    Arrays.setAll(ramps, band -> exp(tenure.effect(posterior, TENURE, band)));
    even = new double[posterior.draws()];
    Arrays.fill(even, 1);
  }

  /// Makes the mean of the seasons 1, so that the level is that of an average month.
  private void even() {
    for (int d = 0; d < level.length; d++) {
      double mean = 0;
      for (double[] season : seasons) {
        mean += season[d] / seasons.length;
      }
      level[d] *= mean;
      for (double[] season : seasons) {
        season[d] /= mean;
      }
    }
  }

  private double[][] columns(String term, int levels) {
    double[][] columns = new double[levels][];
    Arrays.setAll(columns, level -> exp(posterior.effect(term, level)));
    return columns;
  }

  /// @param deals all that may be worked
  /// @param lives how likely it is that each is
  /// @param patched true if people and patches can be told apart
  static Creation of(Wins.Team team, List<Deal> deals, Lives lives, boolean patched, Sampling how) {
    Force force = team.force();
    Tenure tenure = team.tenure();
    Clock clock = force.clock();
    Levels patches = patched ? patches(force) : null;
    double[][] exposure = exposure(force);
    double[][] made = made(force, deals, lives);
    int months = clock.months();
    var pool = new Pool(force.size(), months, patches == null ? 1 : patches.size(), tenure.bands());
    for (int i = 0; i < force.size(); i++) {
      for (int t = 0; t < months; t++) {
        if (exposure[i][t] > 0) {
          LocalDate day = middle(clock, t);
          int patch = patches == null ? -1 : patches.of(force.patch(i, day));
          pool.add(made[i][t], exposure[i][t], i, t, patch, tenure.band(force.seat(i), day));
        }
      }
    }
    return new Creation(force, tenure, patches, exposure, fit(pool, force, patches, tenure, how));
  }

  private static Posterior fit(
      Pool pool, Force force, @Nullable Levels patches, Tenure tenure, Sampling how) {
    var terms = new ArrayList<Term>();
    terms.add(
        how.given(Term.group(PERSON, pool.levels(0), force.size(), Priors.SPREAD), Spread.EFFORT));
    terms.add(Term.factor(MONTH, pool.levels(1), force.clock().months(), Priors.TIME));
    if (patches != null) {
      terms.add(
          how.given(
              Term.group(PATCH, pool.levels(2), patches.size(), Priors.SPREAD), Spread.PATCH));
    }
    if (tenure.bands() > 0) {
      terms.add(tenure.term(TENURE, pool.levels(3)));
    }
    var model = new Model(Priors.LOG_RATE, terms);
    return new MixedModel(
            pool.counts(model), new Family.NegativeBinomial(Priors.START, Priors.SPREAD))
        .posterior(how.seed(), "creation", how.draws());
  }

  private static Levels patches(Force force) {
    var names = new TreeSet<String>();
    Clock clock = force.clock();
    for (int i = 0; i < force.size(); i++) {
      for (int t = 0; t < clock.months(); t++) {
        String patch = force.patch(i, middle(clock, t));
        if (patch != null) {
          names.add(patch);
        }
      }
    }
    return Levels.of(names, 1, names.size() + 1);
  }

  private static LocalDate middle(Clock clock, int month) {
    return clock.start().withDayOfMonth(1).plusMonths(month).plusDays(14);
  }

  /// Weeks in the seat by person and month.
  private static double[][] exposure(Force force) {
    Clock clock = force.clock();
    double[][] exposure = new double[force.size()][clock.months()];
    LocalDate first = clock.start().withDayOfMonth(1);
    for (int i = 0; i < force.size(); i++) {
      Seat seat = force.seat(i);
      for (int t = 0; t < clock.months(); t++) {
        LocalDate from = later(later(first.plusMonths(t), clock.start()), seat.from());
        LocalDate to = earlier(first.plusMonths(t + 1L), seat.to());
        exposure[i][t] = Clock.weeks(from, earlier(to, clock.end().plusDays(1)));
      }
    }
    return exposure;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static double[][] made(Force force, List<Deal> deals, Lives lives) {
    Clock clock = force.clock();
    double[][] made = new double[force.size()][clock.months()];
    for (Deal deal : deals) {
      LocalDate day = deal.created() == null ? deal.closed() : deal.created();
      int maker = force.maker(deal);
      if (maker >= 0 && day != null && !day.isBefore(clock.start()) && !day.isAfter(clock.end())) {
        made[maker][clock.month(day)] += lives.worked(deal);
      }
    }
    return made;
  }

  /// Opportunities a week of an average person in an average month and patch, in every draw.
  public double[] level() {
    return level.clone();
  }

  /// exp(u_i) in every draw.
  public double[] person(int person) {
    return exp(posterior.effect(PERSON, person));
  }

  /// exp(season) of a month in every draw; 1 before the start of observation. Not to be changed.
  public double[] season(int month) {
    return month < 0 ? even : seasons[Math.min(month, seasons.length - 1)];
  }

  /// exp(ramp) of a person on a day in every draw; 1 for old hands. Not to be changed.
  public double[] ramp(int person, LocalDate day) {
    int band = tenure.band(force.seat(person), day);
    return band < 0 ? even : ramps[band];
  }

  /// exp(ramp) of a band of tenure in every draw. Not to be changed.
  double[] ramp(int band) {
    return ramps[band];
  }

  /// Mean of exp(patch) over the person's time in the seat, in every draw.
  public double[] patch(int person) {
    if (!patched) {
      return even.clone();
    }
    double[] mean = new double[posterior.draws()];
    double weeks = 0;
    for (int t = 0; t < exposure[person].length; t++) {
      double x = exposure[person][t];
      if (x > 0) {
        String patch = force.patch(person, middle(force.clock(), t));
        add(mean, exp(posterior.effect(PATCH, patches.of(patch))), x);
        weeks += x;
      }
    }
    if (weeks == 0) {
      return even.clone();
    }
    for (int d = 0; d < mean.length; d++) {
      mean[d] /= weeks;
    }
    return mean;
  }

  private static void add(double[] to, double[] what, double times) {
    for (int d = 0; d < to.length; d++) {
      to[d] += times * what[d];
    }
  }

  private static double[] exp(double[] logs) {
    double[] exp = new double[logs.length];
    for (int d = 0; d < exp.length; d++) {
      exp[d] = Math.exp(logs[d]);
    }
    return exp;
  }
}
