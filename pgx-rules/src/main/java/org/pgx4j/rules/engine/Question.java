package org.pgx4j.rules.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.rules.condition.Always;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.PatientView;
import org.pgx4j.rules.condition.Truth;

/** One rule as the engine asks it: what it says of itself is asked once. */
final class Question implements Comparable<Question> {
  private final Rule rule;
  private final Origin origin;
  private final Authority authority;
  private final Population population;
  private final boolean byIndication;
  private final @Nullable DecisionTable table;
  private final boolean forEverybody;
  private final GeneFunctions functions;
  private volatile @Nullable Genes genes;

  Question(Rule rule, GeneFunctions functions) {
    this.rule = rule;
    this.origin = Origin.of(rule);
    this.authority = rule.authority();
    this.population = rule.population();
    this.byIndication = rule.isByIndication();
    this.table = rule instanceof DecisionTable one ? one : null;
    this.forEverybody = table != null && table.populationCondition() instanceof Always;
    this.functions = functions;
  }

  /**
   * The genes that the rule depends on.
   *
   * @param asked the genes
   * @param number of this question among those that ask for them
   * @param inPopulation whether who belongs to the population depends on them, too
   */
  private record Genes(AskedGenes asked, int number, boolean inPopulation) {}

  /** A rule that fails here fails alone: this is asked where it is judged. */
  private Genes genes() {
    Genes known = genes;
    if (known == null) {
      AskedGenes asked =
          functions.asked(
              new AskedGenes.Key(
                  Set.copyOf(rule.genes()),
                  authority,
                  rule.isGeneticOnly(),
                  table == null || table.asksGenotypes()));
      known = new Genes(asked, asked.join(), table == null || table.populationAsksGenes());
      genes = known;
    }
    return known;
  }

  /** By authority, population and rule. */
  @Override
  public int compareTo(Question other) {
    int byAuthority = authority.compareTo(other.authority);
    int byPopulation = byAuthority != 0 ? byAuthority : population.compareTo(other.population);
    return byPopulation != 0 ? byPopulation : ruleId().compareTo(other.ruleId());
  }

  Rule rule() {
    return rule;
  }

  Origin origin() {
    return origin;
  }

  String drug() {
    return origin.drug();
  }

  Authority authority() {
    return authority;
  }

  Population population() {
    return population;
  }

  String ruleId() {
    return origin.ruleId();
  }

  boolean isByIndication() {
    return byIndication;
  }

  /** The indication that a rule of a guideline speaks of; of every other rule, no condition. */
  Condition indication() {
    return byIndication && table != null ? table.populationCondition() : new Always();
  }

  /**
   * Whether the rule is to be asked about a person whose {@link #indication} fits. One that fails
   * here is asked, and its failure told there.
   */
  boolean speaksTo(PatientView person) {
    if (!byIndication || table != null) {
      return true;
    }
    try {
      return rule.appliesTo(person) == Truth.TRUE;
    } catch (RuntimeException | LinkageError | StackOverflowError toldWhenJudged) {
      return true;
    }
  }

  boolean isEvidence() {
    return origin.evidence();
  }

  /** The genes that the rule depends on. */
  AskedGenes asked() {
    return genes().asked();
  }

  /** Whether who belongs to the population depends on genes, too. */
  boolean isPopulationByGenes() {
    return genes().inPopulation();
  }

  /** Whether the person belongs to the population, by the first combination of readings. */
  boolean appliesTo(ReadingView person) {
    return forEverybody || rule.appliesTo(person) != Truth.FALSE;
  }

  /** The answer for the first combination of readings. */
  Decision decide(SeenGenes seen) {
    ReadingView view = seen.views().get(0);
    KnownRows rows = seen.rows();
    RowIndex index = table == null || rows == null ? null : table.asked().index();
    if (table == null || rows == null || index == null) {
      return rule.decide(view);
    }
    int number = genes().number();
    long found = rows.find(number);
    if (found == 0) {
      found = rows.keep(number, index.leftByResults(view));
    }
    int row = index.first(KnownRows.unmarked(found), view);
    return table.asked().decide(table, view, row);
  }

  boolean isByGenotype() {
    return asked().isByGenotype();
  }

  /** Whether the rule's own conditions ask about a drug that is taken. */
  boolean asksAbout(Modulator modulator) {
    return asked().isGeneticOnly() && (table == null || table.asksAbout(modulator));
  }
}
