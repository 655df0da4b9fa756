/// The answer of a command as JSON: one envelope for all commands, the same bytes for the same
/// input, seed and version. The schemas lie in docs/reference/json.
@NullMarked
package org.truemark.cli.answer;

import org.jspecify.annotations.NullMarked;
