package org.truemark.testkit.example;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.truemark.facts.table.Rows;
import org.truemark.testkit.export.PeopleFile;
import org.truemark.testkit.export.SalesforceReport;
import org.truemark.testkit.export.TruthFile;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Span;
import org.truemark.testkit.world.Staff;
import org.truemark.testkit.world.World;

/// An organization of 24 sellers in 18 months. Two of them win clearly more often than the others
/// and one clearly less; the others differ by less than anybody could find, so that an analysis
/// which names more people than these names luck. Volume differs more than anything else.
public final class Example {
  /// Whose win rate stands out.
  public static final Set<String> STAND_OUT =
      Set.of("Leïla Haddad", "Jürgen Vogelsang", "Freya Lindqvist");

  private Example() {}

  /// The organization. Its seed is one under which chance makes nobody else look remarkable, so
  /// that the expected answer is the true one.
  public static Organization organization() {
    return World.aTeamOf(24)
        .seed(62)
        .with(new Span(LocalDate.of(2024, 7, 1), 78))
        .with(new Staff(24, 4, 4, 2, 4))
        .withSkillSpread(.05)
        .withSkillOf(4, .95)
        .withSkillOf(9, -1.1)
        .withSkillOf(14, .85)
        .make();
  }

  /// The text of each file by its name, in UTF-8 when written.
  public static SortedMap<String, String> files() {
    Organization organization = organization();
    Rows facts = organization.facts();
    var files = new TreeMap<String, String>();
    files.put("deals.csv", SalesforceReport.of(facts));
    files.put("people.csv", PeopleFile.of(facts));
    files.put("truth.csv", TruthFile.of(organization.truth()));
    return files;
  }
}
