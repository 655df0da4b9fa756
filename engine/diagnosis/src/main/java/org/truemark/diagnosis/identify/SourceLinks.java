package org.truemark.diagnosis.identify;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;

/// Talent and lead source: where leads of one source go to some people and those of another to
/// others, the better people and the better leads are one thing. They are told apart if enough
/// people work enough deals of a second source.
///
/// @param people with closed deals of known source
/// @param sources of those deals
/// @param overlapping people of whom at least a tenth of the deals are not from their main source
public record SourceLinks(int people, int sources, int overlapping) {
  private static final double SECOND = .1;
  private static final int LINKED = 5;

  /// Of the closed deals.
  public static SourceLinks of(Extract extract) {
    SortedMap<String, SortedMap<String, Integer>> worked = new TreeMap<>();
    SortedMap<String, Integer> all = new TreeMap<>();
    for (Deal deal : extract.closed()) {
      String person = Extract.creditedKey(deal);
      String source = deal.matter().source();
      if (person != null && source != null) {
        worked.computeIfAbsent(person, _ -> new TreeMap<>()).merge(source, 1, Integer::sum);
        all.merge(source, 1, Integer::sum);
      }
    }
    long overlapping = worked.values().stream().filter(SourceLinks::overlaps).count();
    return new SourceLinks(worked.size(), all.size(), (int) overlapping);
  }

  private static boolean overlaps(Map<String, Integer> own) {
    int total = own.values().stream().mapToInt(Integer::intValue).sum();
    int main = own.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return total - main >= SECOND * total;
  }

  /// True if sources are known and too few people, fewer than one in five, work more than one.
  public boolean areConfounded() {
    return sources > 1 && people > 1 && LINKED * overlapping < people;
  }
}
