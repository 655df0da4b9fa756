/// Currencies as people write them: ISO 4217 codes, retired codes, symbols, and names in the
/// shipped languages. Nothing is guessed: what fits several currencies, or none, says so.
@NullMarked
package org.truemark.intake.currency;

import org.jspecify.annotations.NullMarked;
