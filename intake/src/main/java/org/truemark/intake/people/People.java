package org.truemark.intake.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Origin;
import org.truemark.facts.table.Person;
import org.truemark.kernel.Id;

/// All people of a batch. Those that share an e-mail or an employee number are one person; a name
/// finds a person only when one bears it, and makes a person only when none does.
public final class People {
  /// Instead of a system: the id is an identity, whatever system it came from.
  public static final String ANY_SYSTEM = "";

  private final Map<Id.Person, Person> byId = new LinkedHashMap<>();
  private final Map<String, Id.Person> byKey = new HashMap<>();
  private final Map<String, List<Id.Person>> byName = new HashMap<>();
  private final Set<Id.Person> withdrawn = new HashSet<>();
  private final Map<String, String> names = new HashMap<>();

  /// Adds a person of a table, or completes the one it is already known as.
  ///
  /// @return the identity under which the person is known
  public Id.Person add(Person person) {
    Id.Person known = known(person);
    if (known == null) {
      known = free(person);
      byId.put(known, under(known, person));
    } else {
      byId.merge(known, person, People::completed);
    }
    withdrawn.remove(known);
    register(known, person);
    return known;
  }

  /// Who is meant.
  ///
  /// @param system slug of the source system, in which ids hold
  /// @param at where the reference stands; a person who is not known yet gets this origin
  public Who find(PersonReference reference, String system, Origin at) {
    if (reference.text().isBlank() || reference.parts().isEmpty()) {
      return new Who.Nobody();
    }
    Id.Person known = byKeys(reference, system);
    if (known != null) {
      return new Who.Known(known);
    }
    String name = reference.part(PersonReference.Method.NAME);
    return name == null || reference.sure()
        ? new Who.Known(made(reference, at))
        : named(name, reference, at);
  }

  /// Everybody, in the order in which they became known.
  public List<Person> all() {
    return byId.entrySet().stream()
        .filter(entry -> !withdrawn.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /// Takes back a person of a table: the record is not used after all. References to the person
  /// still find the same identity.
  public void withdraw(Person person) {
    Id.Person id = known(person);
    Person held = id == null ? null : byId.get(id);
    if (id != null
        && held != null
        && held.origin().fileNo() == person.origin().fileNo()
        && held.origin().rowNo() == person.origin().rowNo()) {
      withdrawn.add(id);
    }
  }

  private Id.@Nullable Person byKeys(PersonReference reference, String system) {
    for (PersonReference.Method method : PersonReference.Method.values()) {
      String part = reference.part(method);
      if (part == null || method == PersonReference.Method.NAME) {
        continue;
      }
      boolean identity =
          method == PersonReference.Method.ID
              && system.equals(ANY_SYSTEM)
              && byId.containsKey(new Id.Person(part));
      Id.Person id = identity ? new Id.Person(part) : byKey.get(key(method, part, system));
      if (id != null) {
        return id;
      }
    }
    return null;
  }

  private Who named(String name, PersonReference reference, Origin at) {
    List<Id.Person> bearers = byName.getOrDefault(plain(name), List.of());
    return switch (bearers.size()) {
      case 0 -> new Who.Known(made(reference, at));
      case 1 -> new Who.Known(bearers.getFirst());
      default ->
          new Who.Several(name, bearers.stream().map(this::candidate).sorted(ORDER).toList());
    };
  }

  private static final Comparator<Who.Candidate> ORDER = Comparator.comparing(Who.Candidate::shown);

  private Who.Candidate candidate(Id.Person id) {
    Person person = byId.get(id);
    String email = person == null ? null : person.email();
    return new Who.Candidate(id, email == null ? id.value() : email);
  }

  /// Nobody with these marks is known, so the reference itself makes a person.
  private Id.Person made(PersonReference reference, Origin at) {
    String id = reference.surePart(PersonReference.Method.ID);
    String email = reference.surePart(PersonReference.Method.EMAIL);
    String number = reference.surePart(PersonReference.Method.EMPLOYEE_NO);
    String name = reference.part(PersonReference.Method.NAME);
    String key = first(id, email, number, name == null ? reference.text() : squeezed(name));
    var origin = new Origin(at.sourceSystem(), "reference", key, at.fileNo(), at.rowNo(), Set.of());
    String shown = name == null ? null : squeezed(name);
    return add(
        new Person(origin, shown, email, number, null, null, null, null, null, null, null, null));
  }

  private static String first(@Nullable String... texts) {
    for (String text : texts) {
      if (text != null) {
        return text;
      }
    }
    throw new IllegalArgumentException("a reference names a person by something");
  }

  private Id.@Nullable Person known(Person person) {
    String system = person.origin().sourceSystem();
    Id.Person byOwn = byKey.get(key(PersonReference.Method.ID, person.origin().sourceId(), system));
    if (byOwn != null) {
      return byOwn;
    }
    String email = person.email();
    Id.Person byMail =
        email == null ? null : byKey.get(key(PersonReference.Method.EMAIL, email, system));
    if (byMail != null) {
      return byMail;
    }
    String number = person.employeeNo();
    return number == null
        ? null
        : byKey.get(key(PersonReference.Method.EMPLOYEE_NO, number, system));
  }

  /// An identity nobody has yet: the source's key, with the system before it where two clash.
  private Id.Person free(Person person) {
    var own = new Id.Person(person.origin().sourceId());
    return byId.containsKey(own)
        ? new Id.Person(person.origin().sourceSystem() + "/" + person.origin().sourceId())
        : own;
  }

  /// The person as a row of that identity, so that every reference finds it.
  private static Person under(Id.Person id, Person person) {
    Origin at = person.origin();
    var origin =
        new Origin(
            at.sourceSystem(), at.sourceObject(), id.value(), at.fileNo(), at.rowNo(), at.coarse());
    return completed(
        new Person(origin, null, null, null, null, null, null, null, null, null, null, null),
        person);
  }

  private void register(Id.Person id, Person person) {
    String system = person.origin().sourceSystem();
    byKey.putIfAbsent(key(PersonReference.Method.ID, person.origin().sourceId(), system), id);
    String email = person.email();
    if (email != null) {
      byKey.putIfAbsent(key(PersonReference.Method.EMAIL, email, system), id);
    }
    String number = person.employeeNo();
    if (number != null) {
      byKey.putIfAbsent(key(PersonReference.Method.EMPLOYEE_NO, number, system), id);
    }
    String name = person.fullName();
    if (name != null) {
      List<Id.Person> bearers = byName.computeIfAbsent(plain(name), key -> new ArrayList<>());
      if (!bearers.contains(id)) {
        bearers.add(id);
      }
    }
  }

  /// Ids hold within a system, e-mails and employee numbers everywhere.
  private static String key(PersonReference.Method method, String part, String system) {
    return switch (method) {
      case ID -> "id " + system + " " + part;
      case EMAIL -> "email " + part.toLowerCase(Locale.ROOT);
      case EMPLOYEE_NO -> "number " + part;
      case NAME -> throw new IllegalArgumentException("a name is no key");
    };
  }

  private String plain(String name) {
    return names.computeIfAbsent(name, text -> squeezed(text).toLowerCase(Locale.ROOT));
  }

  private static String squeezed(String name) {
    return name.strip().replaceAll("\\s+", " ");
  }

  private static Person completed(Person had, Person more) {
    return new Person(
        had.origin(),
        either(had.fullName(), more.fullName()),
        either(had.email(), more.email()),
        either(had.employeeNo(), more.employeeNo()),
        either(had.hireDate(), more.hireDate()),
        either(had.originalHireDate(), more.originalHireDate()),
        either(had.terminationDate(), more.terminationDate()),
        either(had.terminationKind(), more.terminationKind()),
        either(had.regretted(), more.regretted()),
        either(had.country(), more.country()),
        either(had.timeZone(), more.timeZone()),
        either(had.sourceActive(), more.sourceActive()));
  }

  private static <T> @Nullable T either(@Nullable T had, @Nullable T more) {
    return had == null ? more : had;
  }
}
