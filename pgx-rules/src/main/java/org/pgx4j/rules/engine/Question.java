package org.pgx4j.rules.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.Guideline;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.rules.condition.Always;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.PatientView;
import org.pgx4j.rules.condition.Truth;

/** One rule as the engine asks it: what it says of itself is asked once. */
final class Question {
  static final Comparator<Question> ORDER =
      Comparator.comparing(Question::authority)
          .thenComparing(Question::population)
          .thenComparing(Question::ruleId);

  private final Rule rule;
  private final String drug;
  private final Authority authority;
  private final Population population;
  private final String ruleId;
  private final boolean byIndication;
  private final boolean evidence;
  private final @Nullable Guideline guideline;
  private volatile @Nullable Genes genes;

  Question(Rule rule) {
    this.rule = rule;
    this.drug = rule.drug();
    this.authority = rule.authority();
    this.population = rule.population();
    this.ruleId = rule.id();
    this.byIndication = rule.isByIndication();
    this.evidence = rule.isEvidence();
    this.guideline = rule.guideline().orElse(null);
  }

  /**
   * The genes that the rule depends on.
   *
   * @param asked by symbol
   * @param all the same as a set
   * @param byGenotype whether two genotypes of one result may get different answers
   * @param geneticOnly whether drugs taken leave the results as they are
   * @param inPopulation whether who belongs to the population depends on them, too
   */
  private record Genes(
      List<AskedGene> asked,
      Set<Gene> all,
      boolean byGenotype,
      boolean geneticOnly,
      boolean inPopulation) {}

  /** A rule that fails here fails alone: this is asked where it is judged. */
  private Genes genes() {
    Genes known = genes;
    if (known == null) {
      Set<Gene> all = Set.copyOf(rule.genes());
      known =
          new Genes(
              new TreeSet<>(all)
                  .stream()
                      .map(gene -> new AskedGene(gene, authority))
                      .collect(Collectors.toUnmodifiableList()),
              all,
              !(rule instanceof DecisionTable table) || table.asksGenotypes(),
              rule.isGeneticOnly(),
              !(rule instanceof DecisionTable table) || table.populationAsksGenes());
      genes = known;
    }
    return known;
  }

  Rule rule() {
    return rule;
  }

  String drug() {
    return drug;
  }

  Authority authority() {
    return authority;
  }

  Population population() {
    return population;
  }

  String ruleId() {
    return ruleId;
  }

  boolean isByIndication() {
    return byIndication;
  }

  /** The indication that a rule of a guideline speaks of; of every other rule, no condition. */
  Condition indication() {
    return byIndication && rule instanceof DecisionTable table
        ? table.populationCondition()
        : new Always();
  }

  /** Whether the rule is to be asked about a person whose {@link #indication} fits. */
  boolean speaksTo(PatientView person) {
    return !byIndication || rule instanceof DecisionTable || rule.appliesTo(person) == Truth.TRUE;
  }

  boolean isEvidence() {
    return evidence;
  }

  @Nullable Guideline guideline() {
    return guideline;
  }

  /** The genes by symbol. */
  List<AskedGene> askedGenes() {
    return genes().asked();
  }

  boolean asks(Gene gene) {
    return genes().all().contains(gene);
  }

  /** Whether who belongs to the population depends on genes, too. */
  boolean isPopulationByGenes() {
    return genes().inPopulation();
  }

  boolean isByGenotype() {
    return genes().byGenotype();
  }

  /** Whether the rule's own conditions ask about a drug that is taken. */
  boolean asksAbout(Modulator modulator) {
    return isGeneticOnly()
        && (!(rule instanceof DecisionTable table) || table.asksAbout(modulator));
  }

  boolean isGeneticOnly() {
    return genes().geneticOnly();
  }
}
