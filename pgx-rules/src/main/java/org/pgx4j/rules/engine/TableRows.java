package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.recommendation.Recommendation;
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
  private final RowIndex index;

  /** The answers of rows that say the same to everybody, by row; null for the others. */
  private final @Nullable Decision[] said;

  private final @Nullable Decision[] saidUntested;

  TableRows(Set<Gene> genes, List<Row> rows, AskedInputs asked) {
    this.genes = genes;
    this.rows = rows.stream().filter(row -> row.untested().isEmpty()).toList();
    this.fallbacks = rows.stream().filter(row -> !row.untested().isEmpty()).toList();
    this.asked = asked;
    this.index = new RowIndex(this.rows.stream().map(Row::when).toList());
    this.said = this.rows.stream().map(TableRows::saidBy).toArray(Decision[]::new);
    this.saidUntested =
        fallbacks.stream()
            .map(row -> row.steps() == null ? withTests(row, row.general()) : null)
            .toArray(Decision[]::new);
  }

  /** All rows, fallbacks last. */
  List<Row> all() {
    List<Row> all = new ArrayList<>(rows);
    all.addAll(fallbacks);
    return all;
  }

  /** Whether {@link #leftByResults} tells what results leave. */
  boolean isShort() {
    return rows.size() <= KnownRows.MOST;
  }

  /** Whether rows, fallbacks aside, ask for nothing but results of genes. */
  boolean isByResultsAlone() {
    return index.isByResultsAlone();
  }

  /** The rows that the results of genes leave, a bit each, whatever else the rows ask. */
  long leftByResults(PatientView patient) {
    return index.leftByResults(patient);
  }

  Decision decide(DecisionTable table, PatientView patient) {
    return decide(table, patient, index.first(patient));
  }

  /** The answer where the results of genes leave some rows, and these may ask for more or not. */
  Decision decide(DecisionTable table, PatientView patient, long left, boolean alone) {
    return decide(table, patient, alone ? RowIndex.lowest(left) : index.first(left, patient));
  }

  private Decision decide(DecisionTable table, PatientView patient, int row) {
    if (row >= 0) {
      Decision known = said[row];
      if (known != null) {
        return known;
      }
      return rows.get(row).undecided()
          ? Decision.openUntil(() -> missing(patient, List.of()))
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
    return Decision.openUntil(() -> missing(patient, table.explain(patient).whatIsMissing()));
  }

  /**
   * What the rows wait for, and the genes with a result to which the authority assigns nothing;
   * where no row waits, those without a result, too. Nothing: the authority has no answer for what
   * was found.
   */
  private List<Missing> missing(PatientView patient, List<Missing> waitedFor) {
    Set<Missing> missing = new TreeSet<>(waitedFor);
    for (Gene gene : genes) {
      boolean unassigned = patient.phenotype(gene).filter(Phenotype::isIndeterminate).isPresent();
      if (unassigned || (waitedFor.isEmpty() && !patient.isKnown(gene))) {
        missing.add(new Missing(Missing.Kind.GENE, gene.symbol()));
      }
    }
    return List.copyOf(missing);
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
