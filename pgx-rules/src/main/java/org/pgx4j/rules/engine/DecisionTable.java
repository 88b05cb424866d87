package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.Guideline;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Missing;
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
  private final List<Row> rows;
  private final List<Row> fallbacks;
  private final RowIndex index;

  /** The answers of rows that say the same to everybody, by row; null for the others. */
  private final @Nullable Decision[] said;

  private final @Nullable Decision[] saidUntested;
  private final boolean populationAsksGenes;
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
      List<Condition> all = new ArrayList<>(List.of(when));
      if (steps != null) {
        all.addAll(steps.conditions());
      }
      return all;
    }

    private Decision general() {
      return Decision.of(recommendation, List.of());
    }

    private Decision decide(PatientView patient) {
      return steps == null ? general() : steps.decide(recommendation, patient);
    }

    private Explanation explain(String kind, PatientView patient) {
      List<Explanation> children = new ArrayList<>(List.of(when.explain(patient)));
      Truth truth = children.get(0).truth();
      if (steps != null && truth == Truth.TRUE) {
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
    this.rows = rows.stream().filter(row -> row.untested().isEmpty()).toList();
    this.fallbacks = rows.stream().filter(row -> !row.untested().isEmpty()).toList();
    this.said = this.rows.stream().map(DecisionTable::saidBy).toArray(Decision[]::new);
    this.saidUntested =
        fallbacks.stream()
            .map(row -> row.steps() == null ? withTests(row, row.general()) : null)
            .toArray(Decision[]::new);
    this.index = new RowIndex(this.rows.stream().map(Row::when).toList());
    this.populationAsksGenes = AskedInputs.asksGenes(applies);
    this.asked =
        new AskedInputs(
            Stream.concat(
                Stream.of(applies), rows.stream().flatMap(row -> row.conditions().stream())));
  }

  private DecisionTable(DecisionTable from) {
    id = from.id;
    drug = from.drug;
    authority = from.authority;
    population = from.population;
    applies = from.applies;
    genes = from.genes;
    rows = from.rows;
    fallbacks = from.fallbacks;
    said = from.said;
    saidUntested = from.saidUntested;
    index = from.index;
    populationAsksGenes = from.populationAsksGenes;
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
    return populationAsksGenes;
  }

  /** All rows, fallbacks last. */
  public List<Row> rows() {
    List<Row> all = new ArrayList<>(rows);
    all.addAll(fallbacks);
    return all;
  }

  @Override
  public Truth appliesTo(PatientView patient) {
    return applies.test(patient);
  }

  @Override
  public Decision decide(PatientView patient) {
    return decide(patient, index.first(patient));
  }

  /** Whether {@link #leftByResults} tells what results leave. */
  boolean isShort() {
    return rows.size() <= KnownRows.MOST;
  }

  /** The rows that the results of genes leave, a bit each, whatever else the rows ask. */
  long leftByResults(PatientView patient) {
    return index.leftByResults(patient);
  }

  /** Whether rows, fallbacks aside, ask for nothing but results of genes. */
  boolean isByResultsAlone() {
    return index.isByResultsAlone();
  }

  /** The answer where the results of genes leave some rows, and these may ask for more or not. */
  Decision decide(PatientView patient, long left, boolean alone) {
    return decide(patient, alone ? RowIndex.lowest(left) : index.first(left, patient));
  }

  private Decision decide(PatientView patient, int row) {
    if (row >= 0) {
      Decision known = said[row];
      if (known != null) {
        return known;
      }
      return rows.get(row).undecided()
          ? Decision.openUntil(() -> unusable(patient))
          : rows.get(row).decide(patient);
    }
    for (int i = 0; i < fallbacks.size(); i++) {
      if (holds(fallbacks.get(i), patient)) {
        Decision known = saidUntested[i];
        return known == null
            ? withTests(fallbacks.get(i), fallbacks.get(i).decide(patient))
            : known;
      }
    }
    return Decision.openUntil(() -> missing(patient));
  }

  /** What the rows lack; where each is denied, results that say nothing. */
  private List<Missing> missing(PatientView patient) {
    List<Missing> missing = explain(patient).whatIsMissing();
    return missing.isEmpty() ? unusable(patient) : missing;
  }

  /**
   * The genes without a result, or with one to which the authority assigns nothing; none = the
   * authority has no answer for what was found.
   */
  private List<Missing> unusable(PatientView patient) {
    return new TreeSet<>(genes)
        .stream()
            .filter(
                gene ->
                    !patient.isKnown(gene)
                        || patient.phenotype(gene).filter(Phenotype::isIndeterminate).isPresent())
            .map(gene -> new Missing(Missing.Kind.GENE, gene.symbol()))
            .toList();
  }

  private boolean holds(Row fallback, PatientView patient) {
    return isUntested(fallback, patient) && fallback.when().test(patient) == Truth.TRUE;
  }

  private boolean isUntested(Row fallback, PatientView patient) {
    for (Gene gene : fallback.untested()) {
      if (patient.isTested(gene, asked.alleles(gene))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Decision saidBy(Row row) {
    return row.undecided() || row.steps() != null ? null : row.general();
  }

  private static Decision withTests(Row fallback, Decision without) {
    Recommendation recommendation = without.recommendation().orElse(fallback.recommendation());
    List<Missing> missing = new ArrayList<>(without.missing());
    for (int i = fallback.untested().size() - 1; i >= 0; i--) {
      String gene = fallback.untested().get(i).symbol();
      recommendation = recommendation.withFirst(Action.builder(ActionKind.TEST).drug(gene).build());
      missing.add(0, new Missing(Missing.Kind.GENE, gene));
    }
    return Decision.of(recommendation, missing);
  }

  @Override
  public Explanation explain(PatientView patient) {
    List<Explanation> children = new ArrayList<>();
    if (evidence) {
      children.add(explainPopulation(patient));
    }
    Truth truth = Truth.FALSE;
    for (Row row : rows) {
      Explanation when = row.explain("rule", patient);
      truth = truth.or(when.truth());
      children.add(when);
    }
    boolean tried = truth == Truth.TRUE;
    for (Row row : fallbacks) {
      if (!tried && isUntested(row, patient)) {
        Explanation when = row.explain("fallback", patient);
        tried = when.truth() == Truth.TRUE;
        truth = truth.or(when.truth());
        children.add(when);
      }
    }
    return Explanation.of("guideline " + id + ", " + population, truth, children);
  }

  @Override
  public String toString() {
    return id + " " + population;
  }
}
