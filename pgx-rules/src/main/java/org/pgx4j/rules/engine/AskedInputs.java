package org.pgx4j.rules.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.StarAllele;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.rules.condition.AlleleCondition;
import org.pgx4j.rules.condition.Always;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.DiplotypeCondition;
import org.pgx4j.rules.condition.FactCondition;
import org.pgx4j.rules.condition.FindingCondition;
import org.pgx4j.rules.condition.MeasurementCondition;
import org.pgx4j.rules.condition.PresenceCondition;
import org.pgx4j.rules.condition.TakingClassCondition;
import org.pgx4j.rules.condition.TakingCondition;
import org.pgx4j.rules.condition.TestedCondition;

/** What conditions ask for beyond a gene's result. */
final class AskedInputs {
  private final Map<Gene, Set<StarAllele>> alleles = new HashMap<>();
  private final Set<TakingCondition> taking = new HashSet<>();
  private boolean genotypes;

  AskedInputs(Stream<Condition> conditions) {
    conditions.flatMap(Condition::leaves).forEach(this::add);
  }

  private void add(Condition leaf) {
    if (leaf instanceof PresenceCondition presence) {
      alleles
          .computeIfAbsent(presence.allele().gene(), gene -> new TreeSet<>())
          .add(presence.allele());
    } else if (leaf instanceof TakingCondition one) {
      taking.add(one);
    } else if (leaf instanceof DiplotypeCondition
        || leaf instanceof AlleleCondition
        || leaf instanceof TestedCondition) {
      genotypes = true;
    }
  }

  /** The alleles of a gene whose presence is asked for. */
  Set<StarAllele> alleles(Gene gene) {
    return alleles.getOrDefault(gene, Set.of());
  }

  /** Whether a genotype itself is asked for, so that two with one result may differ. */
  boolean genotypes() {
    return genotypes;
  }

  /** Whether a drug that is taken is asked for, or what the drug does. */
  boolean names(Modulator modulator) {
    return taking.stream().anyMatch(one -> one.names(modulator));
  }

  /** Whether a condition depends on genes. */
  static boolean asksGenes(Condition condition) {
    return condition
        .leaves()
        .anyMatch(
            leaf ->
                !(leaf instanceof Always
                    || leaf instanceof FactCondition
                    || leaf instanceof FindingCondition
                    || leaf instanceof MeasurementCondition
                    || leaf instanceof TakingCondition
                    || leaf instanceof TakingClassCondition));
  }
}
