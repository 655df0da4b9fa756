package org.truemark.testkit.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Assignment;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.Rows;
import org.truemark.kernel.Id;

/// People and what they do, in the columns of the template `people.csv`.
public final class PeopleFile {
  private static final List<String> HEADERS =
      List.of(
          "email",
          "full_name",
          "employee_no",
          "hire_date",
          "termination_date",
          "termination_kind",
          "role",
          "level",
          "job_title",
          "manager_email",
          "team",
          "fte",
          "valid_from");

  private PeopleFile() {}

  /// One record for every assignment, in their order.
  ///
  /// @param facts with the person of every assignment; persons' ids are their addresses
  public static String of(Rows facts) {
    Map<Id.Person, Person> people =
        facts.of(Person.class).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    var csv = new Csv();
    csv.plain(HEADERS);
    for (Assignment assignment : facts.of(Assignment.class)) {
      Person person = Objects.requireNonNull(people.get(assignment.personId()));
      csv.plain(values(person, assignment));
    }
    return csv.text();
  }

  private static List<String> values(Person person, Assignment assignment) {
    return List.of(
        text(person.email()),
        text(person.fullName()),
        text(person.employeeNo()),
        text(person.hireDate()),
        text(person.terminationDate()),
        text(person.terminationKind()),
        text(assignment.role()),
        text(assignment.level()),
        text(assignment.jobTitle()),
        id(assignment.managerId()),
        id(assignment.teamId()),
        text(assignment.fte()),
        text(assignment.validFrom()));
  }

  private static String id(@Nullable Id id) {
    return id == null ? "" : id.value();
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Enum<?> word -> word.name().toLowerCase(Locale.ROOT);
      default -> value.toString();
    };
  }
}
