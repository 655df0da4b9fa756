package org.truemark.diagnosis.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.process.LinkedModels.Identified;
import org.truemark.diagnosis.request.Context;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Deal.Matter;
import org.truemark.diagnosis.request.Deal.Outcome;
import org.truemark.diagnosis.request.Deal.Owners;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.diagnosis.request.Seller;
import org.truemark.diagnosis.request.Settings;
import org.truemark.kernel.Id;
import org.truemark.statistics.sample.Moments;

/// Six people who begin two deals a week, each decided after ten weeks. The first leaves after 30
/// weeks and leaves the deals of ten weeks open, a third of all.
class LeaversTest {
  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final int WEEKS = 78;
  private static final int STAYED = 30;
  private static final int CYCLE = 10;

  private final Extract extract = Extract.of(request());
  private final LinkedModels models =
      Objects.requireNonNull(
          LinkedModels.of(extract, new Identified(false, false, false, 8), new Sampling(1, 100)));

  @Test
  void whatALeaverLeftOpenWasBegunAllTheSame() {
    assertThat(extract.stale()).hasSize(2 * CYCLE);
    assertThat(models.worked(extract)).hasSizeGreaterThanOrEqualTo(extract.deals().size() - 1);
    double rate = Moments.mean(models.creation().person(models.force().numberOf("P0")));
    assertThat(rate).isCloseTo(1, within(.05));
  }

  @Test
  void itIsNoAbandonedDeal() {
    Lives lives = Lives.of(models.force(), extract.deals(), List.of());
    assertThat(lives.all())
        .filteredOn(life -> !life.ended() && life.exit() < 2)
        .isNotEmpty()
        .allSatisfy(life -> assertThat(lives.worked(life)).isGreaterThan(.98));
  }

  private static DiagnosisRequest request() {
    List<Deal> deals = new ArrayList<>();
    List<Seller> sellers = new ArrayList<>();
    LocalDate end = START.plusWeeks(WEEKS);
    for (int person = 0; person < 6; person++) {
      var id = new Id.Person("P" + person);
      LocalDate left = person == 0 ? START.plusWeeks(STAYED) : null;
      sellers.add(new Seller(id, null, START.minusWeeks(300), left, true, List.of()));
      for (int begun = 0; begun < 2 * (left == null ? WEEKS : STAYED); begun++) {
        deals.add(deal(id, begun, left == null ? end : left));
      }
    }
    var settings = Settings.standard().withDraws(new Settings.Draws(100, 100, 100));
    var context = new Context(START, end, Set.of(), Map.of());
    return new DiagnosisRequest(deals, List.of(), List.of(), sellers, context, settings);
  }

  private static Deal deal(Id.Person id, int begun, LocalDate seen) {
    LocalDate created = START.plusDays(begun * 7L / 2);
    LocalDate closed = created.plusWeeks(CYCLE);
    boolean ended = closed.isBefore(seen);
    return new Deal(
        new Id.Opportunity(id.value() + "-" + begun),
        Owners.of(id, null),
        !ended ? Outcome.OPEN : begun % 3 == 0 ? Outcome.WON : Outcome.LOST,
        created,
        ended ? closed : null,
        Matter.unknown());
  }
}
