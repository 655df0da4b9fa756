package org.truemark.testkit.world;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Assignment;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Team;
import org.truemark.facts.table.Territory;
import org.truemark.facts.table.TerritoryMember;
import org.truemark.kernel.Id;

/// The rows of people, teams and territories. People keep manager, team and territory all the time.
final class Roster {
  private static final int FIRST_EMPLOYEE_NO = 1_001;

  private final World world;
  private final List<Seller> sellers;
  private final List<Row> rows = new ArrayList<>();

  Roster(World world, List<Seller> sellers) {
    this.world = world;
    this.sellers = sellers;
  }

  List<Row> rows() {
    territories();
    for (int i = 0; i < world.staff().managers(); i++) {
      manager(i);
    }
    for (int i = 0; i < sellers.size(); i++) {
      seller(i);
    }
    return rows;
  }

  private void territories() {
    for (int i = 0; i < world.staff().territories(); i++) {
      String name = Names.territory(i);
      rows.add(new Territory(Recording.origin("Territory", name), name, null, null));
    }
  }

  private void manager(int number) {
    int person = sellers.size() + number;
    String name = Names.person(person);
    Id.Person id = Staffing.id(person);
    Id.Team team = new Id.Team(Names.team(number));
    LocalDate hired = world.span().start().minusWeeks(260L + 13 * number);
    rows.add(new Team(Recording.origin("Team", team.value()), team.value(), null, id));
    rows.add(person(id, name, person, hired, null));
    assignment(id, hired, new Post(Assignment.Role.MANAGER, "Sales Manager", "M1", null, team));
  }

  private void seller(int number) {
    Seller seller = sellers.get(number);
    Seller.Employment employment = seller.employment();
    rows.add(person(seller.id(), seller.fullName(), number, employment.hired(), employment.left()));
    boolean isNew = world.staff().isHired(number);
    Id.Team team = new Id.Team(Names.team(world.staff().managerOf(number)));
    assignment(
        seller.id(),
        employment.hired(),
        new Post(
            Assignment.Role.REP,
            "Account Executive",
            isNew ? "A1" : "A2",
            employment.manager(),
            team));
    rows.add(
        new TerritoryMember(
            Recording.origin("TerritoryMember", seller.id().value()),
            employment.hired(),
            employment.left(),
            employment.territory(),
            seller.id(),
            null));
  }

  private record Post(
      Assignment.Role role,
      String title,
      String level,
      Id.@Nullable Person manager,
      Id.Team team) {}

  private static Person person(
      Id.Person id, String name, int number, LocalDate hired, @Nullable LocalDate left) {
    return new Person(
        Recording.origin("Person", id.value()),
        name,
        id.value(),
        "E" + (FIRST_EMPLOYEE_NO + number),
        hired,
        null,
        left,
        left == null ? null : Person.TerminationKind.VOLUNTARY,
        null,
        null,
        null,
        left == null);
  }

  private void assignment(Id.Person id, LocalDate from, Post post) {
    rows.add(
        new Assignment(
            Recording.origin("Assignment", id.value()),
            from,
            null,
            id,
            post.role(),
            post.title(),
            post.level(),
            post.manager(),
            post.team(),
            BigDecimal.ONE,
            null));
  }
}
