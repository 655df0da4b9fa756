package org.truemark.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truemark.facts.table.Origin;
import org.truemark.facts.table.Person;
import org.truemark.intake.people.PersonReference.Method;
import org.truemark.kernel.Id;

class PeopleTest {
  private final People people = new People();

  @Test
  void oneEmailIsOnePersonWhateverItsCase() {
    Id.Person first = people.add(person("crm", "1", "Ann Lee", "ann@example.test", null));
    Id.Person second = people.add(person("hr", "77", null, "ANN@example.test", "E7"));
    assertThat(second).isEqualTo(first);
    assertThat(people.all()).hasSize(1);
    assertThat(people.all().getFirst().fullName()).isEqualTo("Ann Lee");
    assertThat(people.all().getFirst().employeeNo()).isEqualTo("E7");
  }

  @Test
  void oneEmployeeNumberIsOnePerson() {
    Id.Person first = people.add(person("crm", "1", "Ann Lee", null, "E7"));
    assertThat(people.add(person("hr", "77", "Ann B. Lee", null, "E7"))).isEqualTo(first);
  }

  @Test
  void oneIdIsOnePersonWithinASystem() {
    Id.Person first = people.add(person("crm", "1", "Ann Lee", null, null));
    assertThat(people.add(person("crm", "1", null, "ann@example.test", null))).isEqualTo(first);
    assertThat(people.all().getFirst().email()).isEqualTo("ann@example.test");
  }

  @Test
  void oneIdInTwoSystemsIsTwoPeople() {
    Id.Person first = people.add(person("crm", "1", "Ann Lee", "ann@example.test", null));
    Id.Person second = people.add(person("hr", "1", "Bo Day", "bo@example.test", null));
    assertThat(second).isNotEqualTo(first).isEqualTo(new Id.Person("hr/1"));
    assertThat(people.find(by(Method.ID, "1"), "crm", at("crm"))).isEqualTo(known(first));
    assertThat(people.find(by(Method.ID, "1"), "hr", at("hr"))).isEqualTo(known(second));
  }

  @Test
  void twoOfOneNameAreNeitherMergedNorChosenBetween() {
    Id.Person first = people.add(person("crm", "1", "Sam Smith", "sam@example.test", null));
    Id.Person second = people.add(person("crm", "2", "Sam Smith", "sam2@example.test", null));
    assertThat(first).isNotEqualTo(second);
    Who found = people.find(by(Method.NAME, "sam  smith"), "crm", at("crm"));
    assertThat(found)
        .isInstanceOfSatisfying(
            Who.Several.class,
            several ->
                assertThat(several.candidates())
                    .extracting(Who.Candidate::shown)
                    .containsExactlyInAnyOrder("sam@example.test", "sam2@example.test"));
    assertThat(people.all()).hasSize(2);
  }

  @Test
  void aNameFindsItsOnlyBearerAndMakesAPersonWhereNobodyBearsIt() {
    Id.Person ann = people.add(person("crm", "1", "Ann Lee", null, null));
    assertThat(people.find(by(Method.NAME, "ann lee"), "crm", at("crm"))).isEqualTo(known(ann));
    Who made = people.find(by(Method.NAME, "Bo Day"), "crm", at("crm"));
    assertThat(made).isEqualTo(people.find(by(Method.NAME, "Bo Day"), "crm", at("crm")));
    assertThat(people.all()).hasSize(2);
  }

  @Test
  void anEmailDecidesBetweenTwoOfOneName() {
    people.add(person("crm", "1", "Sam Smith", "sam@example.test", null));
    Id.Person second = people.add(person("crm", "2", "Sam Smith", "sam2@example.test", null));
    var reference =
        new PersonReference(
            "Sam Smith (sam2@example.test)",
            Map.of(Method.NAME, "Sam Smith", Method.EMAIL, "sam2@example.test"));
    assertThat(people.find(reference, "crm", at("crm"))).isEqualTo(known(second));
  }

  @Test
  void aBlankCellIsNobody() {
    var blank = new PersonReference(" ", Map.of(Method.NAME, " "));
    assertThat(people.find(blank, "crm", at("crm"))).isEqualTo(new Who.Nobody());
  }

  private static Who known(Id.Person id) {
    return new Who.Known(id);
  }

  private static PersonReference by(Method method, String text) {
    return new PersonReference(text, Map.of(method, text));
  }

  private static Origin at(String system) {
    return new Origin(system, "reference", "-", 1, 2, Set.of());
  }

  private static Person person(
      String system,
      String id,
      @Nullable String name,
      @Nullable String email,
      @Nullable String number) {
    var origin = new Origin(system, "User", id, 1, 2, Set.of());
    return new Person(origin, name, email, number, null, null, null, null, null, null, null, null);
  }
}
