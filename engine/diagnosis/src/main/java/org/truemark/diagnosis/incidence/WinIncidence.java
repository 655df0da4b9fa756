package org.truemark.diagnosis.incidence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;
import org.truemark.kernel.Estimate;
import org.truemark.kernel.Id;
import org.truemark.statistics.survival.AalenJohansen;
import org.truemark.statistics.survival.Lifetimes;

/// Of the deals that are begun, the share won within the horizon if worked to the end: cumulative
/// incidence with losing as the competing risk (Aalen and Johansen 1978). Open deals count as long
/// as they were seen, deals enter at the later of creation and the start of observation, and open
/// deals that outlived every decision are left out.
///
/// @param share won by then, with its interval
/// @param horizonDays within which: the largest age at which a decision was seen with at least
///   twenty deals at risk, at most a year
public record WinIncidence(Estimate share, int horizonDays) {
  private static final int YEAR = 365;
  private static final int LEAST_AT_RISK = 20;
  private static final int WON = 1;
  private static final int LOST = 2;
  private static final double NORMAL_95 = 1.6448536269514722;

  /// Null without dated deals, or with fewer than twenty of them at risk when one was decided.
  public static @Nullable WinIncidence of(Extract extract) {
    var closings = extract.window().closings();
    LocalDate end = extract.window().asOf();
    if (closings == null || end == null) {
      return null;
    }
    Set<Id.Opportunity> stale = new HashSet<>();
    extract.stale().forEach(deal -> stale.add(deal.id()));
    List<int[]> lives =
        extract.deals().stream()
            .filter(deal -> !stale.contains(deal.id()))
            .map(deal -> life(deal, closings.from(), end))
            .filter(life -> life.length > 0)
            .toList();
    int[][] columns = new int[3][lives.size()];
    for (int i = 0; i < lives.size(); i++) {
      for (int c = 0; c < columns.length; c++) {
        columns[c][i] = lives.get(i)[c];
      }
    }
    var curves = AalenJohansen.of(Lifetimes.of(columns[0], columns[1], columns[2], 2));
    int horizon = curves.table().lastDecidedAge(LEAST_AT_RISK).orElse(-1);
    if (horizon < 0) {
      return null;
    }
    int days = Math.min(YEAR, horizon);
    double share = curves.incidence(WON, days);
    double error = NORMAL_95 * curves.standardError(WON, days);
    double low = Math.max(0, share - error);
    double high = Math.min(1, share + error);
    return new WinIncidence(
        Estimate.of(share, Math.min(share, low), Math.max(share, high), lives.size()), days);
  }

  /// Entry, exit and cause in days of age; nothing for a deal that was never seen at risk.
  private static int[] life(Deal deal, LocalDate start, LocalDate end) {
    LocalDate created = deal.created();
    LocalDate last = deal.isClosed() ? deal.closed() : end;
    if (created == null || last == null) {
      return new int[0];
    }
    long entry = Math.max(0, ChronoUnit.DAYS.between(created, start)) - 1;
    long exit = ChronoUnit.DAYS.between(created, last);
    if (exit <= entry || exit > Lifetimes.LAST_AGE) {
      return new int[0];
    }
    int cause =
        switch (deal.outcome()) {
          case OPEN -> Lifetimes.CENSORED;
          case WON -> WON;
          case LOST -> LOST;
        };
    return new int[] {(int) entry, (int) exit, cause};
  }
}
