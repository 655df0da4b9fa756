package org.truemark.intake.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Parsed;

/// The mappings that ship with Truemark. They are files of the mapping language like any other,
/// except the one for our own exports, which follows the canonical tables by itself.
public final class MappingLibrary {
  private static final List<String> FILES =
      List.of(
          "salesforce-report",
          "salesforce-api",
          "salesforce-warehouse",
          "hubspot-export",
          "hubspot-warehouse",
          "dynamics-export",
          "pipedrive-export",
          "sap-opportunities",
          "crm-maven",
          "orders-reseller",
          "orders-northwind",
          "truemark-people",
          "truemark-targets");

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, Mapping> parsed = new ConcurrentHashMap<>();

  /// A library that parses each mapping at most once.
  public MappingLibrary() {
    FILES.forEach(id -> texts.put(id, resource(id + ".yaml").toLowerCase(Locale.ROOT)));
  }

  /// All of them, in a fixed order.
  public static List<Mapping> builtIn() {
    return Stream.concat(
            FILES.stream().map(MappingLibrary::read), Stream.of(CanonicalMapping.mapping()))
        .toList();
  }

  /// Those that may read sheets with the given headers, in the same fixed order: a mapping whose
  /// text names fewer than two of a sheet's headers is not even parsed, which saves most of the
  /// start.
  ///
  /// @param sheets the headers of each sheet
  public List<Mapping> likely(List<List<String>> sheets) {
    List<List<String>> folded =
        sheets.stream()
            .map(headers -> headers.stream().map(MappingLibrary::folded).toList())
            .toList();
    Stream<Mapping> likely =
        texts.entrySet().stream()
            .filter(text -> folded.stream().anyMatch(headers -> names(text.getValue(), headers)))
            .map(text -> parsed.computeIfAbsent(text.getKey(), MappingLibrary::read));
    return Stream.concat(likely, Stream.of(CanonicalMapping.mapping())).toList();
  }

  private static boolean names(String text, List<String> headers) {
    long named =
        headers.stream().filter(header -> !header.isEmpty()).filter(text::contains).count();
    return named >= Math.min(2, headers.size());
  }

  private static String folded(String header) {
    return header.replace('\u00a0', ' ').replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
  }

  private static Mapping read(String id) {
    Parsed<@Nullable Mapping> parsed = MappingReader.read(id + ".yaml", resource(id + ".yaml"));
    Mapping mapping = parsed.value();
    if (mapping == null) {
      throw new IllegalStateException("a mapping that ships is wrong: " + parsed.problems());
    }
    return mapping;
  }

  private static String resource(String name) {
    try (InputStream stream = MappingLibrary.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("not among the resources: " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
