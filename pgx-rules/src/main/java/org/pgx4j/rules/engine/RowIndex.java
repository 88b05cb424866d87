package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.rules.condition.AllOf;
import org.pgx4j.rules.condition.Always;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.PatientView;
import org.pgx4j.rules.condition.PhenotypeCondition;
import org.pgx4j.rules.condition.Truth;

/**
 * Finds the first of many rows that holds. What several rows ask is asked once, and a phenotype is
 * looked up instead of compared with each row's terms: a row holds when all that it asks is TRUE.
 */
final class RowIndex {
  /** A word of 64 rows each. */
  private final Part[] parts;

  RowIndex(List<Condition> rows) {
    parts = new Part[(rows.size() + Long.SIZE - 1) / Long.SIZE];
    for (int i = 0; i < parts.length; i++) {
      int from = i * Long.SIZE;
      parts[i] = new Part(rows.subList(from, Math.min(rows.size(), from + Long.SIZE)));
    }
  }

  /** The first row that holds; -1 when none does. */
  int first(PatientView patient) {
    for (int i = 0; i < parts.length; i++) {
      long rows = parts[i].holding(patient);
      if (rows != 0) {
        return i * Long.SIZE + Long.numberOfTrailingZeros(rows);
      }
    }
    return -1;
  }

  /**
   * The rows that a gene's phenotype leaves.
   *
   * @param gene the gene
   * @param asking the rows that ask for its phenotype
   * @param byTerm those of them that a term satisfies
   */
  private record ByPhenotype(Gene gene, long asking, Map<String, Long> byTerm) {
    long left(long rows, PatientView patient) {
      Phenotype phenotype = patient.phenotype(gene).orElse(null);
      Long holding = phenotype == null ? null : byTerm.get(phenotype.term());
      return holding == null ? rows & ~asking : rows & (holding | ~asking);
    }
  }

  /** Something that rows ask, and which. */
  private record Asked(Condition condition, long asking) {}

  private static final class Part {
    private final long all;
    private final ByPhenotype[] phenotypes;
    private final Asked[] others;

    Part(List<Condition> rows) {
      all = rows.size() == Long.SIZE ? -1 : (1L << rows.size()) - 1;
      Map<Condition, Long> asked = new LinkedHashMap<>();
      for (int i = 0; i < rows.size(); i++) {
        collect(rows.get(i), 1L << i, asked);
      }
      Map<Gene, Long> twice = askedTwice(asked);
      Map<Gene, Map<String, Long>> terms = new LinkedHashMap<>();
      Map<Gene, Long> asking = new HashMap<>();
      List<Asked> rest = new ArrayList<>();
      asked.forEach(
          (condition, row) -> {
            if (condition instanceof PhenotypeCondition phenotype
                && (twice.getOrDefault(phenotype.gene(), 0L) & row) == 0) {
              asking.merge(phenotype.gene(), row, Part::or);
              Map<String, Long> byTerm =
                  terms.computeIfAbsent(phenotype.gene(), gene -> new HashMap<>());
              phenotype.terms().forEach(term -> byTerm.merge(term, row, Part::or));
            } else {
              rest.add(new Asked(condition, row));
            }
          });
      others = rest.toArray(Asked[]::new);
      phenotypes =
          terms.entrySet().stream()
              .map(
                  one ->
                      new ByPhenotype(
                          one.getKey(),
                          asking.getOrDefault(one.getKey(), 0L),
                          Map.copyOf(one.getValue())))
              .toArray(ByPhenotype[]::new);
    }

    private static long or(long some, long others) {
      return some | others;
    }

    /**
     * The rows that ask twice for one gene's phenotype, which are not looked up: both must hold.
     */
    private static Map<Gene, Long> askedTwice(Map<Condition, Long> asked) {
      Map<Gene, Long> once = new HashMap<>();
      Map<Gene, Long> twice = new HashMap<>();
      asked.forEach(
          (condition, row) -> {
            if (condition instanceof PhenotypeCondition phenotype) {
              twice.merge(
                  phenotype.gene(), once.getOrDefault(phenotype.gene(), 0L) & row, Part::or);
              once.merge(phenotype.gene(), row, Part::or);
            }
          });
      return twice;
    }

    private static void collect(Condition condition, long row, Map<Condition, Long> asked) {
      if (condition instanceof AllOf both) {
        both.parts().forEach(part -> collect(part, row, asked));
      } else if (!(condition instanceof Always)) {
        asked.merge(condition, row, Part::or);
      }
    }

    long holding(PatientView patient) {
      long rows = all;
      for (int i = 0; i < phenotypes.length && rows != 0; i++) {
        rows = phenotypes[i].left(rows, patient);
      }
      for (int i = 0; i < others.length && rows != 0; i++) {
        Asked asked = others[i];
        if ((rows & asked.asking()) != 0 && asked.condition().test(patient) != Truth.TRUE) {
          rows &= ~asked.asking();
        }
      }
      return rows;
    }
  }
}
