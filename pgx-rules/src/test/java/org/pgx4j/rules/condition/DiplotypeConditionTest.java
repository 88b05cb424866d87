package org.pgx4j.rules.condition;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;

class DiplotypeConditionTest {
  private static final Gene ABC1 = Gene.of("ABC1");
  private static final Condition ONE_THREE =
      new DiplotypeCondition(ABC1, List.of(Genotype.parse(ABC1, "*1/*3")));

  @Test
  void theOrderOfTheAllelesDoesNotCount() {
    Judged.isTrue(ONE_THREE, FakePatient.unknown().genotype(ABC1, "*3/*1"));
  }

  @Test
  void phaseDoesNotCount() {
    Judged.isTrue(ONE_THREE, FakePatient.unknown().genotype(ABC1, "*3|*1"));
  }

  @Test
  void anotherGenotypeIsFalse() {
    Judged.isFalse(ONE_THREE, FakePatient.unknown().genotype(ABC1, "*2/*2"));
  }

  @Test
  void aPhenotypeAloneIsUnknown() {
    Judged.isUnknown(
        ONE_THREE, FakePatient.unknown().phenotype(ABC1, "Poor Metabolizer"), "gene ABC1");
  }
}
