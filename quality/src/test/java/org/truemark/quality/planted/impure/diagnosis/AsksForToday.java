package org.truemark.quality.planted.impure.diagnosis;

import java.time.LocalDate;
import java.time.ZoneOffset;

class AsksForToday {
  LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
