package org.truemark.quality.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collections;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;

/// What makes a result depend on more than the request.
final class Impurity {
  private static final Set<String> READS_A_CLOCK = Set.of("currentTimeMillis", "nanoTime");
  private static final Set<String> ENDS_THE_PROCESS = Set.of("exit", "halt");

  /// Files, networks, logs and clocks.
  static final DescribedPredicate<JavaClass> TYPES =
      resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..")
          .or(resideInAnyPackage("java.util.logging..", "org.slf4j.."))
          .or(belongToAnyOf(Clock.class, System.Logger.class));

  /// Generators of chance with a state: what they give depends on who asked before.
  static final DescribedPredicate<JavaClass> GENERATORS =
      resideInAnyPackage("java.util.random..", "org.apache.commons.rng..")
          .or(belongToAnyOf(Random.class, SecureRandom.class))
          .or(belongToAnyOf(SplittableRandom.class, ThreadLocalRandom.class));

  static final DescribedPredicate<JavaMethodCall> CLOCK =
      describe(
          "the clock is read",
          call ->
              owner(call).startsWith("java.time.") && call.getName().equals("now")
                  || owner(call).equals("java.lang.System")
                      && READS_A_CLOCK.contains(call.getName()));

  static final DescribedPredicate<JavaMethodCall> CHANCE =
      describe(
          "chance is drawn without a key",
          call ->
              owner(call).equals("java.lang.Math") && call.getName().equals("random")
                  || call.getTargetOwner().isEquivalentTo(Collections.class)
                      && call.getName().equals("shuffle"));

  static final DescribedPredicate<JavaMethodCall> EXIT =
      describe(
          "the process is ended",
          call ->
              Set.of("java.lang.System", "java.lang.Runtime").contains(owner(call))
                  && ENDS_THE_PROCESS.contains(call.getName()));

  private Impurity() {}

  private static String owner(JavaMethodCall call) {
    return call.getTargetOwner().getName();
  }
}
