package org.truemark.cli.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.cli.answer.Envelope;
import org.truemark.cli.answer.ProblemNote;
import org.truemark.cli.answer.Unlock;
import org.truemark.diagnosis.answer.Attainment;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Estimable;
import org.truemark.diagnosis.answer.Outliers;
import org.truemark.diagnosis.answer.Team;
import org.truemark.kernel.Estimate;
import org.truemark.kernel.Period;

/// A diagnosis on one screen: the sentence, the numbers, the picture, what cannot be said, what to
/// add, and on what all of it rests. Under 40 lines.
public final class DiagnosisPage {
  private static final int LINES = 39;
  private static final int BAR = 28;
  private static final int FEWEST_MONTHS = 3;
  private static final double NOTHING = .005;
  private static final String WON_DEALS = "won deals";
  private static final Set<String> SHOWN_ABOVE =
      Set.of(
          "binding-constraint", "win-rate-people", "by-chance", "quarter-end", "spread", "cycle");
  private static final Set<String> GROUP_TESTS =
      Set.of(
          "win-rate-people-at-own-mix",
          "win-rate-managers",
          "win-rate-products",
          "win-rate-segments");

  private final Diagnosis diagnosis;
  private final Canvas canvas;
  private final Bars bars;

  private DiagnosisPage(Diagnosis diagnosis, Canvas canvas) {
    this.diagnosis = diagnosis;
    this.canvas = canvas;
    bars = new Bars(canvas.blocks());
  }

  /// What is said beside a diagnosis.
  ///
  /// @param unlocks what could be seen if the files held more
  /// @param warnings what was taken for granted or left out
  /// @param remarks what is noted about the files without keeping anything out
  public record Beside(
      List<Unlock> unlocks, List<Envelope.Warning> warnings, List<ProblemNote> remarks) {
    public Beside {
      unlocks = List.copyOf(unlocks);
      warnings = List.copyOf(warnings);
      remarks = List.copyOf(remarks);
    }
  }

  /// The page.
  public static List<String> of(Diagnosis diagnosis, Beside beside, Canvas canvas) {
    var page = new DiagnosisPage(diagnosis, canvas);
    return new Layout(LINES, canvas.styled())
        .text("", page.sentence())
        .text(Figures.heading(), Figures.of(diagnosis))
        .text(page.spreadHeading(), page.spread())
        .textIfRoom(page.chanceHeading(), page.chance())
        .textIfRoom("", page.calendar())
        .list("Found", page.findings())
        .list("Cannot tell", page.cannot())
        .list("To add", page.add(beside.unlocks()))
        .list("Assumed", page.items(beside.warnings(), Envelope.Warning::message))
        .list("Odd", page.items(diagnosis.flags(), Diagnosis.Flag::message))
        .list("Remarks", page.items(beside.remarks(), ProblemNote::message))
        .page();
  }

  private List<String> sentence() {
    var lines = new ArrayList<>(Text.wrap(Verdict.sentence(diagnosis), canvas.width()));
    String basis = basis();
    if (!basis.isEmpty()) {
      lines.addAll(Text.wrap(basis, canvas.width()));
    }
    return lines;
  }

  private String basis() {
    Diagnosis.Population all = diagnosis.population();
    var basis = new ArrayList<String>();
    if (all.deals() > 0) {
      basis.add(
          "%s (%s won, %s lost, %s open)"
              .formatted(
                  Text.count(all.deals(), "deal"),
                  Text.count(all.won()),
                  Text.count(all.lost()),
                  Text.count(all.open())));
    }
    if (all.orders() > 0) {
      basis.add(Text.count(all.orders(), "order"));
    }
    if (basis.isEmpty()) {
      return "";
    }
    String people = " of " + Text.count(all.people(), "person");
    String managers = all.managers() == 0 ? "" : ", " + Text.count(all.managers(), "manager");
    return String.join(" and ", basis) + people + managers + period() + ".";
  }

  private String period() {
    Period period = diagnosis.period();
    return period == null ? "" : ", " + period.from() + " to " + period.to();
  }

  private String spreadHeading() {
    String what = WON_DEALS.equals(diagnosis.unit()) ? WON_DEALS : "revenue";
    return diagnosis.modelSpread().isEmpty()
        ? "What makes won revenue differ between people (shares of the spread)"
        : "What makes " + what + " differ between people, part by part";
  }

  /// The parts of the models, luck and time among them, but for those that are surely nothing;
  /// where there are no models the factors as counted.
  private List<String> spread() {
    Map<String, Estimate> shares =
        diagnosis.modelSpread().isEmpty() ? diagnosis.spread() : diagnosis.modelSpread();
    Bars.Scale scale = Bars.Scale.of(shares.values(), BAR);
    var lines = new ArrayList<String>();
    for (Map.Entry<String, Estimate> part : shares.entrySet()) {
      Estimate share = part.getValue();
      if (Math.max(share.high(), -share.low()) < NOTHING) {
        continue;
      }
      lines.add(
          "  %-10s %6s  %-30s %s to %s"
              .formatted(
                  Text.words(part.getKey()),
                  Text.wholePercent(share.value()),
                  bars.fromZero(share, scale),
                  Text.wholePercent(share.low()),
                  Text.wholePercent(share.high())));
    }
    return lines;
  }

  private List<String> chance() {
    Outliers.ByChance chance = byChance();
    return chance == null
        ? List.of()
        : List.of(
            chance(
                "best", chance.seenBest(), chance.best(), chance.seenBest() > chance.best().high()),
            chance(
                "worst",
                chance.seenWorst(),
                chance.worst(),
                chance.seenWorst() < chance.worst().low()));
  }

  private String chanceHeading() {
    Outliers.ByChance chance = byChance();
    int people = chance == null ? 0 : chance.people();
    return "Best and worst win rate of " + people + " people, and what chance alone would show";
  }

  private Outliers.@Nullable ByChance byChance() {
    Outliers outliers = diagnosis.outliers();
    boolean told = diagnosis.estimable().winRate().can();
    return outliers == null || !told ? null : outliers.byChance();
  }

  /// @param beyond true if what was seen lies further out than chance would take it
  private static String chance(String which, double seen, Outliers.Range range, boolean beyond) {
    return "  %-5s %s seen, %s to %s if all were equal%s"
        .formatted(
            which,
            Text.percent(seen),
            Text.percent(range.low()),
            Text.percent(range.high()),
            beyond ? ": more than chance" : "");
  }

  private List<String> calendar() {
    Attainment attainment = diagnosis.attainment();
    if (attainment != null && attainment.periods().size() >= FEWEST_MONTHS) {
      List<Attainment.PeriodRow> periods = attainment.periods();
      return line(
          "Median attainment by period",
          periods.getFirst().period().from().toString(),
          periods.stream().map(Attainment.PeriodRow::median).toList(),
          periods.getLast().period().from().toString());
    }
    List<Team.Month> months = diagnosis.team().calendar();
    return months.size() < FEWEST_MONTHS
        ? List.of()
        : line(
            "Win rate by month",
            months.getFirst().month().toString(),
            months.stream().map(month -> month.rate().value()).toList(),
            months.getLast().month().toString());
  }

  private List<String> line(String what, String from, List<Double> shares, String to) {
    double low = shares.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    double high = shares.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    int room = canvas.width() - 60;
    List<Double> shown = shares.size() <= room ? shares : List.of();
    String steps = bars.steps(shown);
    String picture = steps.isEmpty() ? "to" : steps;
    String range = Text.wholePercent(low) + " to " + Text.wholePercent(high);
    return List.of("%s  %s %s %s  %s".formatted(what, from, picture, to, range));
  }

  /// What the page does not show elsewhere; that groups are alike comes last.
  private List<List<String>> findings() {
    List<Diagnosis.Finding> besides =
        diagnosis.findings().stream()
            .filter(finding -> !SHOWN_ABOVE.contains(finding.code()))
            .toList();
    Stream<Diagnosis.Finding> first = besides.stream().filter(one -> !isGroupTest(one));
    Stream<Diagnosis.Finding> last = besides.stream().filter(DiagnosisPage::isGroupTest);
    return items(Stream.concat(first, last).toList(), Diagnosis.Finding::sentence);
  }

  private static boolean isGroupTest(Diagnosis.Finding finding) {
    return GROUP_TESTS.contains(finding.code());
  }

  /// Questions with the same reason share a line.
  private List<List<String>> cannot() {
    var byReason = new LinkedHashMap<String, String>();
    can()
        .forEach((what, can) -> {
          if (!can.can()) {
            byReason.merge(can.why(), Text.words(what), (one, other) -> one + ", " + other);
          }
        });
    return byReason.entrySet().stream()
        .map(entry -> item(entry.getValue() + ": " + entry.getKey()))
        .toList();
  }

  private Map<String, Estimable.Can> can() {
    Estimable all = diagnosis.estimable();
    var can = new LinkedHashMap<String, Estimable.Can>();
    can.put("skill", all.skill());
    can.put("effort", all.effort());
    can.put("capacity", all.capacity());
    can.put("ramp", all.ramp());
    can.put("focus", all.focus());
    can.put("territory", all.territory());
    can.put("winRate", all.winRate());
    can.put("volume", all.volume());
    can.put("value", all.value());
    can.put("cycle", all.cycle());
    return can;
  }

  private List<List<String>> add(List<Unlock> unlocks) {
    var lines = new ArrayList<List<String>>();
    String next = diagnosis.bindingConstraint().measureNext();
    if (!next.isBlank()) {
      lines.add(item("next: " + next));
    }
    unlocks.forEach(unlock -> lines.add(item(unlock.add() + ", to see " + unlock.see())));
    return lines;
  }

  private <T> List<List<String>> items(List<T> all, Function<T, String> sentence) {
    return all.stream().map(sentence).map(this::item).toList();
  }

  private List<String> item(String sentence) {
    return Text.wrap(sentence, canvas.width() - Layout.MARGIN);
  }

  /// The people, in alphabetical order, as lines of a table, and below it what chance will undo by
  /// itself.
  public static List<String> people(Diagnosis diagnosis, Canvas canvas) {
    var lines = new ArrayList<>(PeopleTable.of(diagnosis, canvas.width()));
    diagnosis.findings().stream()
        .filter(finding -> finding.code().equals("regression-to-the-mean"))
        .forEach(finding -> {
          lines.add("");
          lines.addAll(Text.wrap(finding.sentence(), canvas.width()));
        });
    return lines;
  }
}
