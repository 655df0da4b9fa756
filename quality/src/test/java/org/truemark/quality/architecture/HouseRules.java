package org.truemark.quality.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The rules of the house over compiled classes. They speak of everything below a root package, so
/// that a planted breach can stand below another root and be seen caught.
final class HouseRules {
  /// Whom a module may need, itself apart; Maven says the same once more, by jars.
  private static final Map<String, List<String>> MAY_NEED =
      Map.of(
          "kernel", List.of(),
          "statistics", List.of("kernel"),
          "diagnosis", List.of("kernel", "statistics"),
          "facts", List.of("kernel"),
          "intake", List.of("kernel", "facts"),
          "loop", List.of("kernel", "facts", "statistics", "diagnosis"),
          "cli", List.of("kernel", "facts", "diagnosis", "intake", "loop"),
          "app", List.of("cli"),
          "testkit", List.of("kernel", "facts"));

  private static final List<String> ENGINES = List.of("statistics", "diagnosis");

  /// What the innermost rings may use from outside: the language, and words about null.
  private static final List<String> LANGUAGE = List.of("java..", "org.jspecify.annotations..");

  /// Formulas of the usual distributions; pure functions.
  private static final List<String> FORMULAS =
      List.of("org.apache.commons.statistics..", "org.apache.commons.numbers..", "org.ejml..");

  private final String root;

  /// @param root the package below which the modules lie, such as `org.truemark`
  HouseRules(String root) {
    this.root = root;
  }

  /// Every rule by the name under which a broken one is reported.
  Map<String, ArchRule> all() {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put("packages are free of cycles", noCycles());
    rules.put("every class lies in a known module", knownModules());
    rules.put("a module needs inner modules only", inwards());
    rules.put("inner rings use the language and formulas only", noForeignCode());
    rules.put("engines do no input or output and read no clock", pureEngines());
    rules.put("engines keep no state", statelessEngines());
    rules.put("engines draw by key only", keyedDraws());
    rules.put("a sub-package never uses its module's root package", doorsAreNotUsedInside());
    rules.put("only app ends the process", onlyAppExits());
    rules.put("records hold no arrays", recordsWithoutArrays());
    rules.put("packages are named by subject", packagesBySubject());
    rules.put("packages are at most two below their module", shallowPackages());
    return rules;
  }

  private ArchRule noCycles() {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  private ArchRule knownModules() {
    return classes().should().resideInAnyPackage(packages(MAY_NEED.keySet().stream()));
  }

  private ArchRule inwards() {
    return allOf(MAY_NEED.keySet().stream().map(this::inwards));
  }

  private ArchRule inwards(String module) {
    var own = Stream.concat(Stream.of(module), MAY_NEED.getOrDefault(module, List.of()).stream());
    return classes()
        .that()
        .resideInAPackage(below(module))
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage(root + "..")).or(resideInAnyPackage(packages(own))))
        .allowEmptyShould(true);
  }

  private ArchRule noForeignCode() {
    var poor = allOf(Stream.of("kernel", "facts").map(module -> uses(module, LANGUAGE)));
    var more = Stream.concat(LANGUAGE.stream(), FORMULAS.stream()).toList();
    return allOf(Stream.concat(Stream.of(poor), ENGINES.stream().map(one -> uses(one, more))));
  }

  private ArchRule uses(String module, List<String> outside) {
    var allowed = new ArrayList<>(outside);
    allowed.add(root + "..");
    return classes()
        .that()
        .resideInAPackage(below(module))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new))
        .allowEmptyShould(true);
  }

  private ArchRule pureEngines() {
    var noDoors =
        noClasses()
            .that()
            .resideInAnyPackage(engines())
            .should()
            .dependOnClassesThat(Impurity.TYPES)
            .allowEmptyShould(true);
    var noCalls =
        noClasses()
            .that()
            .resideInAnyPackage(engines())
            .should()
            .callMethodWhere(Impurity.CLOCK)
            .allowEmptyShould(true);
    return CompositeArchRule.of(noDoors).and(noCalls);
  }

  private ArchRule statelessEngines() {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(engines())
        .and()
        .areStatic()
        .should()
        .beFinal()
        .allowEmptyShould(true);
  }

  private ArchRule keyedDraws() {
    var noGenerators =
        noClasses()
            .that()
            .resideInAnyPackage(engines())
            .should()
            .dependOnClassesThat(Impurity.GENERATORS)
            .allowEmptyShould(true);
    var noCalls =
        noClasses()
            .that()
            .resideInAnyPackage(engines())
            .should()
            .callMethodWhere(Impurity.CHANCE)
            .allowEmptyShould(true);
    return CompositeArchRule.of(noGenerators).and(noCalls);
  }

  private ArchRule doorsAreNotUsedInside() {
    return classes().should(Conditions.notUseTheRootPackageOfTheirModule(root));
  }

  private ArchRule onlyAppExits() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(below("app"))
        .should()
        .callMethodWhere(Impurity.EXIT);
  }

  private static ArchRule recordsWithoutArrays() {
    return classes().that().areRecords().should(Conditions.HOLD_NO_ARRAYS).allowEmptyShould(true);
  }

  private static ArchRule packagesBySubject() {
    var kinds = Stream.of("model", "dto", "util", "impl", "exception", "helper");
    return noClasses()
        .should()
        .resideInAnyPackage(kinds.map(kind -> ".." + kind + "..").toArray(String[]::new));
  }

  private ArchRule shallowPackages() {
    return noClasses().should().resideInAPackage(root + ".*.*.*.*..");
  }

  private static ArchRule allOf(Stream<ArchRule> rules) {
    return CompositeArchRule.of(rules.toList());
  }

  private String[] engines() {
    return packages(ENGINES.stream());
  }

  private String[] packages(Stream<String> modules) {
    return modules.map(this::below).toArray(String[]::new);
  }

  private String below(String module) {
    return root + "." + module + "..";
  }
}
