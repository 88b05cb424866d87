package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.Guideline;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.PatientView;
import org.pgx4j.rules.condition.Truth;

/**
 * A guideline's rows for one drug and population. At most one row holds; a fallback row, which
 * names genes that were not tested, is tried only when no other holds.
 */
public final class DecisionTable implements Rule {
  private final String id;
  private final String drug;
  private final Authority authority;
  private final Population population;
  private final Condition applies;
  private final Set<Gene> genes;
  private final TableRows rows;
  private final AskedInputs asked;
  private @Nullable Guideline guideline;
  private boolean geneticOnly;
  private boolean byIndication;
  private boolean evidence;

  /**
   * One row.
   *
   * @param id the row's identifier within its guideline
   * @param when when it holds
   * @param untested genes that must not have been tested; empty for a row that is no fallback
   * @param recommendation what it recommends
   * @param undecided whether the authority has no answer for this, so that nothing is recommended
   * @param steps what depends on the person beyond that; null = nothing
   */
  public record Row(
      String id,
      Condition when,
      List<Gene> untested,
      Recommendation recommendation,
      boolean undecided,
      @Nullable Steps steps) {
    /** Copies the list. */
    public Row {
      untested = List.copyOf(untested);
    }

    /** A row that decides. */
    public Row(String id, Condition when, List<Gene> untested, Recommendation recommendation) {
      this(id, when, untested, recommendation, false, null);
    }

    /** All conditions, those of its steps last. */
    public List<Condition> conditions() {
      if (steps == null) {
        return List.of(when);
      }
      List<Condition> all = new ArrayList<>();
      all.add(when);
      all.addAll(steps.conditions());
      return all;
    }

    Decision general() {
      return Decision.of(recommendation, List.of());
    }

    Decision decide(PatientView patient) {
      return steps == null ? general() : steps.decide(recommendation, patient);
    }

    Explanation explain(String kind, PatientView patient) {
      Explanation asked = when.explain(patient);
      Truth truth = asked.truth();
      List<Explanation> children = List.of(asked);
      if (steps != null && truth == Truth.TRUE) {
        children = new ArrayList<>(children);
        children.addAll(steps.explain(patient));
      }
      return Explanation.of(kind + " " + id, truth, children);
    }
  }

  /**
   * A table.
   *
   * @param id the guideline's id
   * @param drug the drug's canonical name
   * @param authority the authority
   * @param population the population
   * @param applies who belongs to the population
   * @param genes the genes that rows ask for
   * @param rows the rows
   */
  public DecisionTable(
      String id,
      String drug,
      Authority authority,
      Population population,
      Condition applies,
      Collection<Gene> genes,
      List<Row> rows) {
    this.id = id;
    this.drug = drug;
    this.authority = authority;
    this.population = population;
    this.applies = applies;
    this.genes = Set.copyOf(genes);
    this.asked = new AskedInputs(applies, List.copyOf(rows));
    this.rows = new TableRows(this.genes, rows, asked);
  }

  private DecisionTable(DecisionTable from) {
    id = from.id;
    drug = from.drug;
    authority = from.authority;
    population = from.population;
    applies = from.applies;
    genes = from.genes;
    rows = from.rows;
    asked = from.asked;
    guideline = from.guideline;
    geneticOnly = from.geneticOnly;
    byIndication = from.byIndication;
    evidence = from.evidence;
  }

  /** This table with the document that its rows were written from. */
  public DecisionTable from(Guideline source) {
    DecisionTable table = new DecisionTable(this);
    table.guideline = source;
    return table;
  }

  /** This table with {@link #isGeneticOnly}. */
  public DecisionTable geneticOnly() {
    DecisionTable table = new DecisionTable(this);
    table.geneticOnly = true;
    return table;
  }

  /** This table with {@link #isByIndication}. */
  public DecisionTable byIndication() {
    DecisionTable table = new DecisionTable(this);
    table.byIndication = true;
    return table;
  }

  /** This table with {@link #isByIndication} and {@link #isEvidence}. */
  public DecisionTable evidence() {
    DecisionTable table = byIndication();
    table.evidence = true;
    return table;
  }

  @Override
  public boolean isByIndication() {
    return byIndication;
  }

  @Override
  public boolean isEvidence() {
    return evidence;
  }

  @Override
  public Explanation explainPopulation(PatientView patient) {
    return Explanation.of(
        "population " + population, appliesTo(patient), List.of(applies.explain(patient)));
  }

  @Override
  public boolean isGeneticOnly() {
    return geneticOnly;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String drug() {
    return drug;
  }

  @Override
  public Authority authority() {
    return authority;
  }

  @Override
  public Population population() {
    return population;
  }

  @Override
  public Optional<Guideline> guideline() {
    return Optional.ofNullable(guideline);
  }

  @Override
  public Set<Gene> genes() {
    return genes;
  }

  /** Whether a row asks for a genotype itself, so that two with one result may differ. */
  boolean asksGenotypes() {
    return asked.genotypes();
  }

  /** Whether a row or the population asks for a drug that is taken, or for what the drug does. */
  boolean asksAbout(Modulator modulator) {
    return asked.names(modulator);
  }

  /** Who belongs to the population. */
  Condition populationCondition() {
    return applies;
  }

  /** Whether who belongs to the population depends on genes, too. */
  boolean populationAsksGenes() {
    return asked.populationAsksGenes();
  }

  /** All rows, fallbacks last. */
  public List<Row> rows() {
    return rows.all();
  }

  @Override
  public Truth appliesTo(PatientView patient) {
    return applies.test(patient);
  }

  @Override
  public Decision decide(PatientView patient) {
    return rows.decide(this, patient);
  }

  /** The rows as a question with kept answers asks them. */
  TableRows asked() {
    return rows;
  }

  @Override
  public Explanation explain(PatientView patient) {
    List<Explanation> children = new ArrayList<>();
    if (evidence) {
      children.add(explainPopulation(patient));
    }
    Truth truth = rows.explain(children, patient);
    return Explanation.of("guideline " + id + ", " + population, truth, children);
  }

  @Override
  public String toString() {
    return id + " " + population;
  }
}
