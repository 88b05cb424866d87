package org.pgx4j.core.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.StarAllele;

class PresenceLookupTest {
  private static final Gene GENE = Gene.of("HLQ-B");
  private static final StarAllele FIFTEEN = new StarAllele(GENE, "*15:02");
  private static final StarAllele FIFTY_SEVEN = new StarAllele(GENE, "*57:01");
  private static final FunctionTable TABLE =
      FunctionTable.builder(GENE, TestTables.NOBODY)
          .lookup(Lookup.PRESENCE)
          .presenceAlleles(List.of("*15:02", "*57:01"))
          .build();

  private static GeneResult typed(String... genotypes) {
    return TABLE.translateAll(
        Stream.of(genotypes).map(text -> Genotype.parse(GENE, text)).toList());
  }

  @Test
  void aTypedAlleleIsPositiveAndTheOthersAreNegative() {
    GeneResult result = typed("*57:01/*40:01");
    assertEquals(Optional.of(true), result.presence(FIFTY_SEVEN));
    assertEquals(Optional.of(false), result.presence(FIFTEEN));
    assertEquals(List.of(), result.open());
  }

  @Test
  void moreFieldsThanAskedForAreCut() {
    assertEquals(Optional.of(true), typed("*57:01:01:02/*40:01:02").presence(FIFTY_SEVEN));
    assertEquals(Optional.of(true), typed("*57:01:01 positive").presence(FIFTY_SEVEN));
  }

  @Test
  void anotherSecondFieldIsAnotherAllele() {
    assertEquals(Optional.of(false), typed("*57:03/*15:01").presence(FIFTY_SEVEN));
    assertEquals(Optional.empty(), typed("*57:03 positive").presence(FIFTY_SEVEN));
    assertEquals(List.of(), typed("*57:03 positive").open());
  }

  @Test
  void oneFieldLeavesTheAlleleOpen() {
    GeneResult result = typed("*15/*40:01");
    assertEquals(Optional.empty(), result.presence(FIFTEEN));
    assertEquals(List.of(FIFTEEN), result.open());
    assertEquals(Optional.of(false), result.presence(FIFTY_SEVEN));
  }

  @Test
  void aPositiveTestOfOneFieldLeavesTheAlleleOpen() {
    assertEquals(Optional.empty(), typed("*15 positive").presence(FIFTEEN));
    assertEquals(List.of(FIFTEEN), typed("*15 positive").open());
  }

  @Test
  void aNegativeTestOfOneFieldExcludesAllBelow() {
    assertEquals(Optional.of(false), typed("*15 negative").presence(FIFTEEN));
  }

  @Test
  void aNegativeTestOfMoreFieldsExcludesOnlyThose() {
    assertEquals(Optional.empty(), typed("*15:02:01 negative").presence(FIFTEEN));
    assertEquals(List.of(FIFTEEN), typed("*15:02:01 negative").open());
  }

  @Test
  void oneTypedChromosomeIsNotEnoughForNegative() {
    GeneResult result = typed("*40:01");
    assertEquals(Optional.empty(), result.presence(FIFTEEN));
    assertEquals(List.of(FIFTEEN, FIFTY_SEVEN), result.open());
    assertEquals(Optional.of(true), typed("*57:01").presence(FIFTY_SEVEN));
  }

  @Test
  void aTestOfOneAlleleSaysNothingOfAnother() {
    GeneResult result = typed("*57:01 negative");
    assertEquals(Optional.of(false), result.presence(FIFTY_SEVEN));
    assertEquals(Optional.empty(), result.presence(FIFTEEN));
    assertEquals(List.of(), result.open());
  }

  @Test
  void testsOfSeveralAllelesAddUp() {
    GeneResult result = typed("*57:01 negative", "*15:02 positive");
    assertEquals(Optional.of(false), result.presence(FIFTY_SEVEN));
    assertEquals(Optional.of(true), result.presence(FIFTEEN));
    assertEquals(result, typed("*15:02 positive", "*57:01 negative"));
  }

  @Test
  void aPositiveResultIsKeptBesideANegativeOne() {
    assertEquals(
        Optional.of(true), typed("*57:01 negative", "*57:01 positive").presence(FIFTY_SEVEN));
    assertEquals(
        Optional.of(true), typed("*57:01/*40:01", "*57:01 negative").presence(FIFTY_SEVEN));
  }
}
