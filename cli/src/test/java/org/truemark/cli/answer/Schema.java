package org.truemark.cli.answer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks JSON against a schema of docs/reference/json. It knows the words of JSON Schema 2020-12
/// that those files use; any other word is a failure, so that nothing goes unchecked.
public final class Schema {
  private static final Set<String> SAYS_NOTHING =
      Set.of("$schema", "$id", "title", "description", "$defs");

  private final Path folder;
  private final Map<String, JsonNode> files = new TreeMap<>();

  private Schema(Path folder) {
    this.folder = folder;
  }

  /// What is wrong with the text, a line each with its path; empty if nothing.
  public static List<String> check(String file, String json) {
    Path root = Path.of(System.getProperty("truemark.root"));
    var schema = new Schema(root.resolve("docs/reference/json"));
    var wrong = new ArrayList<String>();
    JsonNode value = JsonMapper.shared().readTree(json);
    schema.check(file, schema.file(file), new Place("$", value), wrong);
    return wrong;
  }

  private record Place(String path, JsonNode value) {}

  private JsonNode file(String name) {
    return files.computeIfAbsent(
        name, file -> JsonMapper.shared().readTree(folder.resolve(file).toFile()));
  }

  private void check(String file, JsonNode schema, Place place, List<String> wrong) {
    for (Map.Entry<String, JsonNode> word : schema.properties()) {
      if (!SAYS_NOTHING.contains(word.getKey())) {
        String fault = fault(file, schema, word, place, wrong);
        if (!fault.isEmpty()) {
          wrong.add(place.path() + ": " + fault);
        }
      }
    }
  }

  private String fault(
      String file,
      JsonNode schema,
      Map.Entry<String, JsonNode> word,
      Place place,
      List<String> wrong) {
    JsonNode wanted = word.getValue();
    JsonNode value = place.value();
    boolean fine =
        switch (word.getKey()) {
          case "type" -> isOf(wanted.asString(), value);
          case "const" -> wanted.equals(value);
          case "enum" -> StreamSupport.stream(wanted.spliterator(), false).anyMatch(value::equals);
          case "pattern" -> !value.isString() || value.asString().matches("(?s).*" + body(wanted));
          case "minimum" -> !value.isNumber() || value.asDouble() >= wanted.asDouble();
          case "maximum" -> !value.isNumber() || value.asDouble() <= wanted.asDouble();
          case "exclusiveMinimum" -> !value.isNumber() || value.asDouble() > wanted.asDouble();
          case "exclusiveMaximum" -> !value.isNumber() || value.asDouble() < wanted.asDouble();
          case "required" -> hasAll(wanted, value);
          case "additionalProperties" -> hasNoOther(schema, wanted, value);
          case "anyOf" -> fitsAny(file, wanted, place);
          case "properties" -> checkMembers(file, wanted, place, wrong);
          case "items" -> checkItems(file, wanted, place, wrong);
          case "$ref" -> checkReferred(file, wanted.asString(), place, wrong);
          default -> throw new IllegalStateException("a word not known here: " + word.getKey());
        };
    return fine ? "" : word.getKey() + " " + wanted + " against " + shown(value);
  }

  /// The patterns in use begin with ^; those without $ fit a beginning.
  private static String body(JsonNode pattern) {
    String text = pattern.asString();
    if (!text.startsWith("^")) {
      throw new IllegalStateException("a pattern begins with ^: " + text);
    }
    return "^" + text.substring(1) + (text.endsWith("$") ? "" : ".*");
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "boolean" -> value.isBoolean();
      case "number" -> value.isNumber();
      case "integer" -> value.isIntegralNumber();
      default -> throw new IllegalStateException("a type not known here: " + type);
    };
  }

  private static boolean hasAll(JsonNode names, JsonNode value) {
    return StreamSupport.stream(names.spliterator(), false)
        .allMatch(name -> value.has(name.asString()));
  }

  private static boolean hasNoOther(JsonNode schema, JsonNode wanted, JsonNode value) {
    if (wanted.asBoolean()) {
      throw new IllegalStateException("additionalProperties is false in these schemas");
    }
    return value.propertyNames().stream().allMatch(schema.path("properties")::has);
  }

  private boolean fitsAny(String file, JsonNode choices, Place place) {
    for (JsonNode choice : choices) {
      var wrong = new ArrayList<String>();
      check(file, choice, place, wrong);
      if (wrong.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean checkMembers(String file, JsonNode members, Place place, List<String> wrong) {
    for (Map.Entry<String, JsonNode> member : members.properties()) {
      JsonNode value = place.value().get(member.getKey());
      if (value != null) {
        var inside = new Place(place.path() + "." + member.getKey(), value);
        check(file, member.getValue(), inside, wrong);
      }
    }
    return true;
  }

  private boolean checkItems(String file, JsonNode items, Place place, List<String> wrong) {
    int index = 0;
    for (JsonNode value : place.value()) {
      check(file, items, new Place(place.path() + "[" + index + "]", value), wrong);
      index++;
    }
    return true;
  }

  private boolean checkReferred(String file, String reference, Place place, List<String> wrong) {
    boolean inside = reference.startsWith("#/$defs/");
    String other = inside ? file : reference;
    JsonNode schema =
        inside
            ? file(file).path("$defs").path(reference.substring("#/$defs/".length()))
            : file(reference);
    if (schema.isMissingNode()) {
      throw new IllegalStateException("no such schema: " + reference);
    }
    check(other, schema, place, wrong);
    return true;
  }

  private static String shown(JsonNode value) {
    String text = value.toString();
    return text.length() <= 80 ? text : text.substring(0, 80) + "...";
  }
}
