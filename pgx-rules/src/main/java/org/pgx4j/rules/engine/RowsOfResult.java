package org.pgx4j.rules.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.rules.condition.PatientView;

/**
 * The rows that a gene's result leaves, of up to 64. Conditions that nothing else decides are asked
 * once for each result, as far as there is room.
 */
final class RowsOfResult {
  /** Results kept; the alleles of no gene sum up to more scores. */
  private static final int ROOM = 256;

  private final Gene gene;
  private final int place;
  private final RowIndex.AskedOf[] asked;
  private final long asking;
  private final long withoutResult;
  private final Map<GeneResult, Long> known = new ConcurrentHashMap<>();

  /**
   * Rows by results of a gene.
   *
   * @param place where views have the gene, when they have just those that the rows ask for
   * @param asked conditions that the gene's result alone decides
   */
  RowsOfResult(Gene gene, int place, List<RowIndex.AskedOf> asked) {
    this.gene = gene;
    this.place = place;
    this.asked = asked.toArray(RowIndex.AskedOf[]::new);
    long rows = 0;
    for (RowIndex.AskedOf one : asked) {
      rows |= one.asking();
    }
    this.asking = rows;
    this.withoutResult = holding(-1, PatientView.nobody());
  }

  long left(long rows, PatientView patient) {
    if (!(patient instanceof ReadingView view)) {
      return holding(rows, patient);
    }
    if ((rows & asking) == 0) {
      return rows;
    }
    GeneResult result = view.trusted(gene, place);
    return rows & (result == null ? withoutResult : holding(result, view));
  }

  private long holding(GeneResult result, ReadingView view) {
    Long before = known.get(result);
    if (before != null) {
      return before;
    }
    long rows = holding(-1, view);
    if (known.size() < ROOM) {
      known.put(result, rows);
    }
    return rows;
  }

  private long holding(long of, PatientView patient) {
    long rows = of;
    for (int i = 0; i < asked.length && rows != 0; i++) {
      rows = asked[i].left(rows, patient);
    }
    return rows;
  }
}
