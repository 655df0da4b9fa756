package org.truemark.quality.planted.kind.intake.impl;

record Thing(String text) {}
