package org.truemark.quality.planted.kind.intake.util;

record Thing(String text) {}
