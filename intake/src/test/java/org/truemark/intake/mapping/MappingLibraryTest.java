package org.truemark.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MappingLibraryTest {
  @Test
  void everyMappingThatShipsIsReadWithoutAProblem() {
    assertThat(MappingLibrary.builtIn())
        .extracting(Mapping::id)
        .doesNotHaveDuplicates()
        .contains("salesforce-report", "hubspot-export", "truemark-canonical");
  }
}
