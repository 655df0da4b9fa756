package org.truemark.quality.planted.foreign.diagnosis;

import org.junit.jupiter.api.Test;

/// An engine that needs a jar of no formulas.
public record Report(Test test) {}
