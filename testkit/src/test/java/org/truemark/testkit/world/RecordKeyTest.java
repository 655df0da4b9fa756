package org.truemark.testkit.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordKeyTest {
  @ParameterizedTest
  @CsvSource({"006q000000Hddoh, 006q000000HddohAAB", "0051G00000600Ml, 0051G00000600MlQAI"})
  void threeMoreCharactersTellTheCase(String fifteen, String eighteen) {
    assertThat(RecordKey.withCase(fifteen)).isEqualTo(eighteen);
  }

  @Test
  void keysHaveEighteenCharacters() {
    assertThat(RecordKey.of(3_000)).hasSize(18).startsWith("006");
  }
}
