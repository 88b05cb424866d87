package org.pgx4j.rules.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;

class PhenotypeConditionTest {
  private static final Gene ABC1 = Gene.of("ABC1");
  private static final Condition POOR =
      new PhenotypeCondition(ABC1, Set.of("Poor Metabolizer", "Likely Poor Metabolizer"));

  @Test
  void oneOfTheTermsIsTrue() {
    Judged.isTrue(POOR, FakePatient.unknown().phenotype(ABC1, "Likely Poor Metabolizer"));
  }

  @Test
  void anotherTermIsFalse() {
    Judged.isFalse(POOR, FakePatient.unknown().phenotype(ABC1, "Normal Metabolizer"));
  }

  @Test
  void anIndeterminatePhenotypeIsAResultAndNotOneOfTheTerms() {
    Judged.isFalse(POOR, FakePatient.unknown().phenotype(ABC1, Phenotype.INDETERMINATE));
  }

  @Test
  void noResultIsUnknownAndNamesTheGene() {
    Judged.isUnknown(POOR, FakePatient.unknown(), "gene ABC1");
  }

  @Test
  void theExplanationSaysWhatWasAskedAndSeen() {
    Explanation explanation =
        POOR.explain(FakePatient.unknown().phenotype(ABC1, "Normal Metabolizer"));
    assertEquals(
        "ABC1 phenotype is Likely Poor Metabolizer or Poor Metabolizer", explanation.node());
    assertEquals("Normal Metabolizer", explanation.saw());
  }
}
