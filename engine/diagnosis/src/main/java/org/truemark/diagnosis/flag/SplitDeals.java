package org.truemark.diagnosis.flag;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.truemark.diagnosis.answer.Diagnosis.Flag;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.sentence.Words;
import org.truemark.kernel.Id;

/// Deals of one owner that began on one day at one account: one deal in parts counts for more than
/// it is. Where there are few accounts some meet by chance: if every deal of an owner's day went to
/// an account at random, in proportion to the accounts' deals, sum over days of k (k - 1) / 2 times
/// sum of squared shares would meet. Flagged only beyond that by three standard errors.
final class SplitDeals {
  private static final double STANDARD_ERRORS = 3;

  private final Map<String, Integer> byDay = new TreeMap<>();
  private final Map<String, Integer> byDayAndAccount = new TreeMap<>();
  private final Map<String, Integer> byAccount = new TreeMap<>();
  private int dated;

  private SplitDeals(Extract extract) {
    extract.deals().forEach(this::add);
  }

  static Stream<Flag> flags(Extract extract) {
    var counts = new SplitDeals(extract);
    long extra = counts.extra();
    double share = (double) extra / Math.max(1, extract.deals().size());
    double chance = counts.pairsByChance();
    boolean odd = extra > chance + STANDARD_ERRORS * Math.sqrt(chance);
    if (share < extract.settings().flags().splitShare() || !odd) {
      return Stream.empty();
    }
    String message =
        "%s began on the same day, at the same account and with the same owner as another, where chance would show about %.0f: one deal may stand in parts."
            .formatted(Words.count(extra, "deal"), chance);
    return Stream.of(new Flag("split-deals", extra, message));
  }

  private void add(Deal deal) {
    Id.Account account = deal.matter().account();
    String person = Extract.creditedKey(deal);
    if (account != null && person != null && deal.created() != null) {
      String day = deal.created() + " " + person;
      dated++;
      byDay.merge(day, 1, Integer::sum);
      byDayAndAccount.merge(day + "\n" + account.value(), 1, Integer::sum);
      byAccount.merge(account.value(), 1, Integer::sum);
    }
  }

  private long extra() {
    return byDayAndAccount.values().stream().mapToLong(k -> k - 1).sum();
  }

  private double pairsByChance() {
    double pairs = byDay.values().stream().mapToDouble(k -> k * (k - 1) / 2.0).sum();
    double same =
        byAccount.values().stream().mapToDouble(k -> Math.pow((double) k / dated, 2)).sum();
    return pairs * same;
  }
}
