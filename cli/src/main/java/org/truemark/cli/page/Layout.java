package org.truemark.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A page that keeps to a number of lines: what always stands is set first, then every list gets
/// one item more in turn as long as there is room, and says how many are not shown.
final class Layout {
  /// Columns in front of the items of a list.
  static final int MARGIN = 14;

  private final int lines;
  private final boolean styled;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Lister> lists = new ArrayList<>();

  /// @param lines at most so many
  /// @param styled true if headings may be bold
  Layout(int lines, boolean styled) {
    this.lines = lines;
    this.styled = styled;
  }

  private record Block(String heading, List<String> text, boolean always) {
    /// Lines on the page, the blank one before it included.
    int height() {
      return 1 + (heading.isEmpty() ? 0 : 1) + text.size();
    }
  }

  private static final class Lister {
    private final String label;
    private final List<List<String>> items;
    private int shown = 1;

    Lister(String label, List<List<String>> items) {
      this.label = label;
      this.items = items;
    }

    /// True if there is one item more and it fits into so many lines.
    boolean fits(int room) {
      return shown < items.size() && height(shown + 1) <= room;
    }

    int height(int count) {
      int text = items.subList(0, count).stream().mapToInt(List::size).sum();
      return text + (count < items.size() ? 1 : 0);
    }
  }

  /// Lines that always stand, a blank line before them.
  Layout text(String heading, List<String> text) {
    if (!text.isEmpty()) {
      blocks.add(new Block(heading, text, true));
    }
    return this;
  }

  /// Lines that give way where the lists would not find room for one item each.
  Layout textIfRoom(String heading, List<String> text) {
    if (!text.isEmpty()) {
      blocks.add(new Block(heading, text, false));
    }
    return this;
  }

  /// A list of which at least one item stands, its label in the margin; the lists stand together
  /// below all else.
  ///
  /// @param items each of one or more lines, {@link #MARGIN} columns narrower than the page
  Layout list(String label, List<List<String>> items) {
    if (!items.isEmpty()) {
      lists.add(new Lister(label, items));
    }
    return this;
  }

  /// The page.
  List<String> page() {
    makeRoom();
    var page = new ArrayList<String>();
    for (Block block : blocks) {
      if (!page.isEmpty()) {
        page.add("");
      }
      if (!block.heading().isEmpty()) {
        page.add(bold(block.heading()));
      }
      page.addAll(block.text());
    }
    if (!lists.isEmpty()) {
      page.add("");
      grow(lines - page.size());
      lists.forEach(list -> write(list, page));
    }
    return page;
  }

  /// Takes out what the lists leave no room for, one item of each; what was set first stays first.
  private void makeRoom() {
    int least = lists.isEmpty() ? 0 : 1 + height();
    int always = blocks.stream().filter(Block::always).mapToInt(Block::height).sum();
    int room = lines + 1 - least - always;
    for (Block block : List.copyOf(blocks)) {
      if (!block.always() && block.height() > room) {
        blocks.remove(block);
      } else if (!block.always()) {
        room -= block.height();
      }
    }
  }

  private void grow(int room) {
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Lister list : lists) {
        if (list.fits(room - height() + list.height(list.shown))) {
          list.shown++;
          grown = true;
        }
      }
    }
  }

  private int height() {
    return lists.stream().mapToInt(list -> list.height(list.shown)).sum();
  }

  private void write(Lister list, List<String> page) {
    var text = new ArrayList<String>();
    list.items.subList(0, list.shown).forEach(text::addAll);
    int hidden = list.items.size() - list.shown;
    if (hidden > 0) {
      text.add("and " + hidden + " more; --json lists all");
    }
    String label = String.format(Locale.ROOT, "%-" + MARGIN + "s", list.label);
    page.add(bold(label) + text.getFirst());
    text.subList(1, text.size()).forEach(line -> page.add(" ".repeat(MARGIN) + line));
  }

  private String bold(String text) {
    return styled ? "\u001b[1m" + text + "\u001b[0m" : text;
  }
}
