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
record ThrowingRule(Where where, Supplier<Throwable> failure) implements Rule {
  enum Where {
    DECISION,
    EXPLANATION,
    INDICATION
  }

  @Override
  public boolean isByIndication() {
    return where == Where.INDICATION;
  }

  @Override
  public Truth appliesTo(PatientView patient) {
    failIn(Where.INDICATION);
    return Truth.TRUE;
  }

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
    failIn(Where.DECISION);
    return Decision.of(Fictive.recommend(drug(), ActionKind.AVOID), List.of());
  }

  @Override
  public Explanation explain(PatientView patient) {
    failIn(Where.EXPLANATION);
    return Explanation.of("throwing", Truth.TRUE, List.of());
  }

  private void failIn(Where here) {
    if (here == where) {
      if (failure.get() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw (Error) failure.get();
    }
  }
}
