package org.truemark.testkit.law;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MutationsTest {
  private static final String TEXT =
      """
      name;amount;note
      "Zoë; North";1.200,50;"two
      lines"
      Łukasz;7;""
      """;
  private static final byte[] FILE = TEXT.getBytes(UTF_8);

  static Stream<Long> seeds() {
    return Seeded.seeds(50);
  }

  @ParameterizedTest
  @EnumSource(Mutation.class)
  void aMutantDependsOnTheSeedAlone(Mutation mutation) {
    Mutant first = Mutations.of(FILE, mutation, 3);
    Mutant again = Mutations.of(FILE, mutation, 3);
    assertThat(first.bytes()).isEqualTo(again.bytes());
    assertThat(first).hasToString(again.description());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theFileItselfStaysAsItIs(long seed) {
    byte[] file = FILE.clone();
    assertThat(Mutations.all(file, seed)).hasSameSizeAs(Mutation.values());
    assertThat(file).isEqualTo(FILE);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aCutFileIsABeginning(long seed) {
    byte[] cut = Mutations.of(FILE, Mutation.TRUNCATE, seed).bytes();
    assertThat(cut).hasSizeLessThan(FILE.length);
    assertThat(cut).isEqualTo(Arrays.copyOf(FILE, cut.length));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void flippedBitsKeepTheLength(long seed) {
    assertThat(Mutations.of(FILE, Mutation.FLIP_BITS, seed).bytes()).hasSameSizeAs(FILE);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aNulIsOneMoreByte(long seed) {
    assertThat(Mutations.of(FILE, Mutation.INSERT_NUL, seed).bytes())
        .contains(0)
        .hasSize(FILE.length + 1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aDoubledBlockMakesTheFileLonger(long seed) {
    assertThat(Mutations.of(FILE, Mutation.DUPLICATE_BLOCK, seed).bytes())
        .hasSizeBetween(FILE.length + 1, 2 * FILE.length);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void exactlyOneQuoteIsDropped(long seed) {
    String text = text(Mutations.of(FILE, Mutation.DROP_QUOTE, seed));
    assertThat(text.replace("\"", "")).isEqualTo(new String(FILE, UTF_8).replace("\"", ""));
    assertThat(text).hasSize(TEXT.length() - 1);
  }

  @Test
  void columnsAreSwappedInEveryRecord() {
    List<String> texts =
        Seeded.seeds(50)
            .map(seed -> Mutations.of(FILE, Mutation.SWAP_COLUMNS, seed))
            .filter(mutant -> mutant.description().equals("columns 1 and 3 swapped"))
            .map(MutationsTest::text)
            .toList();
    assertThat(texts)
        .isNotEmpty()
        .containsOnly(
            """
            note;amount;name
            "two
            lines";1.200,50;"Zoë; North"
            "";7;Łukasz
            """);
  }

  @Test
  void lettersThatLatin1LacksBecomeQuestionMarks() {
    byte[] bytes = Mutations.of(FILE, Mutation.RECODE_LATIN_1, 1).bytes();
    assertThat(new String(bytes, ISO_8859_1)).contains("Zoë", "?ukasz");
  }

  @Test
  void wideTextHasTwoBytesPerCharacter() {
    assertThat(Mutations.of(FILE, Mutation.RECODE_UTF_16, 1).bytes())
        .hasSizeBetween(2 * TEXT.length(), 2 * TEXT.length() + 2);
  }

  @Test
  void aFileWithoutQuotesLosesNone() {
    byte[] plain = "a,b\n".getBytes(UTF_8);
    assertThat(Mutations.of(plain, Mutation.DROP_QUOTE, 1).bytes()).isEqualTo(plain);
  }

  @Test
  void aSingleColumnStaysInItsPlace() {
    byte[] single = "a\nb\n".getBytes(UTF_8);
    assertThat(Mutations.of(single, Mutation.SWAP_COLUMNS, 1).bytes()).isEqualTo(single);
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> Mutations.of(new byte[0], Mutation.TRUNCATE, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(Mutant mutant) {
    return new String(mutant.bytes(), UTF_8);
  }
}
