/// Who is meant: the people of all files, merged by id, e-mail and employee number, and never by a
/// name that two of them bear.
@NullMarked
package org.truemark.intake.people;

import org.jspecify.annotations.NullMarked;
