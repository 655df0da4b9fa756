/// Sales organizations made up by a known law: who sells, what they begin, when it ends and how,
/// and the truth behind it.
///
/// The law is the one that a competing-risks analysis assumes (Prentice and others 1978, in
/// discrete weeks): opportunities come as a Poisson process; each ends by a weekly hazard that
/// depends on its age; given the end, it is won with a probability that depends on who works it, on
/// what and when. Draws are keyed by seed, purpose and person, so that a change of one person's
/// skill leaves the draws of everybody else as they were.
@NullMarked
package org.truemark.testkit.world;

import org.jspecify.annotations.NullMarked;
