package org.truemark.quality.planted.kind.intake.helper;

record Thing(String text) {}
