package org.truemark.intake.mapping;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;
import org.truemark.facts.table.Column;
import org.truemark.intake.mapping.ColumnMapping.As;

/// Looks whether a constant can stand in a canonical column.
final class ConstantFit {
  private static final String NUMBER = "-?[0-9]{1,18}(\\.[0-9]{1,18})?";

  private final MappingText text;
  private final Node node;
  private final Column to;

  ConstantFit(MappingText text, Node node, Column to) {
    this.text = text;
    this.node = node;
    this.to = to;
  }

  void check(String constant, As as) {
    String what = "constant for " + to.name();
    switch (to.kind()) {
      case CHOICE -> closed(constant, words());
      case BOOLEAN -> closed(constant, Set.of("true", "false"));
      case INTEGER, DECIMAL, AMOUNT -> {
        if (!constant.matches(NUMBER)) {
          text.badValue(node, what, constant, "a number such as 12.5");
        } else if (to.kind() == Column.Kind.AMOUNT && as != As.MONEY) {
          text.badValue(node, "as of " + what, MappingText.word(as), "money");
        }
      }
      case DATE, INSTANT ->
          text.badValue(node, what, constant, "a header, since no day is the same in all rows");
      case PERSON -> {
        if (as != As.PERSON) {
          text.badValue(node, "as of " + what, MappingText.word(as), "person");
        }
      }
      case TEXT, TEAM, TERRITORY, ACCOUNT, PRODUCT, OPPORTUNITY -> {}
    }
  }

  private Set<String> words() {
    return Arrays.stream(to.type().getEnumConstants())
        .map(word -> MappingText.word((Enum<?>) word))
        .collect(Collectors.toSet());
  }

  private void closed(String constant, Set<String> words) {
    if (!words.contains(constant)) {
      text.unknown(
          "mapping-unknown-word",
          node,
          constant,
          new MappingText.Closed("constant for " + to.name(), words));
    }
  }
}
