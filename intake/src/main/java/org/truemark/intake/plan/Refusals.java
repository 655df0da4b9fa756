package org.truemark.intake.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.truemark.intake.file.Sheet;
import org.truemark.intake.mapping.Mapping;
import org.truemark.intake.refused.RefusedColumns;
import org.truemark.intake.refused.Subject;

/// The columns of a sheet that are left out before anything of them is looked at.
public final class Refusals {
  private static final String HIDDEN = "\u0000refused ";

  private final Sheet sheet;
  private final Set<Integer> places = new HashSet<>();

  private Refusals(Sheet sheet) {
    this.sheet = sheet;
  }

  /// Judged by the headers; a table about people is judged more strictly.
  public static Refusals of(Sheet sheet, RefusedColumns rules) {
    var refusals = new Refusals(sheet);
    boolean whole = rules.judgeTable(sheet.name()).isPresent();
    refusals.judge(rules, rules.subjectOf(sheet.headers()), whole);
    return refusals;
  }

  /// The same, now that the mapping is known.
  ///
  /// @param persons true if the mapping reads people from the sheet
  public void judge(RefusedColumns rules, Mapping mapping, boolean persons) {
    judge(rules, persons ? Subject.PERSON : Subject.BUSINESS, false);
    List<String> headers = sheet.headers();
    for (int place = 0; place < headers.size(); place++) {
      String header = headers.get(place);
      if (mapping.vocabulary().refuse().stream().anyMatch(regex -> regex.fits(header))) {
        places.add(place);
      }
    }
  }

  private void judge(RefusedColumns rules, Subject subject, boolean whole) {
    List<String> headers = sheet.headers();
    for (int place = 0; place < headers.size(); place++) {
      if (whole || rules.judge(headers.get(place), subject).isPresent()) {
        places.add(place);
      }
    }
  }

  /// Adds a column whose values gave it away.
  public void refuse(int place) {
    places.add(place);
  }

  /// 0-based places.
  public Set<Integer> places() {
    return Set.copyOf(places);
  }

  /// The refused headers in the order of the sheet.
  public List<String> headers() {
    return places.stream().sorted().map(sheet.headers()::get).toList();
  }

  /// The headers as a mapping may see them: a refused one is hidden, and its place kept.
  public List<String> visible() {
    var visible = new ArrayList<>(sheet.headers());
    places.forEach(place -> visible.set(place, HIDDEN + place));
    return visible;
  }

  /// A record without the texts of refused columns.
  public List<String> without(List<String> cells) {
    var left = new ArrayList<>(cells);
    places.stream().filter(place -> place < left.size()).forEach(place -> left.set(place, ""));
    return left;
  }

  /// True for a header that stands for a refused one.
  public static boolean isHidden(String header) {
    return header.startsWith(HIDDEN);
  }
}
