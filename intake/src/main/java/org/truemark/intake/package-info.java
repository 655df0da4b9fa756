/// From files to facts: {@link org.truemark.intake.Intake} is the door. A file is opened (`file`),
/// a mapping found (`plan`, `match`, `mapping`), whole columns surveyed (`survey`, `infer`,
/// `number`, `date`, `currency`), what is uncertain settled or asked (`settle`, `question`), and
/// the rows read (`reading`, `row`, `people`, `key`).
@NullMarked
package org.truemark.intake;

import org.jspecify.annotations.NullMarked;
