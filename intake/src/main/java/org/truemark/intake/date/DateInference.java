package org.truemark.intake.date;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.cell.CellText;

/// Finds the pattern of a column's dates in one pass, independent of the order of the cells: it
/// counts the cells per set of patterns that read them, and the months under each pattern.
///
/// Kept are the patterns that read every cell that is not empty. If two remain that differ in a
/// day, somebody has to choose (of more than two, the two first). If nothing reads every cell, the
/// only pattern that reads at least 95 % is taken. Used by one thread.
public final class DateInference {
  private static final int DIGITS_REMEMBERED = 9;
  private static final int CHARACTERS_REMEMBERED = 128;

  private final List<LetterPattern> patterns;
  private final Fields fields = new Fields();
  private final Map<Long, Tally> tallies = new HashMap<>();
  private final @Nullable MonthCounts[] months;
  private final int[] days;
  private final int[] @Nullable [] remembered =
      new int[DIGITS_REMEMBERED * CHARACTERS_REMEMBERED][];
  private final long[] differs;
  private Tally last = new Tally("");
  private long lastReaders = -1;
  private long cells;
  private long serials;
  private long quarters;

  /// How often a set of patterns was the one that read a cell, and the smallest such cell.
  private static final class Tally {
    private long count;
    private String example;

    Tally(String example) {
      this.example = example;
    }
  }

  public DateInference(DatePatterns patterns) {
    this.patterns = patterns.list();
    days = new int[this.patterns.size()];
    differs = new long[this.patterns.size()];
    months = new MonthCounts[this.patterns.size()];
  }

  /// Takes in one cell; blank cells and dates of zeros are passed over.
  public void see(String cell) {
    see(cell, 1);
  }

  /// Takes in a cell that occurs several times.
  public void see(String cell, long times) {
    String text = CellText.digits(CellText.strip(cell));
    if (text.isEmpty() || DatePattern.isEmptyDate(text)) {
      return;
    }
    cells += times;
    serials += ExcelSerial.reads(text) ? times : 0;
    quarters += QuarterPattern.reads(text) ? times : 0;
    long readers = LetterPattern.mayBeDate(text) ? readers(text, times) : 0;
    if (Long.bitCount(readers) > 1) {
      compare(readers);
    }
    Tally tally = tally(readers, text);
    tally.count += times;
    if (text.compareTo(tally.example) < 0) {
      tally.example = text;
    }
  }

  private long readers(String text, long times) {
    long readers = 0;
    int digits = Scan.digits(text, 0, text.length());
    for (int i : candidates(text, digits)) {
      if (patterns.get(i).read(text, digits, fields)) {
        readers |= 1L << i;
        days[i] = fields.dayKey();
        months(i).add(fields.monthKey(), times);
      }
    }
    return readers;
  }

  /// The patterns whose texts begin like this one, remembered for beginnings seen before.
  private int[] candidates(String text, int digits) {
    char following = digits < text.length() ? text.charAt(digits) : Head.ANY;
    if (digits >= DIGITS_REMEMBERED || following >= CHARACTERS_REMEMBERED) {
      return candidates(digits, following);
    }
    int key = digits * CHARACTERS_REMEMBERED + following;
    int[] known = remembered[key];
    if (known == null) {
      known = candidates(digits, following);
      remembered[key] = known;
    }
    return known;
  }

  private int[] candidates(int digits, char following) {
    return IntStream.range(0, days.length)
        .filter(i -> patterns.get(i).mayBegin(digits, following))
        .toArray();
  }

  private MonthCounts months(int pattern) {
    MonthCounts counts = months[pattern];
    if (counts == null) {
      counts = new MonthCounts();
      months[pattern] = counts;
    }
    return counts;
  }

  private void compare(long readers) {
    for (long left = readers; left != 0; left &= left - 1) {
      int first = Long.numberOfTrailingZeros(left);
      for (long others = left & left - 1; others != 0; others &= others - 1) {
        int other = Long.numberOfTrailingZeros(others);
        if (days[first] != days[other]) {
          differs[first] |= 1L << other;
        }
      }
    }
  }

  private Tally tally(long readers, String text) {
    if (readers != lastReaders) {
      last = tallies.computeIfAbsent(readers, any -> new Tally(text));
      lastReaders = readers;
    }
    return last;
  }

  /// How many cells were not empty.
  public long cells() {
    return cells;
  }

  /// How many cells some pattern reads.
  public long dates() {
    Tally none = tallies.get(0L);
    return none == null ? cells : cells - none.count;
  }

  /// Cells per month where the cells are read by a pattern of this column; empty for any other.
  public SortedMap<YearMonth, Long> months(DatePattern pattern) {
    int at = pattern instanceof LetterPattern letters ? patterns.indexOf(letters) : -1;
    return at < 0 ? new TreeMap<>() : months(at).histogram();
  }

  /// What can be said after the cells seen so far. Day numbers of Excel are only found where no
  /// pattern fits; the caller must know from elsewhere that the column holds dates.
  public DateFinding finding() {
    if (cells == 0) {
      return new DateFinding.Empty();
    }
    List<Integer> all = reading(cells);
    if (!all.isEmpty()) {
      int other = firstThatDiffers(all);
      return other < 0
          ? new DateFinding.Settled(patterns.get(all.getFirst()))
          : twoReadings(all.getFirst(), other);
    }
    if (quarters == cells) {
      return new DateFinding.Settled(new QuarterPattern());
    }
    return serials == cells ? new DateFinding.Settled(new ExcelSerial()) : nearly();
  }

  private DateFinding nearly() {
    List<Integer> most = reading((cells * 95 + 99) / 100);
    if (most.isEmpty()) {
      return new DateFinding.NotDates(counterexample(best()));
    }
    int other = firstThatDiffers(most);
    if (other >= 0) {
      return twoReadings(most.getFirst(), other);
    }
    int best = best();
    return new DateFinding.Mostly(patterns.get(best), cells - count(best));
  }

  private DateFinding twoReadings(int first, int second) {
    return new DateFinding.TwoReadings(
        patterns.get(first),
        patterns.get(second),
        months(first).histogram(),
        months(second).histogram());
  }

  /// The patterns that read at least so many cells.
  private List<Integer> reading(long least) {
    List<Integer> reading = new ArrayList<>();
    for (int i = 0; i < days.length; i++) {
      if (count(i) >= least) {
        reading.add(i);
      }
    }
    return reading;
  }

  private int firstThatDiffers(List<Integer> reading) {
    int first = reading.getFirst();
    for (int other : reading) {
      if ((differs[first] >> other & 1) == 1) {
        return other;
      }
    }
    return -1;
  }

  private int best() {
    int best = 0;
    for (int i = 1; i < days.length; i++) {
      best = count(i) > count(best) ? i : best;
    }
    return best;
  }

  private long count(int pattern) {
    long count = 0;
    for (Map.Entry<Long, Tally> tally : tallies.entrySet()) {
      count += (tally.getKey() >> pattern & 1) == 1 ? tally.getValue().count : 0;
    }
    return count;
  }

  /// The smallest cell that no pattern reads, else the smallest that this pattern does not read.
  private String counterexample(int pattern) {
    Tally none = tallies.get(0L);
    if (none != null) {
      return none.example;
    }
    return tallies.entrySet().stream()
        .filter(tally -> (tally.getKey() >> pattern & 1) == 0)
        .map(tally -> tally.getValue().example)
        .min(String::compareTo)
        .orElseThrow(() -> new IllegalStateException("every cell was read by " + pattern));
  }
}
