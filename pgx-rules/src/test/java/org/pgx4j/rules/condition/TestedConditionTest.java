package org.pgx4j.rules.condition;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.StarAllele;

class TestedConditionTest {
  private static final Gene GENE = Gene.of("ABC1");
  private static final Condition TESTED =
      new TestedCondition(
          GENE, List.of(new StarAllele(GENE, "*5"), new StarAllele(GENE, "*8")), "ABC1 tested");

  private static FakePatient with(String genotype) {
    return FakePatient.unknown().genotype(GENE, genotype);
  }

  @Test
  void aStatedGenotypeDoesNotTellWhatWasLookedFor() {
    Judged.isUnknown(TESTED, with("*1/*1"), "finding ABC1 tested");
  }

  @Test
  void anAlleleFoundWasLookedFor() {
    Judged.isTrue(TESTED, with("*1/*8"));
  }

  @Test
  void aFindingSaysIt() {
    Judged.isTrue(TESTED, with("*1/*1").finding("ABC1 tested=yes"));
    Judged.isFalse(TESTED, with("*1/*1").finding("ABC1 tested=No"));
    Judged.isUnknown(TESTED, with("*1/*1").finding("ABC1 tested=perhaps"), "finding ABC1 tested");
    Judged.isUnknown(
        TESTED,
        with("*1/*1").finding("ABC1 tested=yes").finding("ABC1 tested=no"),
        "finding ABC1 tested");
  }

  @Test
  void aCallSaysItByWhatItExcludes() {
    Judged.isTrue(TESTED, with("*1/*1").lookedFor(true));
    Judged.isFalse(TESTED, with("*1/*1").lookedFor(false));
    Judged.isFalse(TESTED, with("*1/*1").lookedFor(false).finding("ABC1 tested=yes"));
  }
}
