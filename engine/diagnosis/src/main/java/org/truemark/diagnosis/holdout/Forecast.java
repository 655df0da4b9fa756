package org.truemark.diagnosis.holdout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.process.Clock;
import org.truemark.diagnosis.process.LinkedModels;
import org.truemark.diagnosis.process.Outlook;
import org.truemark.diagnosis.process.Outlook.Hands;
import org.truemark.diagnosis.process.Sizes;
import org.truemark.diagnosis.request.Deal;
import org.truemark.statistics.draw.KeyedDraws;
import org.truemark.statistics.draw.Purpose;

/// What a person will sell in the days after the export, as draws: open deals are won or not, new
/// ones begin at the own rate and are won in time in Poisson numbers, and what is won has a
/// log-normal size. The season of the days ahead is not known; each draw takes that of some three
/// consecutive months of the record. Deals that are open or recent are taken as worked only as far
/// as others like them turned out to be.
final class Forecast {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double LEAST = 1e-9;
  private static final int MONTHS = 3;

  /// How many days are foretold.
  static final int DAYS = 90;

  private static final double WEEKS = DAYS / 7.0;

  /// The team's mix counts as so many deals of everybody's.
  private static final double CONCENTRATION = 10;

  private final LinkedModels models;
  private final Outlook outlook;
  private final Abandoned abandoned;
  private final long seed;
  private final List<List<Open>> open = new ArrayList<>();
  private final double[][] mix;
  private final double[][] means;
  private final double[] sigma;

  /// An open deal.
  ///
  /// @param age in weeks on the day of the forecast
  private record Open(int kind, double age) {}

  /// @param cut the material up to the day of the forecast, without deals that nobody works
  /// @param abandoned how many of the others nobody works either
  Forecast(Extract cut, LinkedModels models, Outlook outlook, Abandoned abandoned) {
    this.models = models;
    this.outlook = outlook;
    this.abandoned = abandoned;
    seed = cut.settings().seed();
    Sizes sizes = models.sizes();
    int draws = models.creation().level().length;
    means = sizes == null ? ones(models.subjects().kinds(), draws) : models.means();
    sigma = sizes == null ? new double[draws] : sizes.spread();
    mix = new double[models.force().size()][models.subjects().kinds()];
    for (int i = 0; i < mix.length; i++) {
      open.add(new ArrayList<>());
    }
    cut.deals().forEach(this::add);
    shrink(cut);
  }

  private static double[][] ones(int rows, int columns) {
    double[][] ones = new double[rows][columns];
    Arrays.stream(ones).forEach(row -> Arrays.fill(row, 1));
    return ones;
  }

  private void add(Deal deal) {
    int maker = models.force().maker(deal);
    int holder = models.force().credited(deal);
    if (maker >= 0) {
      mix[maker][models.subjects().kind(deal)]++;
    }
    LocalDate created = deal.created();
    if (holder >= 0 && !deal.isClosed() && created != null) {
      double age = Clock.weeks(created, models.clock().end().plusDays(1));
      open.get(holder).add(new Open(models.subjects().kind(deal), age));
    }
  }

  private void shrink(Extract cut) {
    double[] team = new double[models.subjects().kinds()];
    cut.deals().forEach(deal -> team[models.subjects().kind(deal)] += 1.0 / cut.deals().size());
    for (double[] own : mix) {
      double all = Arrays.stream(own).sum() + CONCENTRATION;
      Arrays.setAll(own, k -> (own[k] + CONCENTRATION * team[k]) / all);
    }
  }

  /// Draws of a person's sales.
  double[] of(int person) {
    LocalDate middle = models.clock().end().plusDays(DAYS / 2);
    var hands = outlook.hands(person, middle);
    double[] rate = rate(person, middle);
    double[] size =
        models.sizes() == null ? ones(1, rate.length)[0] : models.sizes().person(person);
    long slot = KeyedDraws.slot(models.force().seat(person).person());
    double[] sales = new double[rate.length];
    for (int d = 0; d < sales.length; d++) {
      var own = new Draw(d, person, size[d], KeyedDraws.of(seed, d, slot));
      sales[d] = own.ofOpen(hands) + own.ofNew(hands, rate[d]);
    }
    return sales;
  }

  /// Opportunities begun in a week of an average season.
  private double[] rate(int person, LocalDate day) {
    double[] rate = models.creation().level();
    double[] own = models.creation().person(person);
    double[] patch = models.creation().patch(person);
    double[] ramp = models.creation().ramp(person, day);
    Arrays.setAll(rate, d -> rate[d] * own[d] * patch[d] * ramp[d]);
    return rate;
  }

  /// Season of each week ahead: three consecutive months of the record, the same for all people of
  /// a draw.
  private double season(int draw, int week) {
    int starts = Math.max(1, models.clock().months() - MONTHS + 1);
    var key = KeyedDraws.of(seed, draw, KeyedDraws.slot("holdout season"));
    int month = key.below(starts, 0, Purpose.MARKET) + (int) (week * MONTHS / WEEKS);
    return models.creation().season(month)[draw];
  }

  /// One draw of one person.
  private final class Draw {
    private final int draw;
    private final int person;
    private final double factor;
    private final KeyedDraws key;
    private int won;

    Draw(int draw, int person, double factor, KeyedDraws key) {
      this.draw = draw;
      this.person = person;
      this.factor = factor;
      this.key = key;
    }

    double ofOpen(Hands hands) {
      double sum = 0;
      List<Open> deals = open.get(person);
      for (int j = 0; j < deals.size(); j++) {
        int kind = deals.get(j).kind;
        double age = deals.get(j).age;
        double worked = abandoned.worked(hands.open(kind, age, draw));
        double chance = worked * hands.won(kind, age, age + WEEKS, draw);
        sum += key.uniform(j, Purpose.WINS, 0) < chance ? amount(kind) : 0;
      }
      return sum;
    }

    /// Of opportunities that begin in the middle of each week ahead.
    double ofNew(Hands hands, double rate) {
      double[] mean = new double[mix[person].length];
      for (int week = 0; week < WEEKS; week++) {
        double part = Math.min(1, WEEKS - week);
        double begun = part * rate * season(draw, week);
        for (int k = 0; k < mean.length; k++) {
          mean[k] += begun * mix[person][k] * hands.won(k, 0, WEEKS - week - part / 2, draw);
        }
      }
      double all = Arrays.stream(mean).sum();
      int wins = all < LEAST ? 0 : number(all);
      return IntStream.range(0, wins).mapToDouble(win -> amount(kind(mean, all, win))).sum();
    }

    private int number(double mean) {
      return PoissonDistribution.of(mean)
          .inverseCumulativeProbability(key.uniform(0, Purpose.CREATION, 0));
    }

    private int kind(double[] mean, double all, int win) {
      double left = all * key.uniform(win, Purpose.FOCUS, 0);
      int kind = 0;
      while (kind < mean.length - 1 && left >= mean[kind]) {
        left -= mean[kind++];
      }
      return kind;
    }

    private double amount(int kind) {
      double s = sigma[draw];
      double z =
          s == 0 ? 0 : NORMAL.inverseCumulativeProbability(key.uniform(won, Purpose.SIZE, 0));
      won++;
      return means[kind][draw] * factor * Math.exp(s * z - s * s / 2);
    }
  }
}
