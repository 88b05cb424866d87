package org.example.pgx;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.core.recommendation.Strength;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.FactCondition;
import org.pgx4j.rules.condition.NumberRange;
import org.pgx4j.rules.condition.PatientView;
import org.pgx4j.rules.condition.Truth;
import org.pgx4j.rules.engine.Decision;
import org.pgx4j.rules.engine.Rule;

/** The ward's own rule: below 40 kg the made-up drug is avoided. */
final class WeightRule implements Rule {
  private static final Authority WARD = Authority.of("Ward");
  private static final FactCondition LIGHT =
      new FactCondition(
          "weight", Set.of(), new NumberRange(null, false, new BigDecimal("40"), false), "kg");

  @Override
  public String id() {
    return "ward-weight";
  }

  @Override
  public String drug() {
    return "exampline";
  }

  @Override
  public Authority authority() {
    return WARD;
  }

  @Override
  public Population population() {
    return Population.GENERAL;
  }

  @Override
  public Set<Gene> genes() {
    return Set.of();
  }

  @Override
  public Decision decide(PatientView patient) {
    Truth light = LIGHT.test(patient);
    return light == Truth.UNKNOWN
        ? Decision.open(explain(patient).whatIsMissing())
        : Decision.of(
            advise(light == Truth.TRUE ? ActionKind.AVOID : ActionKind.STANDARD_DOSE), List.of());
  }

  private static Recommendation advise(ActionKind kind) {
    return Recommendation.builder(Drug.of("exampline"), WARD)
        .strength(new Strength("Ward"))
        .actions(List.of(Action.of(kind)))
        .build();
  }

  @Override
  public Explanation explain(PatientView patient) {
    return LIGHT.explain(patient);
  }
}
