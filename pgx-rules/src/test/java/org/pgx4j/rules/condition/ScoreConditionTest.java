package org.pgx4j.rules.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.biomarker.ScoreRange;
import org.pgx4j.core.genotype.Gene;

class ScoreConditionTest {
  private static final Gene ABC1 = Gene.of("ABC1");
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal THREE = BigDecimal.valueOf(3);
  private static final Condition ONE_TO_THREE =
      new ScoreCondition(ABC1, List.of(new ScoreRange(ONE, true, THREE, true)));
  private static final Condition ABOVE_ONE =
      new ScoreCondition(ABC1, List.of(new ScoreRange(ONE, false, null, false)));
  private static final Condition BELOW_THREE =
      new ScoreCondition(ABC1, List.of(new ScoreRange(null, false, THREE, false)));
  private static final Condition NOT_AVAILABLE = new ScoreCondition(ABC1, List.of());

  private static FakePatient score(String score) {
    return FakePatient.unknown().score(ABC1, score);
  }

  @Test
  void includedBoundsBelongToTheRange() {
    Judged.isTrue(ONE_TO_THREE, score("1.0"));
    Judged.isTrue(ONE_TO_THREE, score("3"));
    Judged.isFalse(ONE_TO_THREE, score("0.75"));
    Judged.isFalse(ONE_TO_THREE, score("3.25"));
  }

  @Test
  void excludedBoundsDoNot() {
    Judged.isFalse(ABOVE_ONE, score("1.0"));
    Judged.isTrue(ABOVE_ONE, score("1.25"));
    Judged.isFalse(BELOW_THREE, score("3.0"));
  }

  @Test
  void aScoreKnownFromBelowIsTrueWhereAllThatItStandsForIs() {
    Judged.isTrue(ABOVE_ONE, score("≥3.0"));
  }

  @Test
  void aScoreKnownFromBelowIsUnknownWhereOnlySomeIs() {
    Judged.isUnknown(ONE_TO_THREE, score("≥2.0"), "gene ABC1");
    Judged.isUnknown(ONE_TO_THREE, score("≥3.0"), "gene ABC1");
    Judged.isUnknown(ABOVE_ONE, score("≥1.0"), "gene ABC1");
  }

  @Test
  void aScoreKnownFromBelowIsFalseWhereNoneIs() {
    Judged.isFalse(BELOW_THREE, score("≥3.0"));
  }

  @Test
  void oneOfSeveralRangesIsEnough() {
    Condition either =
        new ScoreCondition(
            ABC1,
            List.of(
                new ScoreRange(ONE, true, ONE, true), new ScoreRange(THREE, true, THREE, true)));
    Judged.isTrue(either, score("3.0"));
    Judged.isFalse(either, score("2.0"));
  }

  @Test
  void notAvailableIsAResultOfItsOwn() {
    FakePatient withoutScore = FakePatient.unknown().phenotype(ABC1, "Indeterminate");
    Judged.isTrue(NOT_AVAILABLE, withoutScore);
    Judged.isFalse(ABOVE_ONE, withoutScore);
    Judged.isFalse(NOT_AVAILABLE, score("1.0"));
  }

  @Test
  void noResultIsUnknownAndNotTheSameAsNotAvailable() {
    Judged.isUnknown(NOT_AVAILABLE, FakePatient.unknown(), "gene ABC1");
    Judged.isUnknown(ABOVE_ONE, FakePatient.unknown(), "gene ABC1");
  }

  @Test
  void theExplanationShowsTheScoreOrThatThereIsNone() {
    assertEquals("≥2.0", ONE_TO_THREE.explain(score("≥2.0")).saw());
    assertEquals("n/a", ONE_TO_THREE.explain(FakePatient.unknown().known(ABC1)).saw());
    assertEquals("", ONE_TO_THREE.explain(FakePatient.unknown()).saw());
  }
}
