package org.truemark.diagnosis.request;

import org.truemark.kernel.Id;
import org.truemark.kernel.Period;

/// What a seller is to sell in a period.
///
/// @param seller whose target it is
/// @param period whole days, both ends included
/// @param value the target, above 0 to count
public record Quota(Id.Person seller, Period period, Value value) {}
