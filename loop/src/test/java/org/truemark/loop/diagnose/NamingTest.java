package org.truemark.loop.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truemark.loop.diagnose.SmallRows.row;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.request.Seller;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.Rows;

class NamingTest {
  @Test
  void peopleGoByTheirNameAndTwoOfOneNameByTheirKeyAsWell() {
    Rows rows =
        Rows.of(
            List.of(
                row(Person.class, "a@x", "full_name", "Sam Smith"),
                row(Person.class, "b@x", "full_name", "Sam Smith"),
                row(Person.class, "c@x", "full_name", "Zoë Müller"),
                row(Person.class, "d@x")));
    var wish = new Wish(ZoneOffset.UTC, null, 1);
    List<Seller> sellers = DiagnosisInputs.of(rows, wish).request().sellers();
    assertThat(sellers.stream().map(seller -> seller.person().value()))
        .containsExactlyInAnyOrder("Sam Smith (a@x)", "Sam Smith (b@x)", "Zoë Müller", "d@x");
  }
}
