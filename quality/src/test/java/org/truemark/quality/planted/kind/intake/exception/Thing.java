package org.truemark.quality.planted.kind.intake.exception;

record Thing(String text) {}
