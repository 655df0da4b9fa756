package org.truemark.testkit.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.truemark.testkit.world.Seller;
import org.truemark.testkit.world.Trait;
import org.truemark.testkit.world.Truth;

/// The truth about the sellers of a made-up organization, one record each.
public final class TruthFile {
  private static final List<String> HEADERS =
      List.of(
          "email",
          "full_name",
          "win_rate",
          "skill_logit",
          "effort_factor",
          "pace_factor",
          "size_factor",
          "hired",
          "left");

  private TruthFile() {}

  /// The records in the order of the sellers. Factors are relative to the average seller, 1.000.
  public static String of(Truth truth) {
    var csv = new Csv();
    csv.plain(HEADERS);
    for (Seller seller : truth.sellers()) {
      Double winRate = truth.winRates().get(seller.id());
      csv.plain(values(seller, Objects.requireNonNull(winRate)));
    }
    return csv.text();
  }

  private static List<String> values(Seller seller, double winRate) {
    return List.of(
        seller.id().value(),
        seller.fullName(),
        decimal(winRate),
        decimal(seller.effect(Trait.SKILL)),
        factor(seller, Trait.EFFORT),
        factor(seller, Trait.PACE),
        factor(seller, Trait.SIZE),
        seller.employment().hired().toString(),
        day(seller.employment().left()));
  }

  private static String factor(Seller seller, Trait trait) {
    return decimal(StrictMath.exp(seller.effect(trait)));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
