package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
import org.pgx4j.rules.engine.DecisionTable.Row;

/** What a table's conditions ask for beyond a gene's result; looked up when it is first needed. */
final class AskedInputs {
  private final Condition population;
  private final List<Row> rows;
  private volatile @Nullable Found found;

  AskedInputs(Condition population, List<Row> rows) {
    this.population = population;
    this.rows = rows;
  }

  private Found found() {
    Found known = found;
    if (known == null) {
      known = new Found(population, rows);
      found = known;
    }
    return known;
  }

  /** The alleles of a gene whose presence is asked for. */
  Set<StarAllele> alleles(Gene gene) {
    return found().alleles.getOrDefault(gene, Set.of());
  }

  /** Whether a genotype itself is asked for, so that two with one result may differ. */
  boolean genotypes() {
    return found().genotypes;
  }

  /** Whether a drug that is taken is asked for, or what the drug does. */
  boolean names(Modulator modulator) {
    for (TakingCondition one : found().taking) {
      if (one.names(modulator)) {
        return true;
      }
    }
    return false;
  }

  /** Whether who belongs to the population depends on genes. */
  boolean populationAsksGenes() {
    return asksGenes(population);
  }

  private static boolean asksGenes(Condition condition) {
    for (Condition part : condition.parts()) {
      if (asksGenes(part)) {
        return true;
      }
    }
    return condition.parts().isEmpty()
        && !(condition instanceof Always
            || condition instanceof FactCondition
            || condition instanceof FindingCondition
            || condition instanceof MeasurementCondition
            || condition instanceof TakingCondition
            || condition instanceof TakingClassCondition);
  }

  /** What all conditions ask for. */
  private static final class Found {
    private final Map<Gene, Set<StarAllele>> alleles = new HashMap<>();
    private final List<TakingCondition> taking = new ArrayList<>();
    private boolean genotypes;

    Found(Condition population, List<Row> rows) {
      add(population);
      for (Row row : rows) {
        for (Condition one : row.conditions()) {
          add(one);
        }
      }
    }

    private void add(Condition condition) {
      if (condition instanceof PresenceCondition presence) {
        add(presence.allele());
      } else if (condition instanceof TakingCondition one) {
        taking.add(one);
      } else if (condition instanceof DiplotypeCondition
          || condition instanceof AlleleCondition
          || condition instanceof TestedCondition) {
        genotypes = true;
      }
      for (Condition part : condition.parts()) {
        add(part);
      }
    }

    private void add(StarAllele allele) {
      Set<StarAllele> ofGene = alleles.get(allele.gene());
      if (ofGene == null) {
        ofGene = new TreeSet<>();
        alleles.put(allele.gene(), ofGene);
      }
      ofGene.add(allele);
    }
  }
}
