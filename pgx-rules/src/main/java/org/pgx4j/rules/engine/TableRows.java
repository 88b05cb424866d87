package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.condition.PatientView;
import org.pgx4j.rules.condition.Truth;
import org.pgx4j.rules.engine.DecisionTable.Row;

/** The rows of a table, made ready to be asked. */
final class TableRows {
  private final Set<Gene> genes;
  private final List<Row> rows;
  private final List<Row> fallbacks;
  private final AskedInputs asked;
  private final RowSearch search;

  /**
   * The answers of rows that say the same to everybody, by row; null for the others, and until the
   * row first answers. Threads may put the same there.
   */
  private final @Nullable Decision[] said;

  private final @Nullable Decision[] saidUntested;

  TableRows(Set<Gene> genes, List<Row> rows, AskedInputs asked) {
    this.genes = genes;
    this.rows = new ArrayList<>(rows.size());
    this.fallbacks = new ArrayList<>(0);
    List<Condition> conditions = new ArrayList<>(rows.size());
    for (Row row : rows) {
      if (row.untested().isEmpty()) {
        this.rows.add(row);
        conditions.add(row.when());
      } else {
        fallbacks.add(row);
      }
    }
    this.asked = asked;
    this.search = new RowSearch(conditions);
    this.said = new Decision[this.rows.size()];
    this.saidUntested = new Decision[fallbacks.size()];
  }

  /** All rows, fallbacks last. */
  List<Row> all() {
    List<Row> all = new ArrayList<>(rows);
    all.addAll(fallbacks);
    return all;
  }

  /** The index of the rows, where it tells what results leave; null until enough was asked. */
  @Nullable RowIndex index() {
    return rows.size() <= KnownRows.MOST ? search.index() : null;
  }

  Decision decide(DecisionTable table, PatientView patient) {
    return decide(table, patient, search.first(patient));
  }

  /** The answer of the first row that holds; of the fallbacks when none does, -1. */
  Decision decide(DecisionTable table, PatientView patient, int row) {
    if (row >= 0) {
      Decision known = said[row];
      return known == null ? answer(row, patient) : known;
    }
    for (int i = 0; i < fallbacks.size(); i++) {
      if (holds(fallbacks.get(i), patient)) {
        Decision known = saidUntested[i];
        return known == null ? answerUntested(i, patient) : known;
      }
    }
    return Decision.openUntil(new Lacking(table, patient));
  }

  private Decision answer(int at, PatientView patient) {
    Row row = rows.get(at);
    if (row.undecided()) {
      return Decision.openUntil(new Lacking(null, patient));
    }
    Decision answer = row.decide(patient);
    if (row.steps() == null) {
      said[at] = answer;
    }
    return answer;
  }

  private Decision answerUntested(int at, PatientView patient) {
    Row row = fallbacks.get(at);
    Decision answer = withTests(row, row.decide(patient));
    if (row.steps() == null) {
      saidUntested[at] = answer;
    }
    return answer;
  }

  /** What an answer would need. */
  private final class Lacking implements Supplier<List<Missing>> {
    private final @Nullable DecisionTable waiting;
    private final PatientView patient;

    /** {@code waiting}: the table where no row holds; null where one does and leaves it open. */
    Lacking(@Nullable DecisionTable waiting, PatientView patient) {
      this.waiting = waiting;
      this.patient = patient;
    }

    /**
     * What the rows wait for, and the genes with a result to which the authority assigns nothing;
     * where no row waits, those without a result, too. Nothing: the authority has no answer for
     * what was found.
     */
    @Override
    public List<Missing> get() {
      Set<Missing> missing = new TreeSet<>();
      if (waiting != null) {
        addWaitedFor(waiting, patient, missing);
      }
      boolean waits = !missing.isEmpty();
      for (Gene gene : genes) {
        Phenotype phenotype = patient.phenotype(gene).orElse(null);
        boolean unassigned = phenotype != null && phenotype.isIndeterminate();
        if (unassigned || (!waits && !patient.isKnown(gene))) {
          missing.add(new Missing(Missing.Kind.GENE, gene.symbol()));
        }
      }
      return List.copyOf(missing);
    }
  }

  /** Adds what the table's explanation names as missing, when no row holds. */
  private void addWaitedFor(DecisionTable table, PatientView patient, Set<Missing> missing) {
    for (Row row : rows) {
      row.when().addMissing(patient, missing);
    }
    for (Row row : fallbacks) {
      if (isUntested(row, patient)) {
        row.when().addMissing(patient, missing);
      }
    }
    if (!missing.isEmpty() && table.isEvidence()) {
      table.populationCondition().addMissing(patient, missing);
    }
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

  /** Adds how each row was judged; whether any holds. */
  Truth explain(List<Explanation> children, PatientView patient) {
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
    return truth;
  }
}
