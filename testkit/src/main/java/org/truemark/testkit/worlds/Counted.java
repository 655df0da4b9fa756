package org.truemark.testkit.worlds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;
import org.truemark.testkit.law.Seeded;
import org.truemark.testkit.world.HandMade;
import org.truemark.testkit.world.HandMade.Given;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.World;

/// Organizations whose deals are counted out.
public final class Counted {
  private static final long AMOUNT = 10_000;
  private static final int WEEKDAYS = 5;

  private Counted() {}

  /// T6, Simpson: two people. The first wins 18 of 20 in the segment Small and 60 of 200 in Large,
  /// the second 160 of 200 and 4 of 20: .35 against .75 in all, but better in both segments. At the
  /// same number of both kinds .60 against .50.
  public static Organization simpson() {
    World design = World.aTeamOf(2).withoutDifferences();
    var deals = new ArrayList<Given>();
    deals.addAll(closed(0, "Small", 18, 20));
    deals.addAll(closed(0, "Large", 60, 200));
    deals.addAll(closed(1, "Small", 160, 200));
    deals.addAll(closed(1, "Large", 4, 20));
    return HandMade.organization(design, deals, Map.of(0, .6, 1, .5), .55);
  }

  private static List<Given> closed(int seller, String segment, int won, int all) {
    var deals = new ArrayList<Given>();
    for (int i = 0; i < all; i++) {
      LocalDate created = Traps.START.plusWeeks(i * 90L / all).plusDays(i % WEEKDAYS);
      // the won ones lie evenly among the others
      boolean isWon = (long) (i + 1) * won / all > (long) i * won / all;
      deals.add(new Given(seller, segment, created, created.plusDays(30 + i % 30), isWon, AMOUNT));
    }
    return deals;
  }

  /// T2, open deals: arrivals are uniform over a window that ends with the export. A quarter of the
  /// deals is going to be won, after an exponential time of mean 90 days; the others are going to
  /// be lost after one of another mean. What has not come by the export is open.
  ///
  /// @param deals of each of 24 equal people
  /// @param days of the window
  /// @param lossDays mean time to a loss
  public static Organization openDeals(int deals, int days, double lossDays, long seed) {
    World design = World.aTeamOf(24).withoutDifferences().overWeeks((days + 6) / 7);
    LocalDate exportDate = design.span().exportDate();
    UniformRandomProvider draws = Seeded.draws(seed);
    var given = new ArrayList<Given>();
    Map<Integer, Double> winRates = new HashMap<>();
    for (int seller = 0; seller < 24; seller++) {
      winRates.put(seller, .25);
      for (int i = 0; i < deals; i++) {
        double age = days * draws.nextDouble();
        boolean isWon = draws.nextDouble() < .25;
        double life = -(isWon ? 90 : lossDays) * StrictMath.log1p(-draws.nextDouble());
        LocalDate created = exportDate.minusDays((long) age);
        @Nullable LocalDate closed = life < age ? created.plusDays((long) life) : null;
        boolean counted = closed != null && isWon;
        given.add(new Given(seller, "New Business", created, closed, counted, AMOUNT));
      }
    }
    return HandMade.organization(design, given, winRates, .25);
  }
}
