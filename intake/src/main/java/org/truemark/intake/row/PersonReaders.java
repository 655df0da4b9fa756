package org.truemark.intake.row;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Origin;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.ColumnMapping.By;
import org.truemark.intake.people.People;
import org.truemark.intake.people.PersonReference;
import org.truemark.intake.people.PersonReference.Method;
import org.truemark.intake.people.Who;
import org.truemark.kernel.Id;

/// Reads references to people. A name that fits several is left open, unless somebody chose.
final class PersonReaders {
  private static final String GROUP_PREFIX = "00G";

  /// What systems write where nobody owns a deal.
  private static final Set<String> NOBODY =
      Set.of(
          "unassigned",
          "not assigned",
          "no owner",
          "(no owner)",
          "none",
          "n/a",
          "nicht zugewiesen",
          "sin asignar",
          "sin propietario",
          "non attribué",
          "non assegnato",
          "não atribuído",
          "niet toegewezen");

  private static final int KNOWN_MOST = 10_000;

  private final SheetPlan plan;
  private final String system;
  private final boolean own;
  private final CellTexts texts;
  private final People people;
  private final SheetPlan.Chooser chooser;

  PersonReaders(SheetPlan plan, CellTexts texts, People people, SheetPlan.Chooser chooser) {
    this.plan = plan;
    this.system = plan.mapping().sourceSystem();
    this.own = plan.tables().getFirst().identity().system() != null;
    this.texts = texts;
    this.people = people;
    this.chooser = chooser;
  }

  ValueReader person(BoundColumn column, String field) {
    List<By> by = column.mapping().details().by();
    List<Method> methods =
        by.isEmpty() ? List.of(Method.ID) : by.stream().map(this::method).toList();
    Map<String, Id.Person> known = new HashMap<>();
    return record -> {
      String text = texts.plain(column, record);
      Id.Person before = known.get(text);
      if (before != null) {
        return before;
      }
      PersonReference reference = text.isEmpty() ? null : reference(column, methods, text);
      if (reference == null || isQueue(reference)) {
        return null;
      }
      Id.Person found = find(column, field, record, reference);
      if (found != null && known.size() < KNOWN_MOST) {
        known.put(text, found);
      }
      return found;
    };
  }

  /// How a cell names a person: by the groups of its pattern, or by all methods that its text may
  /// be.
  PersonReference reference(BoundColumn column, List<Method> methods, String text) {
    var parts = new EnumMap<Method, String>(Method.class);
    boolean pattern = column.mapping().details().values().pattern() != null;
    for (Method method : methods) {
      String part = pattern ? texts.said(column, text, group(method)) : alone(method, text);
      if (part != null && !part.isEmpty()) {
        parts.put(method, part);
      }
    }
    return new PersonReference(text, parts);
  }

  private static @Nullable String alone(Method method, String text) {
    boolean mail = text.contains("@");
    return switch (method) {
      case ID -> SalesforceId.of(text).length() == text.length() ? text : idOf(text);
      case EMPLOYEE_NO -> text;
      case EMAIL -> mail ? text : null;
      case NAME -> mail ? null : text;
    };
  }

  /// Fifteen characters without a blank that begin like a Salesforce id are one.
  private static String idOf(String text) {
    boolean salesforce = text.startsWith("00") && text.indexOf(' ') < 0;
    return salesforce ? SalesforceId.of(text) : text;
  }

  private static String group(Method method) {
    return switch (method) {
      case ID -> "id";
      case EMAIL -> "email";
      case EMPLOYEE_NO -> "number";
      case NAME -> "name";
    };
  }

  private Method method(By by) {
    return switch (by) {
      case ID -> Method.ID;
      case EMAIL -> Method.EMAIL;
      case EMPLOYEE_NO -> Method.EMPLOYEE_NO;
      case NAME -> Method.NAME;
    };
  }

  /// Deals may belong to a queue, and queues are no people.
  private static boolean isQueue(PersonReference reference) {
    if (NOBODY.contains(reference.text().toLowerCase(Locale.ROOT))) {
      return true;
    }
    String id = reference.part(Method.ID);
    return id != null && id.length() == 18 && id.startsWith(GROUP_PREFIX);
  }

  private Id.@Nullable Person find(
      BoundColumn column, String field, RecordCells record, PersonReference reference) {
    var at = new Origin(system, "reference", "-", plan.fileNo(), record.line(), Set.of());
    return switch (people.find(reference, own ? People.ANY_SYSTEM : system, at)) {
      case Who.Known(Id.Person id) -> id;
      case Who.Nobody _ -> null;
      case Who.Several several -> chosen(column, field, record, several);
    };
  }

  private Id.@Nullable Person chosen(
      BoundColumn column, String field, RecordCells record, Who.Several several) {
    String header = column.header() == null ? field : column.header();
    Optional<Who.Candidate> choice = chooser.choose(header, several);
    if (choice.isEmpty()) {
      record.unsettled(new RecordCells.Unsettled(field, column.header(), several));
    }
    return choice.map(Who.Candidate::id).orElse(null);
  }
}
