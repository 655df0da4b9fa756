package org.truemark.diagnosis.ramp;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.process.Clock;
import org.truemark.diagnosis.process.LinkedModels;
import org.truemark.diagnosis.process.Seat;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Seller;
import org.truemark.statistics.growth.Fill;
import org.truemark.statistics.growth.Hires;
import org.truemark.statistics.sample.Moments;

/// The hires whose whole beginning was observed, with their won deals by month of tenure. Leavers
/// count until they leave, the others until the export; the last month may be a part of one.
final class Cohort {
  /// So many months more than hires are needed for plateaus, two numbers of the ramp and scatter.
  private static final int LEAST_BEYOND = 3;

  private final Extract extract;
  private final LinkedModels models;
  private final List<Integer> people = new ArrayList<>();

  private Cohort(Extract extract, LinkedModels models) {
    this.extract = extract;
    this.models = models;
  }

  /// Who began after the start of observation: by the hire date, or, where that is not known, by a
  /// first record that comes later than the lead after it.
  static Cohort of(Extract extract, LinkedModels models, double leadWeeks) {
    var cohort = new Cohort(extract, models);
    LocalDate start = models.clock().start();
    LocalDate edge = start.plusDays(Math.round(7 * leadWeeks));
    for (int i = 0; i < models.force().size(); i++) {
      Seat seat = models.force().seat(i);
      Seller seller = extract.sellers().get(seat.person());
      boolean told = seller != null && seller.hired() != null;
      LocalDate after = told ? start : edge;
      if (seat.began() != null && seat.began().isAfter(after) && seat.from().isBefore(seat.to())) {
        cohort.people.add(i);
      }
    }
    return cohort;
  }

  int size() {
    return people.size();
  }

  /// The first day of the first of them; of nobody without any.
  LocalDate first() {
    return people.stream().map(this::began).min(LocalDate::compareTo).orElseThrow();
  }

  private LocalDate began(int person) {
    return Objects.requireNonNull(models.force().seat(person).began());
  }

  /// Won deals by hire and month of tenure; null where that tells nothing.
  ///
  /// @param fill the law by which a pipeline fills at the team's pace
  @Nullable Hires months(Fill fill) {
    var rows = new Rows();
    double[] season = season();
    for (int hire = 0; hire < people.size(); hire++) {
      addMonths(rows, hire, fill, season);
    }
    return rows.hires();
  }

  private void addMonths(Rows rows, int hire, Fill fill, double[] season) {
    int person = people.get(hire);
    LocalDate began = began(person);
    double[] byWeek = seasonByWeek(person, season);
    Fill own = fill.atPace(pace(person));
    double last = ChronoUnit.DAYS.between(began, models.force().seat(person).to());
    double[] won = won(person, began, last);
    for (int month = 0; month < won.length; month++) {
      double from = month * Yield.MONTH_DAYS;
      double to = Math.min(last, from + Yield.MONTH_DAYS);
      double full = Yield.months(own, byWeek, from / 7, to / 7);
      if (full > 0) {
        rows.add(hire, (from + to) / 2 / Yield.MONTH_DAYS, full, won[month]);
      }
    }
  }

  /// How much faster a person's deals end than the team's, in the mean.
  private double pace(int person) {
    return models.ends() == null ? 1 : Math.exp(Moments.mean(models.ends().pace(person)));
  }

  /// Won deals in each month of tenure.
  private double[] won(int person, LocalDate began, double last) {
    double[] won = new double[(int) Math.ceil(last / Yield.MONTH_DAYS)];
    for (Deal deal : extract.closed()) {
      boolean own = deal.outcome() == Deal.Outcome.WON && models.force().credited(deal) == person;
      if (own && deal.closed() != null) {
        int month =
            (int) Math.floor(ChronoUnit.DAYS.between(began, deal.closed()) / Yield.MONTH_DAYS);
        if (month >= 0 && month < won.length) {
          won[month]++;
        }
      }
    }
    return won;
  }

  /// Mean effect of each month of the record on what is begun.
  private double[] season() {
    double[] season = new double[models.clock().months()];
    for (int month = 0; month < season.length; month++) {
      double[] draws = models.creation().season(month);
      for (double draw : draws) {
        season[month] += draw / draws.length;
      }
    }
    return season;
  }

  private double[] seasonByWeek(int person, double[] season) {
    Clock clock = models.clock();
    LocalDate began = began(person);
    double[] byWeek = new double[(int) Math.ceil(Clock.weeks(began, clock.end().plusDays(1)))];
    for (int week = 0; week < byWeek.length; week++) {
      int month = clock.month(began.plusWeeks(week));
      byWeek[week] = season[Math.clamp(month, 0, season.length - 1)];
    }
    return byWeek;
  }

  /// Columns in the making; hires without a row leave no gap.
  private static final class Rows {
    private final List<Integer> hire = new ArrayList<>();
    private final List<double[]> figures = new ArrayList<>();
    private int last = -1;
    private int number = -1;

    void add(int one, double tenure, double full, double won) {
      if (one != last) {
        last = one;
        number++;
      }
      hire.add(number);
      figures.add(new double[] {tenure, full, won});
    }

    @Nullable Hires hires() {
      boolean tells =
          hire.size() >= number + 1 + LEAST_BEYOND && Arrays.stream(column(2)).sum() > 0;
      if (!tells) {
        return null;
      }
      return Hires.of(
          hire.stream().mapToInt(Integer::intValue).toArray(), column(0), column(1), column(2));
    }

    private double[] column(int column) {
      return figures.stream().mapToDouble(row -> row[column]).toArray();
    }
  }
}
