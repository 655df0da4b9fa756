package org.truemark.quality.planted.kind.intake.dto;

record Thing(String text) {}
