/// The stage that asks what holds the organization back. {@link
/// org.truemark.loop.diagnose.DiagnosisInputs} is the one place where facts become the engine's
/// request; whoever wants to know what the engine really uses reads it and the four classes beside
/// it: deals, orders, quotas, sellers.
@NullMarked
package org.truemark.loop.diagnose;

import org.jspecify.annotations.NullMarked;
