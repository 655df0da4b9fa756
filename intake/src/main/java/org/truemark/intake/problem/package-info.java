/// Everything that can be wrong with a file, one record per code, each with the data its sentence
/// needs. The same sentence stands in the web, on the command line and in JSON.
@NullMarked
package org.truemark.intake.problem;

import org.jspecify.annotations.NullMarked;
