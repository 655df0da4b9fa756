package org.truemark.loop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Diagnosis.PersonRate;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Seller;
import org.truemark.testkit.worlds.Counted;

/// The first wins 18 of 20 small deals and 60 of 200 large ones, the second 160 of 200 and 4 of 20.
class T06SimpsonTest {
  private static final Organization ORGANIZATION = Counted.simpson();
  private static final Seller BETTER = ORGANIZATION.truth().sellers().getFirst();
  private static final Seller OTHER = ORGANIZATION.truth().sellers().getLast();
  private static final Diagnosis DIAGNOSIS = Diagnosed.of(ORGANIZATION);

  /// Naive: .3545 against .7455.
  @Test
  void rawRatesWouldTurnTheOrderRound() {
    assertThat(Raw.rate(Raw.of(BETTER, Raw.closed(ORGANIZATION)))).isCloseTo(.3545, within(1e-4));
    assertThat(Raw.rate(Raw.of(OTHER, Raw.closed(ORGANIZATION)))).isCloseTo(.7455, within(1e-4));
  }

  @Test
  void atEqualMixTheFirstIsAhead() {
    assertThat(rate(BETTER).shrunk().value()).isGreaterThan(rate(OTHER).shrunk().value());
    assertThat(rate(BETTER).above()).isGreaterThan(.5);
  }

  private static PersonRate rate(Seller seller) {
    return Objects.requireNonNull(Diagnosed.row(DIAGNOSIS, seller).winRate());
  }

  @Test
  void theFlagShowsBothRatesAtEqualMix() {
    assertThat(Diagnosed.flag(DIAGNOSIS, "simpson").n()).isEqualTo(1);
    assertThat(Diagnosed.flag(DIAGNOSIS, "simpson").message())
        .contains(BETTER.fullName(), OTHER.fullName())
        .contains(
            BETTER.fullName().compareTo(OTHER.fullName()) < 0
                ? "60.0 % and 50.0 % at equal mix"
                : "50.0 % and 60.0 % at equal mix");
  }

  @Test
  void nobodyIsCalledWorse() {
    assertThat(Diagnosed.labelled(DIAGNOSIS)).isEmpty();
  }
}
