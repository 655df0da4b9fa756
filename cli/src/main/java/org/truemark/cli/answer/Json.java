package org.truemark.cli.answer;

import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Id;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Writes records as JSON, by a closed list of types.
///
/// - A record is an object with its components in order; a component that is null or no finite
///   number is left out. An underscore at the end of a name is dropped: `try_` is `try`.
/// - A map is an object with its keys sorted, a collection an array in its order.
/// - An id is its value; an enum constant its text in kebab-case; a date its ISO form.
/// - A `BigDecimal` is a string with all its decimals; a `double` a number of at most twelve
///   significant digits.
public final class Json {
  private static final MathContext DIGITS = new MathContext(12);

  private final JsonGenerator generator;

  private Json(JsonGenerator generator) {
    this.generator = generator;
  }

  /// The value as JSON text, indented by two blanks, with a line break at the end.
  ///
  /// @throws IllegalArgumentException if it holds a type that has no form
  public static String of(Object value) {
    var text = new StringWriter();
    try (JsonGenerator generator = new JsonFactory().createGenerator(new Indented(), text)) {
      new Json(generator).write(value);
    }
    return text + "\n";
  }

  private void write(Object value) {
    switch (value) {
      case Id id -> generator.writeString(id.value());
      case CharSequence text -> generator.writeString(text.toString());
      case Boolean flag -> generator.writeBoolean(flag);
      case Integer number -> generator.writeNumber(number);
      case Long number -> generator.writeNumber(number);
      case Double number -> generator.writeNumber(rounded(number));
      case BigDecimal exact -> generator.writeString(exact.toPlainString());
      case Enum<?> word -> generator.writeString(word(word));
      case Temporal date -> generator.writeString(date.toString());
      case Map<?, ?> map -> writeMap(map);
      case Collection<?> values -> writeAll(values);
      case Record parts -> writeRecord(parts);
      default -> throw new IllegalArgumentException("no JSON form of " + value.getClass());
    }
  }

  private void writeMap(Map<?, ?> map) {
    var sorted = new TreeMap<String, Object>();
    map.forEach((key, value) -> sorted.put(key.toString(), value));
    generator.writeStartObject();
    sorted.forEach(this::writeMember);
    generator.writeEndObject();
  }

  private void writeAll(Collection<?> values) {
    generator.writeStartArray();
    values.forEach(this::write);
    generator.writeEndArray();
  }

  private void writeRecord(Record parts) {
    generator.writeStartObject();
    for (RecordComponent part : parts.getClass().getRecordComponents()) {
      Object value = value(parts, part);
      if (value != null && !(value instanceof Double d && !Double.isFinite(d))) {
        writeMember(part.getName().replaceAll("_$", ""), value);
      }
    }
    generator.writeEndObject();
  }

  private void writeMember(String name, Object value) {
    generator.writeName(name);
    write(value);
  }

  private static @Nullable Object value(Record parts, RecordComponent part) {
    try {
      return part.getAccessor().invoke(parts);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("not a public record: " + parts.getClass(), e);
    }
  }

  private static double rounded(double number) {
    return new BigDecimal(number).round(DIGITS).doubleValue();
  }

  private static String word(Enum<?> constant) {
    return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      var indenter = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
