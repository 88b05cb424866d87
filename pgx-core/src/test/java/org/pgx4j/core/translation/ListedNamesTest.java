package org.pgx4j.core.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.translation.TestTables.GENE;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.genotype.Haplotype;

/** Names that laboratories write more finely than an authority lists them. */
class ListedNamesTest {
  private static final ListedNames NAMES =
      new ListedNames(Set.of("*1", "*4", "*10", "*15.002", "*15", "*1x2", "*1x≥3", "*4x≥2"));

  private static String listed(String name) {
    return NAMES.listed(Haplotype.parse(GENE, name)).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "*4.024, *4",
    "*4, *4",
    "*15.002, *15.002",
    "*15.003, *15",
    "*7.001, *7.001",
    "*7, *7",
    "*36+*10.002, *36+*10",
    "*4.001+*10, *4+*10"
  })
  void aSubAlleleIsItsCoreAlleleUnlessItIsListedItself(String written, String name) {
    assertEquals(name, listed(written));
  }

  @ParameterizedTest
  @CsvSource({
    "*1x2, *1x2",
    "*1x3, *1x≥3",
    "*1x5, *1x≥3",
    "*4.001x2, *4x≥2",
    "*4x4, *4x≥2",
    "*10x3, *10x3",
    "*1x≥2, *1x≥2"
  })
  void aNumberOfCopiesIsTheListedOneThatIncludesIt(String written, String name) {
    assertEquals(name, listed(written));
  }

  @Test
  void tablesLookSuchNamesUp() {
    FunctionTable table = TestTables.byScore().activity("*1x≥3", ActivityScore.of("≥3.0")).build();
    assertTrue(table.knows(Haplotype.parse(GENE, "*3.002")));
    assertFalse(table.knows(Haplotype.parse(GENE, "*77.002")));
    assertEquals(
        "0.25", table.activityOf(Haplotype.parse(GENE, "*3.002")).orElseThrow().toString());
    assertEquals(
        "Decreased function", table.functionOf(Haplotype.parse(GENE, "*3.002")).orElseThrow());
  }
}
