package org.pgx4j.core.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.provenance.Authority;

class SpellingsTest {
  private static final Gene GENE = Gene.of("ABC1");
  private static final FunctionTable TABLE =
      FunctionTable.builder(GENE, Authority.of("College"))
          .function("Reference", "Normal function")
          .function("Rome, Oslo", "No function")
          .function("c.1A>G (*2)", "No function")
          .spelling("Rome/Oslo", "Rome, Oslo")
          .spelling("Oslo", "Rome, Oslo")
          .spelling("*2", "c.1A>G (*2)")
          .build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "Rome/Oslo = Rome, Oslo",
        " Rome/Oslo / Reference = Rome, Oslo/Reference",
        "Reference|Rome/Oslo = Reference|Rome, Oslo",
        "Rome/Oslo/Rome/Oslo = Rome, Oslo/Rome, Oslo",
        "Oslo/Oslo = Rome, Oslo/Rome, Oslo",
        "*2; Oslo = c.1A>G (*2);Rome, Oslo",
        "Rome = Rome",
        "Rome/Reference = Rome/Reference",
        "Oslo positive = Oslo positive",
        "*2x2 = *2x2"
      })
  void everySpellingBecomesTheListedName(String written, String listed) {
    assertEquals(listed, TABLE.respelled(written).replaceAll(" ?([/;]) ?", "$1").strip());
  }

  @Test
  void aPairThatIsOneAllelesNameIsThatAllele() {
    FunctionTable both =
        FunctionTable.builder(GENE, Authority.of("College"))
            .function("Rome, Oslo", "No function")
            .spelling("Rome/Oslo", "Rome, Oslo")
            .spelling("Oslo/Rome", "Rome, Oslo")
            .build();
    Genotype pair = Genotype.parse(GENE, "Rome/Oslo");
    assertEquals(Genotype.parse(GENE, "Rome, Oslo"), both.respelled(pair));
  }

  @Test
  void aGenotypeOfListedNamesIsTheSame() {
    Genotype listed = Genotype.parse(GENE, "Reference/Rome, Oslo");
    assertSame(listed, TABLE.respelled(listed));
  }
}
