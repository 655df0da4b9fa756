package org.truemark.intake.stranger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// How one stranger's system writes its export.
///
/// @param settings the entries of `dialects.yaml`
record Dialect(String name, Map<String, Object> settings) {
  /// Where a day is written as Excel counts it.
  static final String SERIAL = "serial";

  static List<Dialect> all() {
    var load = new Load(LoadSettings.builder().build());
    try (InputStream in =
        Objects.requireNonNull(Dialect.class.getResourceAsStream("dialects.yaml"))) {
      return entries(load.loadFromInputStream(in)).entrySet().stream()
          .map(entry -> new Dialect(entry.getKey(), entries(entry.getValue())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Dialect of(String name) {
    return all().stream().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
  }

  /// The same in another encoding.
  Dialect encoded(String encoding) {
    var other = new LinkedHashMap<>(settings);
    other.put("file", Map.of("encoding", encoding, "delimiter", file("delimiter", ",")));
    return new Dialect(name + " in " + encoding, other);
  }

  private static Map<String, Object> entries(Object node) {
    var entries = new LinkedHashMap<String, Object>();
    ((Map<?, ?>) node).forEach((key, value) -> entries.put(String.valueOf(key), value));
    return entries;
  }

  String file(String key, String otherwise) {
    Map<String, Object> file = entries(Objects.requireNonNull(settings.get("file")));
    return String.valueOf(file.getOrDefault(key, otherwise));
  }

  /// Canonical column to header, in the order of the columns.
  Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    entries(Objects.requireNonNull(settings.get("headers")))
        .forEach((column, header) -> headers.put(column, String.valueOf(header)));
    return headers;
  }

  List<String> words(String key) {
    Object words = settings.getOrDefault(key, List.of());
    return words instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  String currencyWord(String code) {
    return String.valueOf(entries(Objects.requireNonNull(settings.get("currencies"))).get(code));
  }

  boolean hasCurrencyColumn() {
    return setting("currency").equals("column");
  }

  String setting(String key) {
    return String.valueOf(settings.getOrDefault(key, ""));
  }

  boolean ownersByName() {
    return setting("owner").equals("name");
  }

  Locale locale() {
    return setting("locale").isEmpty() ? Locale.ROOT : Locale.forLanguageTag(setting("locale"));
  }

  /// A day or time as the column writes it.
  String date(String column, Instant at) {
    String letters = setting(column);
    if (letters.equals(SERIAL)) {
      LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
      return digits(String.valueOf(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day)));
    }
    var format =
        DateTimeFormatter.ofPattern(letters, locale()).withDecimalStyle(DecimalStyle.STANDARD);
    boolean offset = letters.contains("X");
    return digits(format.format(at.atOffset(offset ? ZoneOffset.ofHours(2) : ZoneOffset.UTC)));
  }

  /// What is left of a time once it is written.
  Instant rounded(String column, Instant at) {
    String letters = setting(column);
    if (!letters.contains("H")) {
      return at.truncatedTo(ChronoUnit.DAYS).plus(12, ChronoUnit.HOURS);
    }
    return at.truncatedTo(letters.contains("ss") ? ChronoUnit.SECONDS : ChronoUnit.MINUTES);
  }

  BigDecimal meant(BigDecimal amount) {
    return settings.containsKey("times")
        ? amount.multiply(new BigDecimal(setting("times")))
        : amount;
  }

  /// An amount as the export writes it, with its mark where there is no column for it.
  String amount(Deal.Money money) {
    BigDecimal amount = money.amount();
    if (amount == null) {
      return "";
    }
    String figure = digits(figure(meant(amount)));
    String mark = currencyWord(money.currency());
    return switch (setting("currency")) {
      case "before" -> mark + " " + figure;
      case "after" -> figure + "\u00A0" + mark;
      default -> figure;
    };
  }

  private String figure(BigDecimal amount) {
    String sample = setting("number");
    char decimal = sample.charAt(sample.length() - 3);
    if (sample.length() == "1234567.89".length()) {
      return amount.toPlainString();
    }
    boolean lakhs = sample.startsWith("12");
    char grouping = sample.charAt(lakhs ? 2 : 1);
    var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setDecimalSeparator(decimal);
    symbols.setGroupingSeparator(grouping);
    String threes = new DecimalFormat("#,##0.00", symbols).format(amount);
    return lakhs ? lakhs(amount) : threes;
  }

  private static String lakhs(BigDecimal amount) {
    String plain = amount.setScale(2).toPlainString();
    int point = plain.indexOf('.');
    var text = new StringBuilder(plain);
    for (int at = point - 3; at > 0; at -= 2) {
      text.insert(at, ',');
    }
    return text.toString();
  }

  private String digits(String text) {
    String zero = setting("zero");
    if (zero.isEmpty()) {
      return text;
    }
    var own = new StringBuilder();
    text.chars()
        .forEach(
            c -> own.append(c >= '0' && c <= '9' ? (char) (zero.charAt(0) + c - '0') : (char) c));
    return own.toString();
  }

  /// The stage of a deal as the export words it.
  String stage(Deal deal) {
    return words("stages").get(deal.stage());
  }

  /// A text as far as the export's encoding has its letters.
  String writable(String text) {
    String encoding = file("encoding", "UTF-8");
    if (encoding.equals("xlsx")) {
      return text;
    }
    Charset charset = Charset.forName(encoding);
    return new String(text.getBytes(charset), charset);
  }

  /// All headers of the export: those that mean something and those that do not.
  List<String> allHeaders() {
    return new ArrayList<>(
        Stream.concat(headers().values().stream(), words("extras").stream()).toList());
  }

  @Override
  public String toString() {
    return name;
  }
}
