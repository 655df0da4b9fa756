package org.truemark.intake.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyHashesTest {
  @Test
  void keysThatOccurTwiceAreSuspectedAndOthersAreNot() {
    var hashes = new KeyHashes();
    for (int i = 0; i < 200_000; i++) {
      hashes.add("key " + i);
    }
    hashes.add("key 7");
    hashes.add("key 199999");
    hashes.add("key 7");
    KeyHashes.Suspects suspects = hashes.suspects();
    assertThat(suspects.size()).isEqualTo(2);
    assertThat(suspects.suspect("key 7")).isTrue();
    assertThat(suspects.suspect("key 199999")).isTrue();
    assertThat(suspects.suspect("key 8")).isFalse();
    assertThat(suspects.suspect("unheard of")).isFalse();
  }

  @Test
  void withoutKeysNothingIsSuspected() {
    assertThat(new KeyHashes().suspects().suspect("")).isFalse();
  }

  @Test
  void keysAreToldApartByCase() {
    assertThat(KeyHashes.hash("006q000000Hddoh")).isNotEqualTo(KeyHashes.hash("006q000000HDDOH"));
  }
}
