/// Personal data that Truemark does not keep: which columns are left out before anything is stored,
/// found by the words of a header and by the shape of the values.
///
/// Special categories of personal data as in the General Data Protection Regulation, articles 9 and
/// 10, national identification numbers (article 87), bank accounts, and what no screen needs.
@NullMarked
package org.truemark.intake.refused;

import org.jspecify.annotations.NullMarked;
