package org.truemark.diagnosis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Attainment;
import org.truemark.diagnosis.answer.BindingConstraint;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Diagnosis.Flag;
import org.truemark.diagnosis.answer.Diagnosis.PersonRow;
import org.truemark.diagnosis.answer.Diagnosis.Population;
import org.truemark.diagnosis.answer.Estimable;
import org.truemark.diagnosis.answer.Holdout;
import org.truemark.diagnosis.answer.Outliers;
import org.truemark.diagnosis.answer.Ramp;
import org.truemark.diagnosis.answer.Team;
import org.truemark.diagnosis.attainment.Attaining;
import org.truemark.diagnosis.attainment.CommonGap;
import org.truemark.diagnosis.calendar.ClosingMonths;
import org.truemark.diagnosis.constraint.Binding;
import org.truemark.diagnosis.cycle.Cycles;
import org.truemark.diagnosis.decompose.Decomposition;
import org.truemark.diagnosis.estimable.Answerable;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.flag.Flagging;
import org.truemark.diagnosis.funnel.Funnel;
import org.truemark.diagnosis.holdout.HoldingOut;
import org.truemark.diagnosis.identify.Cohorts;
import org.truemark.diagnosis.incidence.WinIncidence;
import org.truemark.diagnosis.linked.Linked;
import org.truemark.diagnosis.process.Sizes;
import org.truemark.diagnosis.ramp.Newcomers;
import org.truemark.diagnosis.ramp.Ramping;
import org.truemark.diagnosis.rate.EqualRates;
import org.truemark.diagnosis.rate.Labelling;
import org.truemark.diagnosis.rate.Tally;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.diagnosis.request.Order;
import org.truemark.diagnosis.request.Seller;
import org.truemark.diagnosis.sentence.Findings;
import org.truemark.diagnosis.sentence.Findings.Conclusions;
import org.truemark.diagnosis.spread.Currencies;
import org.truemark.diagnosis.spread.RevenueSpread;
import org.truemark.diagnosis.spread.WonValues;
import org.truemark.kernel.Estimate;
import org.truemark.kernel.Id;
import org.truemark.statistics.rate.BetaPosterior;

/// The door: a request in, a diagnosis out. Pure: the same request gives the same bits, whatever
/// the order of its rows and the number of threads.
public final class Diagnosing {

  /// Answers what the material can answer and says of the rest why it cannot.
  public Diagnosis diagnose(DiagnosisRequest request) {
    var extract = Extract.of(request);
    RevenueSpread spread = RevenueSpread.of(extract);
    var cycle = Cycles.of(extract);
    double leadWeeks = Cohorts.leadWeeks(extract, cycle);
    Estimable estimable = Answerable.of(extract, cycle);
    Linked linked = Linked.of(extract, estimable.ramp().can(), leadWeeks, Currencies.only(extract));
    Ramp ramp = linked == null ? null : Ramping.of(extract, linked.models(), leadWeeks);
    Holdout holdout = extract.settings().holdout() ? HoldingOut.of(extract) : null;
    Team team = team(extract, spread, linked);
    List<PersonRow> people = Labelling.rows(extract, linked, team.heterogeneity());
    Outliers outliers = Funnel.outliers(extract);
    Map<String, Estimate> shares = spread == null ? Map.of() : spread.shares();
    Attainment attainment = Attaining.of(extract);
    CommonGap gap = CommonGap.of(extract, attainment);
    BindingConstraint constraint =
        Binding.of(extract, linked, spread, gap, supported(extract, team, linked, ramp));
    List<Flag> flags = Flagging.flags(extract, attainment);
    var material = new Findings.Material(team, people, outliers, shares, attainment, gap);
    return new Diagnosis(
        extract.window().all(),
        population(extract, people.size()),
        estimable,
        team,
        Collections.unmodifiableMap(new LinkedHashMap<>(shares)),
        modelSpread(linked),
        linked == null ? null : linked.unit(),
        List.copyOf(people),
        outliers,
        attainment,
        ramp,
        holdout,
        constraint,
        Findings.of(extract, material, new Conclusions(linked, constraint, ramp, holdout, flags)),
        flags);
  }

  /// Skill if people differ by more than chance in what they win or in how large it is; the ramp if
  /// hires are no others than those who stayed.
  private static Binding.Supported supported(
      Extract extract, Team team, @Nullable Linked linked, @Nullable Ramp ramp) {
    double alpha = extract.settings().labels().heterogeneity();
    Sizes sizes = linked == null ? null : linked.models().sizes();
    boolean skill =
        EqualRates.peopleDiffer(team.heterogeneity(), alpha)
            || (sizes != null && sizes.atOwnMix().rejects(alpha));
    boolean others = linked != null && ramp != null && Newcomers.of(linked, ramp).areOthers(ramp);
    return new Binding.Supported(skill, !others);
  }

  private static Map<String, Estimate> modelSpread(@Nullable Linked linked) {
    var spread = new LinkedHashMap<String, Estimate>();
    if (linked != null) {
      int people = linked.decomposition().people();
      linked
          .decomposition()
          .shares()
          .forEach(
              (part, draws) -> spread.put(part.toString(), Decomposition.estimate(draws, people)));
    }
    return Collections.unmodifiableMap(spread);
  }

  private static Team team(
      Extract extract, @Nullable RevenueSpread spread, @Nullable Linked linked) {
    Tally all = Tally.of(extract.closed());
    WinIncidence incidence = WinIncidence.of(extract);
    return new Team(
        all.closed() == 0
            ? null
            : new Team.TeamRate(
                BetaPosterior.observed(all.won(), all.closed()),
                incidence == null ? null : incidence.share(),
                incidence == null ? null : incidence.horizonDays()),
        Cycles.of(extract),
        WonValues.of(extract, spread),
        EqualRates.tests(extract, linked),
        ClosingMonths.months(extract),
        ClosingMonths.quarterEnd(extract));
  }

  private static Population population(Extract extract, int people) {
    Tally closed = Tally.of(extract.closed());
    int all = extract.deals().size();
    return new Population(
        people,
        managers(extract),
        all,
        Math.toIntExact(closed.won()),
        Math.toIntExact(closed.closed() - closed.won()),
        Math.toIntExact(all - closed.closed()),
        extract.orders().size(),
        Flagging.unassigned(extract));
  }

  private static int managers(Extract extract) {
    var managers = new TreeSet<String>();
    for (Deal deal : extract.deals()) {
      String manager = extract.manager(deal);
      if (manager != null) {
        managers.add(manager);
      }
    }
    extract.orders().stream()
        .map(Order::seller)
        .filter(Objects::nonNull)
        .map(person -> extract.sellers().get(person.value()))
        .filter(Objects::nonNull)
        .map(Seller::manager)
        .filter(Objects::nonNull)
        .map(Id.Person::value)
        .forEach(managers::add);
    return managers.size();
  }
}
