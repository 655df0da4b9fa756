/// Numbers that R computed once from small made-up data, kept beside the data so that an estimator
/// can be held against a second, independent program. How they were made, by which scripts and with
/// which tolerance each holds is told in `testkit/oracle/README.md`; R is needed neither to build
/// nor to run.
@NullMarked
package org.truemark.testkit.oracle;

import org.jspecify.annotations.NullMarked;
