package org.pgx4j.rules.knowledge.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Genotype.Diplotype;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.rules.condition.AlleleCondition;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.DiplotypeCondition;
import org.pgx4j.rules.condition.TestedCondition;
import org.pgx4j.rules.knowledge.KnowledgeBase;

/**
 * All that can be known about one gene: nothing, no usable result, or a result that its functions
 * can give.
 */
final class GeneAxis {
  private final KnowledgeBase knowledge;
  private final Gene gene;
  private final Authority authority;

  GeneAxis(KnowledgeBase knowledge, Gene gene, Authority authority) {
    this.knowledge = knowledge;
    this.gene = gene;
    this.authority = authority;
  }

  List<Situation> settings(List<Condition> leaves) {
    List<Situation> settings = new ArrayList<>();
    settings.add(Situation.unknown(gene + " untested"));
    settings.add(Situation.unusable(gene));
    knowledge
        .functionsFor(gene, authority)
        .ifPresent(functions -> add(settings, functions, leaves));
    return settings;
  }

  private void add(List<Situation> settings, FunctionTable functions, List<Condition> leaves) {
    Set<Genotype> asked = new LinkedHashSet<>();
    for (Condition leaf : leaves) {
      if (leaf instanceof DiplotypeCondition diplotype && diplotype.gene().equals(gene)) {
        asked.addAll(diplotype.genotypes());
      }
    }
    if (asked.isEmpty() && leaves.stream().noneMatch(this::asksAlleles)) {
      functions.possibleResults().forEach(result -> settings.add(Situation.of(result, null)));
      return;
    }
    Stream.concat(asked.stream(), pairs().stream())
        .distinct()
        .forEach(genotype -> settings.add(Situation.of(functions.translate(genotype), genotype)));
  }

  private boolean asksAlleles(Condition leaf) {
    return (leaf instanceof AlleleCondition allele && allele.gene().equals(gene))
        || (leaf instanceof TestedCondition tested && tested.gene().equals(gene));
  }

  /** Every pair of defined alleles; the deciding one of several is left to the functions. */
  private List<Genotype> pairs() {
    List<Haplotype> alleles =
        knowledge.definitions(gene).map(AlleleDefinitions::alleles).orElse(List.of()).stream()
            .map(allele -> Haplotype.parse(gene, allele.name()))
            .toList();
    List<Genotype> pairs = new ArrayList<>();
    for (int a = 0; a < alleles.size(); a++) {
      for (int b = a; b < alleles.size(); b++) {
        pairs.add(Diplotype.of(alleles.get(a), alleles.get(b)));
      }
    }
    return pairs;
  }
}
