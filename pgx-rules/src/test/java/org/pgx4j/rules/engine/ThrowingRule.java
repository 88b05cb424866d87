package org.pgx4j.rules.engine;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.PatientView;
import org.pgx4j.rules.condition.Truth;

/** A rule in Java that fails where it is told to. */
record ThrowingRule(boolean inDecision, Supplier<Throwable> failure) implements Rule {
  @Override
  public String id() {
    return "throwing";
  }

  @Override
  public String drug() {
    return Fictive.ALPHA;
  }

  @Override
  public Authority authority() {
    return Authority.of("Author");
  }

  @Override
  public Population population() {
    return Population.GENERAL;
  }

  @Override
  public Set<Gene> genes() {
    return Set.of(Fictive.ABC1);
  }

  @Override
  public Decision decide(PatientView patient) {
    if (inDecision) {
      fail(failure.get());
    }
    return Decision.of(Fictive.recommend(drug(), ActionKind.AVOID), List.of());
  }

  @Override
  public Explanation explain(PatientView patient) {
    if (!inDecision) {
      fail(failure.get());
    }
    return Explanation.of("throwing", Truth.TRUE, List.of());
  }

  private static void fail(Throwable failure) {
    if (failure instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    throw (Error) failure;
  }
}
