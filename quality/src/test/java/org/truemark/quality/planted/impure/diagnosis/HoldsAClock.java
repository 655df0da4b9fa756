package org.truemark.quality.planted.impure.diagnosis;

import java.time.Clock;

record HoldsAClock(Clock clock) {}
