package org.truemark.testkit.data;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class ExternalDataTest {
  @Test
  void anAbsentDataSetSkipsTheTestAndSaysWhere() {
    assertThatThrownBy(() -> ExternalData.require("no-such-set"))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageMatching(
            ".*skipped: data set no-such-set not found at /.*/no-such-set;"
                + " see docs/reference/data\\.md");
  }
}
