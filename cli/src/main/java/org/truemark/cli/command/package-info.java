/// What each command does: read, ask the loop, answer as a page or as JSON, end with a code.
@NullMarked
package org.truemark.cli.command;

import org.jspecify.annotations.NullMarked;
