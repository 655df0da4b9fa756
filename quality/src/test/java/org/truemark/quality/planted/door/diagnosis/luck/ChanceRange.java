package org.truemark.quality.planted.door.diagnosis.luck;

import org.truemark.quality.planted.door.diagnosis.Diagnosing;

/// A noun that knows the door.
record ChanceRange(Diagnosing diagnosing) {}
