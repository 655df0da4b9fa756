package org.truemark.intake.settle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.mapping.BoundColumn;

/// The amounts of a column beside what other cells of their rows say of their size.
final class SizeComparison {
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal SHARE = new BigDecimal("0.005");
  private static final BigDecimal THREE = BigDecimal.valueOf(3);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  /// Fewer rows say nothing of a column.
  private static final int FEWEST = 3;

  private final SizeCells cells;
  private final BoundColumn amount;
  private final By by;
  private final Function<String[], @Nullable BigDecimal> size;
  private @Nullable Example firstLarge;
  private @Nullable Example firstSmall;
  private @Nullable Example firstMiss;
  private long compared;
  private long thousandfold;
  private long thousandths;
  private long misses;

  /// What says how large an amount ought to be.
  enum By {
    /// Quantity times price, to 0.01 or 0.5 %.
    PRODUCT("quantity times price"),
    /// The converted amount, to 0.01 or 0.5 %.
    CONVERTED("the converted amount"),
    /// The list price of the product: a price that was agreed lies within a third and three times.
    LIST_PRICE("the list price of the product");

    private final String words;

    By(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    private boolean fits(BigDecimal found, BigDecimal expected) {
      if (this == LIST_PRICE) {
        BigDecimal size = expected.abs();
        return found.abs().multiply(THREE).compareTo(size) >= 0
            && found.abs().compareTo(size.multiply(THREE)) <= 0;
      }
      BigDecimal allowed = CENT.max(expected.abs().multiply(SHARE));
      return found.subtract(expected).abs().compareTo(allowed) <= 0;
    }
  }

  /// A cell and what the others of its row make of it.
  record Example(long line, String found, String expected) {}

  SizeComparison(
      SizeCells cells, BoundColumn amount, By by, Function<String[], @Nullable BigDecimal> size) {
    this.cells = cells;
    this.amount = amount;
    this.by = by;
    this.size = size;
  }

  void see(long line, String[] record) {
    BigDecimal found = cells.number(amount, record);
    BigDecimal expected = size.apply(record);
    if (found == null || expected == null || found.signum() == 0 || expected.signum() == 0) {
      return;
    }
    compared++;
    if (by.fits(found, expected)) {
      return;
    }
    misses++;
    var example = new Example(line, plain(found), plain(expected));
    firstMiss = firstMiss == null ? example : firstMiss;
    if (by.fits(found, expected.multiply(THOUSAND))) {
      thousandfold++;
      firstLarge = firstLarge == null ? example : firstLarge;
    } else if (by.fits(found.multiply(THOUSAND), expected)) {
      thousandths++;
      firstSmall = firstSmall == null ? example : firstSmall;
    }
  }

  private static String plain(BigDecimal number) {
    return "%,.2f".formatted(number.setScale(2, RoundingMode.HALF_EVEN));
  }

  boolean mostAreThousandfold() {
    return compared >= FEWEST && 2 * thousandfold > compared;
  }

  boolean mostAreThousandths() {
    return compared >= FEWEST && 2 * thousandths > compared;
  }

  Example example(boolean large) {
    Example example = large ? firstLarge : firstSmall;
    if (example == null) {
      throw new IllegalStateException("no cell of " + header() + " is off");
    }
    return example;
  }

  @Nullable Example firstMiss() {
    return firstMiss;
  }

  int place() {
    return amount.cells().getFirst();
  }

  String header() {
    return String.valueOf(amount.header());
  }

  By by() {
    return by;
  }

  long compared() {
    return compared;
  }

  long thousandfold() {
    return thousandfold;
  }

  long thousandths() {
    return thousandths;
  }

  long misses() {
    return misses;
  }
}
