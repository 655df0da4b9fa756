package org.truemark.loop.diagnose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Value;
import org.truemark.facts.table.Account;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OpportunityLine;
import org.truemark.facts.table.PipelineStage;
import org.truemark.facts.table.Rows;
import org.truemark.kernel.Amount;
import org.truemark.kernel.Id;

/// Opportunities become deals.
final class DealInputs {
  private final List<Opportunity> opportunities;
  private final Map<Id.Opportunity, List<OpportunityLine>> lines;
  private final Map<Id.Account, Account> accounts = new HashMap<>();
  private final Map<String, PipelineStage.Outcome> outcomes = new HashMap<>();
  private final HandOvers handOvers;
  private final Wish wish;
  private final Staff staff;

  DealInputs(Rows rows, Wish wish, Staff staff) {
    opportunities = rows.of(Opportunity.class);
    lines =
        rows.of(OpportunityLine.class).stream()
            .collect(Collectors.groupingBy(OpportunityLine::opportunityId));
    for (Account account : rows.of(Account.class)) {
      accounts.putIfAbsent(new Id.Account(account.origin().sourceId()), account);
    }
    for (PipelineStage stage : rows.of(PipelineStage.class)) {
      PipelineStage.Outcome outcome = stage.outcome();
      if (outcome != null) {
        outcomes.put(stageKey(stage.pipeline(), stage.stage()), outcome);
      }
    }
    handOvers = new HandOvers(rows, wish);
    this.wish = wish;
    this.staff = staff;
  }

  /// A merged opportunity lives on in the other. Of two opportunities of one id the later row
  /// counts when they come from one system; from two systems they are two deals.
  List<Deal> map(LeftOut.Count count) {
    long merged = opportunities.stream().filter(one -> one.mergedInto() != null).count();
    count.add(
        "merged-opportunities",
        merged,
        "%,d opportunities were merged into others and not counted.");
    var latest = new LinkedHashMap<String, Opportunity>();
    opportunities.stream()
        .filter(one -> one.mergedInto() == null)
        .forEach(one -> latest.put(one.origin().sourceSystem() + "\n" + one.id().value(), one));
    Map<String, Long> uses =
        latest.values().stream()
            .collect(Collectors.groupingBy(one -> one.id().value(), Collectors.counting()));
    count.add(
        "repeated-opportunities",
        opportunities.size() - merged - latest.size(),
        "%,d opportunities came again with the same id; the last row of each counts.");
    count.add(
        "won-without-amount",
        latest.values().stream().filter(this::isWonWithoutAmount).count(),
        "%,d won deals have no amount above zero and are left out of every value.");
    count.add(
        "no-outcome",
        latest.values().stream()
            .filter(one -> one.isClosed() == null && one.isWon() == null && one.stage() == null)
            .count(),
        "%,d deals name neither stage nor outcome and count as open.");
    Function<Opportunity, Optional<String>> segment = segment();
    return latest.values().stream()
        .map(one ->
            deal(one, uses.getOrDefault(one.id().value(), 0L) > 1, segment.apply(one).orElse(null)))
        .toList();
  }

  private boolean isWonWithoutAmount(Opportunity one) {
    Amount amount = one.amount();
    boolean none = amount == null || amount.value().signum() <= 0;
    return none && outcome(one) == Deal.Outcome.WON;
  }

  private Deal deal(Opportunity one, boolean idIsShared, @Nullable String segment) {
    Deal.Outcome outcome = outcome(one);
    LocalDate created = wish.dayOrNull(one.createdAt());
    LocalDate closed = outcome == Deal.Outcome.OPEN ? null : wish.dayOrNull(one.closedAt());
    Id.Opportunity id =
        idIsShared
            ? new Id.Opportunity(one.origin().sourceSystem() + ":" + one.id().value())
            : one.id();
    Amount amount = one.amount();
    var matter =
        new Deal.Matter(
            product(one),
            segment,
            source(one, segment),
            one.accountId(),
            amount == null ? null : value(amount));
    return new Deal(id, owners(one, closed, created), outcome, created, closed, matter);
  }

  /// The lead source, unless it stands for the segment already.
  private static @Nullable String source(Opportunity one, @Nullable String segment) {
    String source = one.leadSource();
    return source == null || source.equals(segment) ? null : source;
  }

  private Deal.Owners owners(
      Opportunity one, @Nullable LocalDate closed, @Nullable LocalDate created) {
    Id.Person manager = staff.manager(one.ownerId(), closed == null ? created : closed);
    return handOvers
        .of(one)
        .map(way -> new Deal.Owners(one.ownerId(), manager, way.maker(), way.holder()))
        .orElse(Deal.Owners.of(one.ownerId(), manager));
  }

  /// The flags of the opportunity say how it stands; where they say nothing, its stage does; where
  /// that says nothing either, it is open.
  private Deal.Outcome outcome(Opportunity one) {
    if (Boolean.TRUE.equals(one.isWon())) {
      return Deal.Outcome.WON;
    }
    if (one.isClosed() != null && (one.isWon() != null || !one.isClosed())) {
      return one.isClosed() ? Deal.Outcome.LOST : Deal.Outcome.OPEN;
    }
    String stage = one.stage();
    PipelineStage.Outcome known =
        stage == null ? null : outcomes.get(stageKey(one.pipeline(), stage));
    return known == null ? Deal.Outcome.OPEN : outcome(known);
  }

  private static Deal.Outcome outcome(PipelineStage.Outcome known) {
    return switch (known) {
      case OPEN -> Deal.Outcome.OPEN;
      case WON -> Deal.Outcome.WON;
      case LOST -> Deal.Outcome.LOST;
    };
  }

  private static String stageKey(@Nullable String pipeline, String stage) {
    return (pipeline == null ? "" : pipeline) + "\n" + stage;
  }

  /// The product of the line with the largest total; of equal lines the first.
  private Id.@Nullable Product product(Opportunity one) {
    BigDecimal largest = null;
    Id.Product product = null;
    for (OpportunityLine line : lines.getOrDefault(one.id(), List.of())) {
      BigDecimal total = total(line);
      if (line.productId() != null && (largest == null || total.compareTo(largest) > 0)) {
        largest = total;
        product = line.productId();
      }
    }
    return product;
  }

  private static BigDecimal total(OpportunityLine line) {
    Amount total = line.total();
    if (total != null) {
      return total.value();
    }
    Amount price = line.unitPrice();
    BigDecimal quantity = line.quantity();
    return price == null
        ? BigDecimal.ZERO
        : price.value().multiply(quantity == null ? BigDecimal.ONE : quantity);
  }

  /// One grouping serves all deals: the first of segment, industry, type and lead source that at
  /// least half of them know.
  private Function<Opportunity, Optional<String>> segment() {
    List<Function<Opportunity, Optional<String>>> groupings =
        List.of(
            one -> account(one).flatMap(account -> Optional.ofNullable(account.segment())),
            one -> account(one).flatMap(account -> Optional.ofNullable(account.industry())),
            one -> Optional.ofNullable(one.type()),
            one -> Optional.ofNullable(one.leadSource()));
    return groupings.stream()
        .filter(grouping -> 2 * known(grouping) >= opportunities.size())
        .findFirst()
        .orElse(one -> Optional.empty());
  }

  private long known(Function<Opportunity, Optional<String>> grouping) {
    return opportunities.stream().map(grouping).filter(Optional::isPresent).count();
  }

  private Optional<Account> account(Opportunity one) {
    Id.Account id = one.accountId();
    return id == null ? Optional.empty() : Optional.ofNullable(accounts.get(id));
  }

  /// An amount as statistics need it.
  static Value value(Amount amount) {
    return new Value(amount.value().doubleValue(), amount.currency());
  }
}
