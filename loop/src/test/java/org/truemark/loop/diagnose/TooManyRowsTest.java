package org.truemark.loop.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.truemark.facts.table.Opportunity;
import org.truemark.loop.memory.MemoryFactLog;

class TooManyRowsTest {
  @Test
  void moreDealsThanOneDiagnosisTakesAreAProblem() {
    var log = new MemoryFactLog();
    log.append(
        List.of(
            SmallRows.row(Opportunity.class, "1", "owner_id", "ann"),
            SmallRows.row(Opportunity.class, "2", "owner_id", "ann")));
    var diagnosing =
        new DiagnosingTheForce(
            log,
            request -> {
              throw new AssertionError("the engine is not asked");
            },
            1);
    var made = diagnosing.diagnose(new Wish(ZoneOffset.UTC, null, 1));
    assertThat(made.value()).isNull();
    assertThat(made.problems().counts()).isEqualTo(Map.of("too-many-rows", 1L));
    assertThat(made.problems().shown().getFirst().wording().message())
        .isEqualTo("2 rows of opportunity; a diagnosis takes 1 of one kind.");
  }
}
