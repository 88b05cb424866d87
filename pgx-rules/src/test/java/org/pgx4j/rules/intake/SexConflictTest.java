package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.Ploidy;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Sex;

class SexConflictTest {
  private static final Gene X = Gene.of("ABX1");

  private static VcfReader.Builder builder() {
    return VcfReader.builder(
        List.of(
            Vcf.gene(),
            Vcf.gene(
                X,
                "chrX",
                Ploidy.X_LINKED,
                new DefiningPosition(100, "A", List.of("G"), "", ""),
                new DefiningPosition(200, "C", List.of("T"), "", ""))));
  }

  private static Vcf read(VcfReader.Builder builder, String... genotypes) {
    String columns = String.join(" ", genotypes);
    return Vcf.read(
        builder.build(),
        Vcf.file(
            "chr1 100 . A G . . . GT " + columns,
            "chrX 100 . A . . . . GT " + "0/0 ".repeat(genotypes.length).strip(),
            "chrX 200 . C T . . . GT " + columns));
  }

  @Test
  void aHeterozygousMaleIsAProblemAtItsRecord() {
    Vcf vcf = read(builder().sexes(Map.of("S2", Sex.MALE)), "0/1", "0/1", "0/1");
    assertEquals(List.of("SEX_CONFLICT 7 sample 2"), vcf.told());
    String message = vcf.problems.get(0).message();
    assertTrue(message.contains("test.vcf:7 sample 2"), message);
    assertFalse(message.contains("S2"), message);
  }

  @Test
  void aFemaleWithOneAlleleIsAProblem() {
    Vcf vcf = read(builder().sexes(Map.of("S1", Sex.FEMALE)), "1", "1");
    assertEquals(List.of("SEX_CONFLICT 7 sample 1"), vcf.told());
  }

  @Test
  void whatTheSexAllowsIsNoProblem() {
    assertEquals(List.of(), read(builder().sexes(Map.of("S1", Sex.MALE)), "1", "0/1").told());
    assertEquals(List.of(), read(builder().sexes(Map.of("S1", Sex.MALE)), "1/1").told());
    assertEquals(List.of(), read(builder().sexes(Map.of("S1", Sex.FEMALE)), "0/1").told());
  }

  @Test
  void oneSexHoldsForEverySampleThatTheListDoesNotName() {
    Vcf vcf = read(builder().sex(Sex.MALE).sexes(Map.of("S1", Sex.FEMALE)), "0/1", "0/1");
    assertEquals(List.of("SEX_CONFLICT 7 sample 2"), vcf.told());
    assertEquals(Sex.FEMALE, vcf.samples.get(0).gene(X).orElseThrow().sex());
  }
}
