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

/// The rows of people, teams and territories: one assignment and one territory for every post.
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
    for (int i = 0; i < world.staff().territoryCount(); i++) {
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
    var place = new Post(Assignment.Role.MANAGER, "Sales Manager", "M1", null, team);
    assignment(id.value(), id, new Term(hired, null), place);
  }

  private void seller(int number) {
    Seller seller = sellers.get(number);
    Seller.Employment employment = seller.employment();
    rows.add(person(seller.id(), seller.fullName(), number, employment.hired(), employment.left()));
    String level = world.staff().isHired(number) ? "A1" : "A2";
    List<Seller.Post> posts = employment.posts();
    for (int i = 0; i < posts.size(); i++) {
      LocalDate next = i + 1 < posts.size() ? posts.get(i + 1).from() : null;
      post(seller, i, next, level);
    }
  }

  private void post(Seller seller, int order, @Nullable LocalDate next, String level) {
    Seller.Post post = seller.employment().posts().get(order);
    LocalDate left = seller.employment().left();
    String key = seller.id().value() + (order == 0 ? "" : "-" + (order + 1));
    Id.Team team = new Id.Team(Names.team(post.team()));
    var place = new Post(Assignment.Role.REP, "Account Executive", level, post.manager(), team);
    assignment(key, seller.id(), new Term(post.from(), next), place);
    rows.add(
        new TerritoryMember(
            Recording.origin("TerritoryMember", key),
            post.from(),
            next == null && left != null ? left.plusDays(1) : next,
            post.territory(),
            seller.id(),
            null));
  }

  /// From one day to the day before another.
  private record Term(LocalDate from, @Nullable LocalDate to) {}

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

  private void assignment(String key, Id.Person id, Term term, Post post) {
    rows.add(
        new Assignment(
            Recording.origin("Assignment", key),
            term.from(),
            term.to(),
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
