package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.biomarker.Measurement.Comparator;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.engine.RuleEngine;

/** What is known of creatinine only roughly says of the rate no more than is known. */
class ComputedFiltrationProperties {
  private static final RuleEngine ENGINE = RuleEngine.of(KnowledgeBase.standard());

  private static Measurement rate(String creatinine, int age, boolean female) {
    PatientProfile patient =
        PatientProfile.builder()
            .measurement(Measurement.parse("creatinine=" + creatinine + " mg/dL"))
            .fact("age", Integer.toString(age))
            .fact("sex", female ? "female" : "male")
            .build();
    return ENGINE.resolve(patient).computed().get(0);
  }

  @Property(tries = 300)
  void everyValueThatABoundAllowsLiesWithinTheBoundOfTheRate(
      @ForAll @BigRange(min = "0.2", max = "19") @Scale(2) BigDecimal bound,
      @ForAll @BigRange(min = "0.2", max = "19") @Scale(2) BigDecimal value,
      @ForAll @IntRange(min = 18, max = 110) int age,
      @ForAll boolean female) {
    BigDecimal exact = rate(value.toPlainString(), age, female).low();
    boolean below = value.compareTo(bound) < 0;
    Measurement known = rate((below ? "<" : ">=") + bound.toPlainString(), age, female);
    if (below) {
      assertTrue(known.comparator() == Comparator.ABOVE && exact.compareTo(known.low()) >= 0);
    } else {
      assertTrue(known.comparator() == Comparator.AT_MOST && exact.compareTo(known.low()) <= 0);
    }
  }

  @Property(tries = 300)
  void everyValueOfARangeLiesWithinTheRangeOfTheRate(
      @ForAll @BigRange(min = "0.2", max = "9") @Scale(2) BigDecimal from,
      @ForAll @BigRange(min = "0.1", max = "9") @Scale(2) BigDecimal width,
      @ForAll @IntRange(min = 0, max = 100) int share,
      @ForAll @IntRange(min = 18, max = 110) int age,
      @ForAll boolean female) {
    BigDecimal within = from.add(width.multiply(BigDecimal.valueOf(share, 2)));
    Measurement known = rate(from + ".." + from.add(width), age, female);
    BigDecimal exact = rate(within.toPlainString(), age, female).low();
    assertTrue(exact.compareTo(known.low()) >= 0 && exact.compareTo(known.high()) <= 0);
  }
}
