package org.truemark.diagnosis.flag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truemark.diagnosis.answer.Diagnosis.Flag;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.sentence.Words;

/// Deals of one owner that began on one day at one account: one deal in parts counts for more than
/// it is. Owners with few accounts meet the same one twice a day by chance: if days and accounts of
/// an owner's deals were shuffled against each other, each of the k (k - 1) / 2 pairs of a day
/// would meet with the chance that two of the owner's deals share an account. Flagged only beyond
/// that by three standard errors.
final class SplitDeals {
  private static final double STANDARD_ERRORS = 3;

  private SplitDeals() {}

  static Stream<Flag> flags(Extract extract) {
    var owned = new TreeMap<String, List<Deal>>();
    for (Deal deal : extract.deals()) {
      String person = Extract.creditedKey(deal);
      if (person != null && deal.matter().account() != null && deal.created() != null) {
        owned.computeIfAbsent(person, _ -> new ArrayList<>()).add(deal);
      }
    }
    long extra = owned.values().stream().mapToLong(SplitDeals::extra).sum();
    double chance = owned.values().stream().mapToDouble(SplitDeals::pairsByChance).sum();
    boolean odd = extra > chance + STANDARD_ERRORS * Math.sqrt(chance);
    double least = extract.settings().flags().splitShare() * extract.deals().size();
    if (!odd || extra < least) {
      return Stream.empty();
    }
    String message =
        ("%s began on the same day, at the same account and with the same owner as another, "
                + "where chance would show about %.0f: one deal may stand in parts.")
            .formatted(Words.count(extra, "deal"), chance);
    return Stream.of(new Flag("split-deals", extra, message));
  }

  private static long extra(List<Deal> own) {
    return counts(own, deal -> deal.created() + "\n" + deal.matter().account()).stream()
        .mapToLong(k -> k - 1)
        .sum();
  }

  private static double pairsByChance(List<Deal> own) {
    double all = pairs(List.of((long) own.size()));
    double sameAccount = pairs(counts(own, deal -> String.valueOf(deal.matter().account())));
    double sameDay = pairs(counts(own, deal -> String.valueOf(deal.created())));
    return all == 0 ? 0 : sameDay * sameAccount / all;
  }

  private static double pairs(Collection<Long> counts) {
    return counts.stream().mapToDouble(k -> k * (k - 1) / 2.0).sum();
  }

  private static Collection<Long> counts(List<Deal> own, Function<Deal, String> key) {
    Map<String, Long> counts =
        own.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    return counts.values();
  }
}
