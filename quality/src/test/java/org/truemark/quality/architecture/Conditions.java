package org.truemark.quality.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// Conditions that ArchUnit has no words for.
final class Conditions {
  static final ArchCondition<JavaClass> HOLD_NO_ARRAYS =
      new ArchCondition<>("hold no arrays") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          for (JavaField field : type.getFields()) {
            boolean component = !field.getModifiers().contains(JavaModifier.STATIC);
            if (component && field.getRawType().isArray()) {
              events.add(
                  SimpleConditionEvent.violated(field, field.getFullName() + " is an array"));
            }
          }
        }
      };

  private Conditions() {}

  /// A module's root package is its door: it uses what lies below, and is not used from there.
  static ArchCondition<JavaClass> notUseTheRootPackageOfTheirModule(String root) {
    return new ArchCondition<>("not use the root package of their module") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String door = door(type.getPackageName(), root);
        if (type.getPackageName().equals(door)) {
          return;
        }
        for (Dependency need : type.getDirectDependenciesFromSelf()) {
          if (need.getTargetClass().getPackageName().equals(door)) {
            events.add(SimpleConditionEvent.violated(need, need.getDescription()));
          }
        }
      }
    };
  }

  private static String door(String name, String root) {
    int end = name.indexOf('.', root.length() + 1);
    return end < 0 ? name : name.substring(0, end);
  }
}
