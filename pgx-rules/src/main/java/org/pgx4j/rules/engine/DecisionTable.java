package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.StarAllele;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.rules.condition.AllOf;
import org.pgx4j.rules.condition.Always;
import org.pgx4j.rules.condition.AnyOf;
import org.pgx4j.rules.condition.AtLeast;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.DiplotypeCondition;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.FactCondition;
import org.pgx4j.rules.condition.FindingCondition;
import org.pgx4j.rules.condition.MeasurementCondition;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.condition.Not;
import org.pgx4j.rules.condition.PatientView;
import org.pgx4j.rules.condition.PresenceCondition;
import org.pgx4j.rules.condition.TakingCondition;
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
  private final List<Decision> decisions;
  private final List<Decision> fallbackDecisions;
  private final RowIndex index;
  private final Map<Gene, Set<StarAllele>> asked = new HashMap<>();
  private final Set<TakingCondition> taking = new HashSet<>();
  private final boolean populationAsksGenes;
  private boolean asksGenotypes;
  private boolean geneticOnly;
  private boolean byIndication;

  /**
   * One row.
   *
   * @param id the row's identifier within its guideline
   * @param when when it holds
   * @param untested genes that must not have been tested; empty for a row that is no fallback
   * @param recommendation what it recommends
   * @param undecided whether the authority has no answer for this, so that nothing is recommended
   */
  public record Row(
      String id,
      Condition when,
      List<Gene> untested,
      Recommendation recommendation,
      boolean undecided) {
    /** Copies the list. */
    public Row {
      untested = List.copyOf(untested);
    }

    /** A row that decides. */
    public Row(String id, Condition when, List<Gene> untested, Recommendation recommendation) {
      this(id, when, untested, recommendation, false);
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
    this.decisions =
        this.rows.stream()
            .map(
                row -> row.undecided() ? undecided() : Decision.of(row.recommendation(), List.of()))
            .toList();
    this.fallbackDecisions = fallbacks.stream().map(DecisionTable::withTests).toList();
    this.index = new RowIndex(this.rows.stream().map(Row::when).toList());
    collectAsked(applies);
    this.populationAsksGenes = asksGenes(applies);
    rows.forEach(row -> collectAsked(row.when()));
  }

  /** This table with {@link #isGeneticOnly}. */
  public DecisionTable geneticOnly() {
    DecisionTable table = copy();
    table.geneticOnly = true;
    return table;
  }

  /** This table with {@link #isByIndication}. */
  public DecisionTable byIndication() {
    DecisionTable table = copy();
    table.byIndication = true;
    return table;
  }

  private DecisionTable copy() {
    DecisionTable table =
        new DecisionTable(id, drug, authority, population, applies, genes, rows());
    table.geneticOnly = geneticOnly;
    table.byIndication = byIndication;
    return table;
  }

  @Override
  public boolean isByIndication() {
    return byIndication;
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

  private void collectAsked(Condition condition) {
    if (condition instanceof PresenceCondition presence) {
      asked
          .computeIfAbsent(presence.allele().gene(), gene -> new TreeSet<>())
          .add(presence.allele());
    } else if (condition instanceof TakingCondition one) {
      taking.add(one);
    } else if (condition instanceof DiplotypeCondition) {
      asksGenotypes = true;
    } else if (condition instanceof AllOf all) {
      all.parts().forEach(this::collectAsked);
    } else if (condition instanceof AnyOf any) {
      any.parts().forEach(this::collectAsked);
    } else if (condition instanceof AtLeast atLeast) {
      atLeast.parts().forEach(this::collectAsked);
    } else if (condition instanceof Not not) {
      collectAsked(not.part());
    }
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
  public Set<Gene> genes() {
    return genes;
  }

  /** Whether a row asks for a genotype itself, so that two with one result may differ. */
  boolean asksGenotypes() {
    return asksGenotypes;
  }

  /** Whether a row or the population asks for a drug that is taken, or for what the drug does. */
  boolean asksAbout(Modulator modulator) {
    return taking.stream().anyMatch(one -> one.names(modulator));
  }

  /** Whether who belongs to the population depends on genes, too. */
  boolean populationAsksGenes() {
    return populationAsksGenes;
  }

  private static boolean asksGenes(Condition condition) {
    if (condition instanceof AllOf all) {
      return all.parts().stream().anyMatch(DecisionTable::asksGenes);
    } else if (condition instanceof AnyOf any) {
      return any.parts().stream().anyMatch(DecisionTable::asksGenes);
    } else if (condition instanceof AtLeast atLeast) {
      return atLeast.parts().stream().anyMatch(DecisionTable::asksGenes);
    } else if (condition instanceof Not not) {
      return asksGenes(not.part());
    }
    return !(condition instanceof Always
        || condition instanceof FactCondition
        || condition instanceof FindingCondition
        || condition instanceof MeasurementCondition
        || condition instanceof TakingCondition);
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
    int row = index.first(patient);
    if (row >= 0) {
      return decisions.get(row);
    }
    for (int i = 0; i < fallbacks.size(); i++) {
      if (holds(fallbacks.get(i), patient)) {
        return fallbackDecisions.get(i);
      }
    }
    return Decision.openUntil(() -> explain(patient).whatIsMissing());
  }

  /** The authority has no answer for what was found; another result of the genes could have one. */
  private Decision undecided() {
    return Decision.open(
        new TreeSet<>(genes)
            .stream().map(gene -> new Missing(Missing.Kind.GENE, gene.symbol())).toList());
  }

  private boolean holds(Row fallback, PatientView patient) {
    return isUntested(fallback, patient) && fallback.when().test(patient) == Truth.TRUE;
  }

  private boolean isUntested(Row fallback, PatientView patient) {
    for (Gene gene : fallback.untested()) {
      if (patient.isTested(gene, asked.getOrDefault(gene, Set.of()))) {
        return false;
      }
    }
    return true;
  }

  private static Decision withTests(Row fallback) {
    Recommendation recommendation = fallback.recommendation();
    List<Missing> missing = new ArrayList<>();
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
    Truth truth = Truth.FALSE;
    for (Row row : rows) {
      Explanation when = row.when().explain(patient);
      truth = truth.or(when.truth());
      children.add(Explanation.of("rule " + row.id(), when.truth(), List.of(when)));
    }
    boolean tried = truth == Truth.TRUE;
    for (Row row : fallbacks) {
      if (!tried && isUntested(row, patient)) {
        Explanation when = row.when().explain(patient);
        tried = when.truth() == Truth.TRUE;
        truth = truth.or(when.truth());
        children.add(Explanation.of("fallback " + row.id(), when.truth(), List.of(when)));
      }
    }
    return Explanation.of("guideline " + id + ", " + population, truth, children);
  }

  @Override
  public String toString() {
    return id + " " + population;
  }
}
