package org.truemark.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a formula or a row that reads better in one piece than cut to the usual size. The gauge
/// counts these places and reports them.
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE})
public @interface ClearerWhole {
  /// Why it is clearer whole.
  String value();
}
