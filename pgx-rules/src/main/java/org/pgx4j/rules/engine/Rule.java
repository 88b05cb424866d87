package org.pgx4j.rules.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.Guideline;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.PatientView;
import org.pgx4j.rules.condition.Truth;

/**
 * What one authority says about one drug in one population: the unit that the engine asks, in JSON
 * ({@link DecisionTable}) or in Java.
 *
 * <p>Implementations are immutable, deterministic and called in the caller's thread. One that
 * throws is reported as failed and hides no other.
 */
public interface Rule {

  /** An identifier, unique among the rules loaded. */
  String id();

  /** The drug's canonical name. */
  String drug();

  /** The authority. */
  Authority authority();

  /** The people it is meant for. */
  Population population();

  /** The document that it was written from; empty when it names none. */
  default Optional<Guideline> guideline() {
    return Optional.empty();
  }

  /** The genes that the answer can depend on. */
  Set<Gene> genes();

  /**
   * Whether the rule wants what the genotype means by itself, because it asks about the drugs taken
   * in its own conditions.
   */
  default boolean isGeneticOnly() {
    return false;
  }

  /** Whether the person belongs to the population; FALSE leaves the rule out. */
  default Truth appliesTo(PatientView patient) {
    return Truth.TRUE;
  }

  /**
   * Whether the rule speaks of a stated indication only: while it is UNKNOWN whether the person
   * belongs to its population, the rule is not asked.
   */
  default boolean isByIndication() {
    return false;
  }

  /**
   * Whether the rule tells published evidence instead of an authority's advice: it is silent where
   * its population does not fit, unless nobody else covers the drug, and beside others' advice only
   * what speaks against the drug counts in roll-ups.
   */
  default boolean isEvidence() {
    return false;
  }

  /** Why the person belongs to the population or does not. */
  default Explanation explainPopulation(PatientView patient) {
    return Explanation.of("population " + population(), appliesTo(patient), List.of());
  }

  /** The answer for one reading of the person's genes. */
  Decision decide(PatientView patient);

  /** How the answer came about. */
  Explanation explain(PatientView patient);
}
