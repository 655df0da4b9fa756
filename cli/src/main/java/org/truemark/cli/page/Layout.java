package org.truemark.cli.page;

import java.util.ArrayList;
import java.util.List;

/// A page that keeps to a number of lines: what always stands is set first, then lists are cut, the
/// last ones first, each with a line that says how much is not shown.
final class Layout {
  private final int lines;
  private final boolean styled;
  private final List<Section> sections = new ArrayList<>();

  /// @param lines at most so many
  /// @param styled true if headings may be bold
  Layout(int lines, boolean styled) {
    this.lines = lines;
    this.styled = styled;
  }

  /// @param heading above it, or empty
  /// @param items each of one or more lines
  /// @param needed so many items are shown whatever else is there
  private record Section(String heading, List<List<String>> items, int needed) {
    int height(int shown) {
      int text = items.subList(0, shown).stream().mapToInt(List::size).sum();
      return text + (heading.isEmpty() ? 0 : 1) + (shown < items.size() ? 1 : 0) + 1;
    }
  }

  /// Lines that always stand.
  Layout text(String heading, List<String> text) {
    if (!text.isEmpty()) {
      sections.add(new Section(heading, List.of(text), 1));
    }
    return this;
  }

  /// A list of which at least one item stands.
  Layout list(String heading, List<List<String>> items) {
    if (!items.isEmpty()) {
      sections.add(new Section(heading, List.copyOf(items), 1));
    }
    return this;
  }

  /// The page, a blank line between its sections.
  List<String> page() {
    int[] shown = new int[sections.size()];
    int used = -1;
    for (int i = 0; i < shown.length; i++) {
      shown[i] = sections.get(i).needed();
      used += sections.get(i).height(shown[i]);
    }
    grow(shown, used);
    var page = new ArrayList<String>();
    for (int i = 0; i < shown.length; i++) {
      if (!page.isEmpty()) {
        page.add("");
      }
      write(sections.get(i), shown[i], page);
    }
    return page;
  }

  /// Gives every list one more item in turn, as long as there is room.
  private void grow(int[] shown, int usedBefore) {
    int used = usedBefore;
    boolean grown = true;
    while (grown) {
      grown = false;
      for (int i = 0; i < shown.length; i++) {
        Section section = sections.get(i);
        if (shown[i] < section.items().size()) {
          int more = section.height(shown[i] + 1) - section.height(shown[i]);
          if (used + more <= lines) {
            used += more;
            shown[i]++;
            grown = true;
          }
        }
      }
    }
  }

  private void write(Section section, int shown, List<String> page) {
    if (!section.heading().isEmpty()) {
      page.add(styled ? "\u001b[1m" + section.heading() + "\u001b[0m" : section.heading());
    }
    section.items().subList(0, shown).forEach(page::addAll);
    int hidden = section.items().size() - shown;
    if (hidden > 0) {
      page.add("  and " + hidden + " more; --json lists all");
    }
  }
}
