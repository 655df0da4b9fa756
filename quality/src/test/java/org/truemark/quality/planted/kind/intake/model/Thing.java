package org.truemark.quality.planted.kind.intake.model;

record Thing(String text) {}
