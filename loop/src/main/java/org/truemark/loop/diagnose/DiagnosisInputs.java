package org.truemark.loop.diagnose;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.truemark.diagnosis.request.Context;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.diagnosis.request.Settings;
import org.truemark.diagnosis.request.StageEntry;
import org.truemark.facts.table.Activity;
import org.truemark.facts.table.OpportunityEvent;
import org.truemark.facts.table.Product;
import org.truemark.facts.table.Rows;
import org.truemark.kernel.Id;

/// Facts become the request of a diagnosis.
///
/// Used: opportunity, opportunity_line, opportunity_event, account, product, person, assignment,
/// pay_component, target, order_fact, territory_member, pipeline_stage; of activity only how many
/// there are in a month. Not used yet: opportunity_split, team, territory.
///
/// @param request what the engine is asked
/// @param leftOut what is kept and not used, with the reason
public record DiagnosisInputs(DiagnosisRequest request, List<LeftOut> leftOut) {
  public DiagnosisInputs {
    leftOut = List.copyOf(leftOut);
  }

  /// Maps everything that holds now.
  public static DiagnosisInputs of(Rows rows, Wish wish) {
    var count = new LeftOut.Count();
    var staff = new Staff(rows, wish);
    var request =
        new DiagnosisRequest(
            new DealInputs(rows, wish, staff).map(count),
            new OrderInputs(rows, staff).map(count),
            QuotaInputs.map(rows, count),
            staff.sellers(),
            context(rows, wish),
            Settings.standard().withSeed(wish.seed()));
    return new DiagnosisInputs(new Naming(rows).of(request), count.done());
  }

  private static Context context(Rows rows, Wish wish) {
    Set<Context.Log> kept = EnumSet.noneOf(Context.Log.class);
    if (rows.has(Activity.class)) {
      kept.add(Context.Log.ACTIVITIES);
    }
    boolean stages =
        rows.of(OpportunityEvent.class).stream().anyMatch(event -> event.field().equals("stage"));
    if (stages) {
      kept.add(Context.Log.STAGE_HISTORY);
    }
    return new Context(
        null, wish.asOf(), kept, listPrices(rows), stages(rows, wish), activities(rows, wish));
  }

  /// Entries into stages, on the latest day that each can have been.
  private static List<StageEntry> stages(Rows rows, Wish wish) {
    var entries = new ArrayList<StageEntry>();
    for (OpportunityEvent event : rows.of(OpportunityEvent.class)) {
      String stage = event.newValue();
      if (event.field().equals("stage") && stage != null) {
        entries.add(new StageEntry(event.opportunityId(), stage, wish.day(event.changedTo())));
      }
    }
    return entries;
  }

  /// Activities by month, those without a date left out.
  private static Map<YearMonth, Long> activities(Rows rows, Wish wish) {
    var counts = new HashMap<YearMonth, Long>();
    for (Activity activity : rows.of(Activity.class)) {
      if (activity.startAt() != null) {
        counts.merge(YearMonth.from(wish.day(activity.startAt())), 1L, Long::sum);
      }
    }
    return counts;
  }

  /// The latest price of each product, in the currency that most of them are in: prices in two
  /// currencies cannot be compared.
  private static Map<Id.Product, Double> listPrices(Rows rows) {
    List<Product> priced =
        rows.of(Product.class).stream().filter(product -> product.listPrice() != null).toList();
    String currency =
        Most.common(priced.stream().map(DiagnosisInputs::currency).toList()).orElse("");
    var latest = new HashMap<Id.Product, Product>();
    for (Product product : priced) {
      if (currency(product).equals(currency)) {
        latest.merge(product.id(), product, DiagnosisInputs::later);
      }
    }
    return latest.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> price(entry.getValue())));
  }

  private static String currency(Product product) {
    var price = product.listPrice();
    return price == null ? "" : price.currencyOrUnnamed();
  }

  private static double price(Product product) {
    var price = product.listPrice();
    return price == null ? 0 : price.value().doubleValue();
  }

  private static Product later(Product one, Product other) {
    var from = one.validFrom();
    var otherFrom = other.validFrom();
    boolean firstIsLater = from != null && (otherFrom == null || from.isAfter(otherFrom));
    return firstIsLater ? one : other;
  }
}
