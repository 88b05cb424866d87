package org.pgx4j.rules.condition;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.StarAllele;

class AlleleConditionTest {
  private static final Gene GENE = Gene.of("ABC1");
  private static final List<StarAllele> ASKED =
      List.of(new StarAllele(GENE, "*5"), new StarAllele(GENE, "*8"));
  private static final Condition CARRIES = new AlleleCondition(GENE, ASKED, false);
  private static final Condition HOMOZYGOUS = new AlleleCondition(GENE, ASKED, true);

  private static FakePatient with(String genotype) {
    return FakePatient.unknown().genotype(GENE, genotype);
  }

  @Test
  void oneOfTheAllelesIsEnough() {
    Judged.isTrue(CARRIES, with("*1/*8"));
    Judged.isTrue(CARRIES, with("*5|*1"));
    Judged.isTrue(CARRIES, with("*5/*8"));
    Judged.isFalse(CARRIES, with("*1/*2"));
  }

  @Test
  void aSubAlleleCountsAsItsCoreAllele() {
    Judged.isTrue(CARRIES, with("*1/*8.002"));
    Judged.isFalse(CARRIES, with("*1/*80"));
  }

  @Test
  void homozygousMeansTheSameAlleleTwice() {
    Judged.isTrue(HOMOZYGOUS, with("*8/*8"));
    Judged.isTrue(HOMOZYGOUS, with("*8.001/*8"));
    Judged.isFalse(HOMOZYGOUS, with("*5/*8"));
    Judged.isFalse(HOMOZYGOUS, with("*1/*1"));
  }

  @Test
  void withoutAGenotypeNothingIsKnown() {
    Judged.isUnknown(CARRIES, FakePatient.unknown(), "gene ABC1");
    Judged.isUnknown(HOMOZYGOUS, FakePatient.unknown().known(GENE), "gene ABC1");
  }
}
