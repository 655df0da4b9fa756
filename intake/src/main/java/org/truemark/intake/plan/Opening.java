package org.truemark.intake.plan;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.file.FileReader;
import org.truemark.intake.file.InputFile;
import org.truemark.intake.file.Opened;
import org.truemark.intake.file.ReadRules;
import org.truemark.intake.file.ReadRules.FooterRules;
import org.truemark.intake.file.Sheet;
import org.truemark.intake.mapping.Mapping;
import org.truemark.intake.mapping.Parse;
import org.truemark.intake.match.Labels;
import org.truemark.intake.match.Match;
import org.truemark.intake.match.Matching;
import org.truemark.intake.match.SheetHead;
import org.truemark.intake.problem.LayoutProblem.NotAsMapped;
import org.truemark.intake.question.Answers;
import org.truemark.intake.question.QuestionId;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Problems;

/// Opens the files of a batch as the mappings say that read them.
///
/// A file is opened by its bytes first, since its headers find the mapping. Where that mapping says
/// how its files are written, the file is opened again in that way; where it cannot be read so and
/// its bytes say how it can, the bytes hold and a problem tells the difference.
public final class Opening {
  private static final String UTF_8 = "UTF-8";

  private final List<Mapping> mappings;
  private final Labels labels;
  private final Answers answers;

  /// @param mappings to choose from; one alone was chosen by the user
  /// @param answers that may say which of several mappings reads a file
  public Opening(List<Mapping> mappings, Labels labels, Answers answers) {
    this.mappings = List.copyOf(mappings);
    this.labels = labels;
    this.answers = answers;
  }

  /// A file by its bytes alone.
  public static Opened byBytes(InputFile file) {
    return FileReader.open(file, ReadRules.defaults());
  }

  /// The same file by its mapping.
  ///
  /// @param plain the file by its bytes
  public Opened byMapping(InputFile file, Opened plain) {
    if (plain.sheets().isEmpty()) {
      return byName(file).orElse(plain);
    }
    var sheets = new ArrayList<Sheet>();
    var told = new Problems.Collector();
    var again = new HashSet<String>();
    for (Sheet sheet : plain.sheets()) {
      Reopened reopened = reopened(file, sheet);
      sheets.add(reopened == null ? sheet : reopened.sheet());
      if (reopened != null) {
        again.add(sheet.name());
        told.addAll(reopened.problems());
      }
    }
    if (again.isEmpty()) {
      return plain;
    }
    var problems = new Problems.Collector();
    problems.addAll(of(plain.problems(), name -> !again.contains(name)));
    problems.addAll(told.done());
    return new Opened(sheets, problems.done());
  }

  /// A sheet that was opened again.
  private record Reopened(Sheet sheet, Problems problems) {}

  private @Nullable Reopened reopened(InputFile file, Sheet plain) {
    Mapping mapping = mapping(plain);
    if (mapping == null) {
      return byName(file).map(one -> first(one, plain.name())).orElse(null);
    }
    if (!saysOtherwise(mapping.parse(), plain)) {
      return null;
    }
    Opened stated = FileReader.open(file, rules(mapping.parse()));
    Reopened same = first(stated, plain.name());
    boolean readable = same != null && (reads(mapping, same.sheet()) || !reads(mapping, plain));
    if (same != null && readable && !lettersLost(same.sheet(), plain)) {
      return same;
    }
    return asTheBytesSay(file, mapping, plain);
  }

  /// The file by its bytes, with the footer of the mapping, and what the mapping says in vain.
  private Reopened asTheBytesSay(InputFile file, Mapping mapping, Sheet plain) {
    Parse parse = mapping.parse();
    Opened opened = FileReader.open(file, rules(null, null, parse.footer()));
    Reopened read = first(opened, plain.name());
    var problems = new Problems.Collector();
    if (read != null) {
      problems.addAll(read.problems());
    }
    char delimiter = plain.form().delimiter();
    Character wanted = parse.decoding().delimiter();
    if (wanted != null && wanted != delimiter) {
      problems.add(told(plain, mapping, "delimiter", new Pair(shown(wanted), shown(delimiter))));
    }
    List<String> encodings = parse.decoding().encodings();
    String found = plain.form().encoding();
    if (!encodings.isEmpty() && !encodings.getFirst().equalsIgnoreCase(found)) {
      problems.add(told(plain, mapping, "encoding", new Pair(String.join(", ", encodings), found)));
    }
    return new Reopened(read == null ? plain : read.sheet(), problems.done());
  }

  private record Pair(String stated, String found) {}

  private static Problem told(Sheet sheet, Mapping mapping, String what, Pair pair) {
    return new NotAsMapped(sheet.name(), mapping.id(), what, pair.stated(), pair.found()).problem();
  }

  private static String shown(char delimiter) {
    return delimiter == '\t' ? "tab" : "\"" + delimiter + "\"";
  }

  /// A file whose bytes show nothing that a mapping reads, opened by the one whose file name fits.
  private Optional<Opened> byName(InputFile file) {
    for (Mapping mapping : mappings) {
      Parse.Decoding decoding = mapping.parse().decoding();
      boolean states = !decoding.encodings().isEmpty() || decoding.delimiter() != null;
      if (states && (mappings.size() == 1 || named(mapping, file.name()))) {
        Opened opened = FileReader.open(file, rules(mapping.parse()));
        if (opened.sheets().stream().anyMatch(sheet -> reads(mapping, sheet))) {
          return Optional.of(opened);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean named(Mapping mapping, String name) {
    boolean detected =
        mapping.detect().fileName() != null && mapping.detect().fileName().fits(name);
    return detected
        || mapping.tables().stream()
            .map(table -> table.place().file())
            .anyMatch(file -> file != null && file.fits(name));
  }

  /// The mapping that will read a sheet, or null where none does or somebody has yet to say.
  private @Nullable Mapping mapping(Sheet sheet) {
    return switch (match(mappings, sheet)) {
      case Match.Matched matched -> matched.mapping();
      case Match.Tie tie -> chosen(sheet, tie);
      case Match.Drafted _, Match.Unknown _ -> null;
    };
  }

  private @Nullable Mapping chosen(Sheet sheet, Match.Tie tie) {
    String file = QuestionId.of(sheet.name(), "", QuestionId.Kind.MAPPING).file();
    return answers.all().stream()
        .filter(answer -> answer.id().kind() == QuestionId.Kind.MAPPING)
        .sorted((one, other) ->
            Boolean.compare(other.id().file().equals(file), one.id().file().equals(file)))
        .flatMap(answer -> tie.mappings().stream().filter(m -> m.id().equals(answer.value())))
        .findFirst()
        .orElse(null);
  }

  private boolean reads(Mapping mapping, Sheet sheet) {
    return match(List.of(mapping), sheet) instanceof Match.Matched;
  }

  private Match match(List<Mapping> among, Sheet sheet) {
    var head = new SheetHead(sheet.name(), sheet.headers());
    return new Matching(among, labels).match(List.of(head)).getFirst();
  }

  /// True if the file would or might be read in another way than it was.
  private static boolean saysOtherwise(Parse parse, Sheet plain) {
    Parse.Decoding decoding = parse.decoding();
    boolean workbook = plain.form().delimiter() == 0;
    Character delimiter = decoding.delimiter();
    boolean encoded =
        decoding.encodings().isEmpty()
            || decoding.encodings().getFirst().equalsIgnoreCase(plain.form().encoding())
            || ofMark(plain)
            || parse.decoding().encodings().equals(defaults());
    boolean delimited = delimiter == null || delimiter == plain.form().delimiter();
    return parse.footer() != null || !workbook && !(encoded && delimited);
  }

  private static List<String> defaults() {
    return ReadRules.defaults().encodings().stream()
        .map(one -> one.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /// UTF-16 is only ever found by a mark or by zeros, which go before what a mapping says.
  private static boolean ofMark(Sheet sheet) {
    return sheet.form().encoding().startsWith("UTF-16");
  }

  /// True if well-formed letters of UTF-8 would be read as those of another encoding.
  private static boolean lettersLost(Sheet stated, Sheet plain) {
    if (!plain.form().encoding().equals(UTF_8) || stated.form().encoding().equals(UTF_8)) {
      return false;
    }
    var letters = new boolean[] {!ascii(plain.headers())};
    plain.forEach((line, cells) -> letters[0] |= !ascii(List.of(cells)));
    return letters[0];
  }

  private static boolean ascii(List<String> cells) {
    return cells.stream().allMatch(cell -> cell.chars().allMatch(c -> c < 128));
  }

  private static ReadRules rules(Parse parse) {
    return rules(
        parse.decoding().encodings().stream().map(Charset::forName).toList(),
        parse.decoding().delimiter(),
        parse.footer());
  }

  private static ReadRules rules(
      @Nullable List<Charset> encodings,
      @Nullable Character delimiter,
      Parse.@Nullable Footer footer) {
    ReadRules plain = ReadRules.defaults();
    List<Predicate<String>> lines = new ArrayList<>();
    if (footer != null) {
      footer.lines().forEach(line -> lines.add(line::fits));
    }
    return new ReadRules(
        encodings == null || encodings.isEmpty() ? plain.encodings() : encodings,
        delimiter,
        footer == null ? plain.footer() : new FooterRules(footer.afterBlankRow(), lines));
  }

  private static @Nullable Reopened first(Opened opened, String name) {
    for (Sheet sheet : opened.sheets()) {
      if (sheet.name().equals(name)) {
        return new Reopened(sheet, of(opened.problems(), Set.of(name)::contains));
      }
    }
    return null;
  }

  private static Problems of(Problems problems, Predicate<String> names) {
    return Problems.of(
        problems.shown().stream().filter(problem -> names.test(problem.source().file())).toList());
  }
}
