package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.rules.condition.AllOf;
import org.pgx4j.rules.condition.Always;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.FactCondition;
import org.pgx4j.rules.condition.PatientView;
import org.pgx4j.rules.condition.PhenotypeCondition;
import org.pgx4j.rules.condition.PresenceCondition;
import org.pgx4j.rules.condition.ScoreCondition;
import org.pgx4j.rules.condition.Truth;

/**
 * Finds which of many rows hold: those of which all that they ask is TRUE. What several rows ask is
 * asked once; which rows a gene's result or the text of a fact leaves is looked up.
 */
final class RowIndex {
  private final Word[] words;

  RowIndex(List<Condition> rows) {
    words = new Word[(rows.size() + Long.SIZE - 1) / Long.SIZE];
    for (int i = 0; i < words.length; i++) {
      int from = i * Long.SIZE;
      words[i] = new Word(rows.subList(from, Math.min(rows.size(), from + Long.SIZE)));
    }
  }

  /** The first row that holds; -1 when none does. */
  int first(PatientView patient) {
    for (int i = 0; i < words.length; i++) {
      long rows = words[i].holding(patient);
      if (rows != 0) {
        return i * Long.SIZE + Long.numberOfTrailingZeros(rows);
      }
    }
    return -1;
  }

  /** The rows of the first word that the results of genes leave. */
  long leftByResults(PatientView patient) {
    return words.length == 0 ? 0 : words[0].leftByResults(words[0].all, patient);
  }

  /** The first row that holds of those that the results of genes leave; -1 when none does. */
  int first(long left, PatientView patient) {
    return left == 0 ? -1 : lowest(words[0].leftByOthers(left, patient));
  }

  /** The first of some rows; -1 when there is none. */
  private static int lowest(long rows) {
    return rows == 0 ? -1 : Long.numberOfTrailingZeros(rows);
  }

  /** The rows of one word that hold, a bit each. */
  long holding(int word, PatientView patient) {
    return words[word].holding(patient);
  }

  /** The gene whose result alone decides a condition; null when anything else does. */
  private static @Nullable Gene gene(Condition condition) {
    List<Gene> genes = condition.leaves().map(RowIndex::geneOfLeaf).distinct().toList();
    return genes.size() == 1 ? genes.get(0) : null;
  }

  private static @Nullable Gene geneOfLeaf(Condition leaf) {
    if (leaf instanceof PhenotypeCondition phenotype) {
      return phenotype.gene();
    }
    if (leaf instanceof ScoreCondition score) {
      return score.gene();
    }
    return leaf instanceof PresenceCondition presence ? presence.allele().gene() : null;
  }

  private static long or(long some, long others) {
    return some | others;
  }

  /** Up to 64 rows, a bit each. */
  private static final class Word {
    private final long all;
    private final RowsOfResult[] genes;
    private final RowsOfText[] facts;
    private final AskedOf[] others;

    Word(List<Condition> rows) {
      all = rows.size() == Long.SIZE ? -1 : (1L << rows.size()) - 1;
      Map<Condition, Long> asked = new LinkedHashMap<>();
      for (int i = 0; i < rows.size(); i++) {
        collect(rows.get(i), 1L << i, asked);
      }
      Map<Gene, List<AskedOf>> byGene = new TreeMap<>();
      Map<String, RowsOfText> byFact = new LinkedHashMap<>();
      List<AskedOf> rest = new ArrayList<>();
      asked.forEach(
          (condition, row) -> {
            Gene gene = gene(condition);
            if (gene != null) {
              byGene
                  .computeIfAbsent(gene, one -> new ArrayList<>())
                  .add(new AskedOf(condition, row));
            } else if (!(condition instanceof FactCondition fact
                && fact.range() == null
                && byFact.computeIfAbsent(fact.name(), RowsOfText::new).add(fact.values(), row))) {
              rest.add(new AskedOf(condition, row));
            }
          });
      List<RowsOfResult> results = new ArrayList<>();
      byGene.forEach((gene, of) -> results.add(new RowsOfResult(gene, results.size(), of)));
      genes = results.toArray(RowsOfResult[]::new);
      facts = byFact.values().toArray(RowsOfText[]::new);
      others = rest.toArray(AskedOf[]::new);
    }

    private static void collect(Condition condition, long row, Map<Condition, Long> asked) {
      if (condition instanceof AllOf both) {
        both.parts().forEach(part -> collect(part, row, asked));
      } else if (!(condition instanceof Always)) {
        asked.merge(condition, row, RowIndex::or);
      }
    }

    long holding(PatientView patient) {
      return leftByOthers(leftByResults(all, patient), patient);
    }

    long leftByResults(long of, PatientView patient) {
      long rows = of;
      for (int i = 0; i < genes.length && rows != 0; i++) {
        rows = genes[i].left(rows, patient);
      }
      return rows;
    }

    long leftByOthers(long of, PatientView patient) {
      long rows = of;
      for (int i = 0; i < facts.length && rows != 0; i++) {
        rows = facts[i].left(rows, patient);
      }
      for (int i = 0; i < others.length && rows != 0; i++) {
        rows = others[i].left(rows, patient);
      }
      return rows;
    }
  }

  /**
   * A condition and the rows that ask it.
   *
   * @param condition the condition
   * @param asking the rows
   */
  record AskedOf(Condition condition, long asking) {
    long left(long rows, PatientView patient) {
      return (rows & asking) != 0 && condition.test(patient) != Truth.TRUE ? rows & ~asking : rows;
    }
  }
}
