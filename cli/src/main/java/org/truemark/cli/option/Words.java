package org.truemark.cli.option;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// Reads what stands behind a command. Only the options of that command are made known to the
/// parser: making all of them known costs half a second at every start.
public sealed interface Words {
  /// What was typed can be run.
  record Typed(Options options) implements Words {}

  /// Help was asked for.
  record Help(String page) implements Words {}

  /// What was typed makes no sense; the message says why and what to try.
  record Misuse(String message) implements Words {}

  /// Reads the words behind a command.
  static Words read(Command command, List<String> words) {
    CommandSpec spec = spec(command);
    var parser = new CommandLine(spec).setUnmatchedOptionsArePositionalParams(false);
    try {
      ParseResult typed = parser.parseArgs(words.toArray(String[]::new));
      if (typed.isUsageHelpRequested()) {
        return new Help(parser.getUsageMessage(CommandLine.Help.Ansi.OFF));
      }
      return new Typed(Options.of(command, new Values(typed)));
    } catch (CommandLine.ParameterException e) {
      return new Misuse(sentence(e) + "  Try: truemark " + command.word() + " --help");
    } catch (Options.Unreadable e) {
      return new Misuse(e.sentence());
    }
  }

  /// What the parser found, by option.
  final class Values {
    private final ParseResult typed;

    private Values(ParseResult typed) {
      this.typed = typed;
    }

    boolean has(Option option) {
      return typed.hasMatchedOption(option.flag());
    }

    @Nullable String text(Option option) {
      return typed.hasMatchedOption(option.flag())
          ? typed.matchedOption(option.flag()).<String>getValue()
          : null;
    }

    List<String> files() {
      List<String> files = typed.matchedPositionalValue(0, List.of());
      return new ArrayList<>(files);
    }
  }

  private static String sentence(CommandLine.ParameterException e) {
    String message = String.valueOf(e.getMessage()).replace('\'', '"');
    return message.endsWith(".") ? message : message + ".";
  }

  private static CommandSpec spec(Command command) {
    CommandSpec spec = CommandSpec.create().name("truemark " + command.word());
    spec.usageMessage()
        .description("", command.meaning(), "")
        .sortOptions(false)
        .width(80)
        .footer(footer(command));
    if (command.takesFiles()) {
      spec.addPositional(
          PositionalParamSpec.builder()
              .paramLabel("FILE")
              .arity("0..*")
              .type(List.class)
              .auxiliaryTypes(String.class)
              .description("CSV, TSV, text or XLSX; - is standard input")
              .build());
    }
    for (Option option : command.options()) {
      spec.addOption(option(option));
    }
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .arity("0")
            .description("shows this page")
            .build());
    return spec;
  }

  private static OptionSpec option(Option option) {
    OptionSpec.Builder builder = OptionSpec.builder(option.flag()).description(option.meaning());
    return option.value().isEmpty()
        ? builder.arity("0").type(boolean.class).build()
        : builder.arity("1").type(String.class).paramLabel(option.value()).build();
  }

  private static String[] footer(Command command) {
    var footer = new ArrayList<>(List.of("", "Examples:"));
    command.examples().forEach(example -> footer.add("  " + example));
    return footer.toArray(String[]::new);
  }
}
