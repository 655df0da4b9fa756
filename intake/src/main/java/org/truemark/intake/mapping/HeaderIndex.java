package org.truemark.intake.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where the headers of a sheet stand; compared trimmed and without regard to case. Of two equal
/// headers the first counts.
public final class HeaderIndex {
  private final List<String> headers;
  private final Map<String, Integer> places = new HashMap<>();

  private HeaderIndex(List<String> headers) {
    this.headers = List.copyOf(headers);
    for (int i = 0; i < headers.size(); i++) {
      places.putIfAbsent(key(headers.get(i)), i);
    }
  }

  /// The index of a sheet's headers.
  public static HeaderIndex of(List<String> headers) {
    return new HeaderIndex(headers);
  }

  /// 0-based place of a header, or -1.
  public int find(String header) {
    return places.getOrDefault(key(header), -1);
  }

  /// True if the header is there.
  public boolean has(String header) {
    return find(header) >= 0;
  }

  /// The headers as the sheet writes them.
  public List<String> headers() {
    return headers;
  }

  /// What two equal headers have in common.
  private static String key(String header) {
    return header.replace('\u00a0', ' ').replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
  }
}
