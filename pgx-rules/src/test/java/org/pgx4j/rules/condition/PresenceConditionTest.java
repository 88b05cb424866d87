package org.pgx4j.rules.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.StarAllele;

class PresenceConditionTest {
  private static final Gene GENE = Gene.of("HLQ-B");
  private static final StarAllele RISK = new StarAllele(GENE, "*57:01");
  private static final Condition POSITIVE = new PresenceCondition(RISK, true);
  private static final Condition NEGATIVE = new PresenceCondition(RISK, false);

  @Test
  void aCarrierIsPositive() {
    FakePatient carrier = FakePatient.unknown().presence(RISK, true);
    Judged.isTrue(POSITIVE, carrier);
    Judged.isFalse(NEGATIVE, carrier);
    assertEquals("*57:01 positive", POSITIVE.explain(carrier).saw());
  }

  @Test
  void negativeNeedsTheAlleleToBeExcluded() {
    FakePatient excluded = FakePatient.unknown().presence(RISK, false);
    Judged.isTrue(NEGATIVE, excluded);
    Judged.isFalse(POSITIVE, excluded);
  }

  @Test
  void anotherAllelesResultSaysNothing() {
    FakePatient other = FakePatient.unknown().presence(new StarAllele(GENE, "*15:02"), false);
    Judged.isUnknown(POSITIVE, other, "gene HLQ-B");
    Judged.isUnknown(NEGATIVE, other, "gene HLQ-B");
  }
}
