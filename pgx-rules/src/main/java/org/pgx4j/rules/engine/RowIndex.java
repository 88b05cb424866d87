package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.rules.condition.AllOf;
import org.pgx4j.rules.condition.Always;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.FactCondition;
import org.pgx4j.rules.condition.PatientView;
import org.pgx4j.rules.condition.PhenotypeCondition;
import org.pgx4j.rules.condition.Truth;

/**
 * Finds which of many rows hold. What several rows ask is asked once, and a phenotype or the text
 * of a fact is looked up instead of compared with each row's: a row holds when all that it asks is
 * TRUE.
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

  /** How many words of 64 rows there are. */
  int words() {
    return words.length;
  }

  /** The rows of one word that hold, a bit each. */
  long holding(int word, PatientView patient) {
    return words[word].holding(patient);
  }

  /**
   * The rows that a gene's phenotype or the text of a fact leaves.
   *
   * @param gene the gene; null for a fact
   * @param fact the fact's name; empty for a gene
   * @param asking the rows that ask for it
   * @param byValue those of them that a value satisfies
   */
  private record Lookup(@Nullable Gene gene, String fact, long asking, Map<String, Long> byValue) {
    static Lookup of(Object key, long asking, Map<String, Long> byValue) {
      return key instanceof Gene gene
          ? new Lookup(gene, "", asking, Map.copyOf(byValue))
          : new Lookup(null, key.toString(), asking, Map.copyOf(byValue));
    }

    long left(long rows, PatientView patient) {
      String value = value(patient);
      Long holding = value == null ? null : byValue.get(value);
      return holding == null ? rows & ~asking : rows & (holding | ~asking);
    }

    private @Nullable String value(PatientView patient) {
      if (gene == null) {
        return patient.factInLowerCase(fact).orElse(null);
      }
      Phenotype phenotype = patient.phenotype(gene).orElse(null);
      return phenotype == null ? null : phenotype.term();
    }
  }

  /** Something else that rows ask, and which. */
  private record Asked(Condition condition, long asking) {}

  /** What a condition looks up: a gene, or the name of a fact; null when it is of another kind. */
  private static @Nullable Object key(Condition condition) {
    if (condition instanceof PhenotypeCondition phenotype) {
      return phenotype.gene();
    }
    return condition instanceof FactCondition fact && fact.range() == null ? fact.name() : null;
  }

  private static Set<String> values(Condition condition) {
    if (condition instanceof PhenotypeCondition phenotype) {
      return phenotype.terms();
    }
    return condition instanceof FactCondition fact ? fact.values() : Set.of();
  }

  private static long or(long some, long others) {
    return some | others;
  }

  /** Up to 64 rows, a bit each. */
  private static final class Word {
    private final long all;
    private final Lookup[] lookups;
    private final Asked[] others;

    Word(List<Condition> rows) {
      all = rows.size() == Long.SIZE ? -1 : (1L << rows.size()) - 1;
      Map<Condition, Long> asked = new LinkedHashMap<>();
      for (int i = 0; i < rows.size(); i++) {
        collect(rows.get(i), 1L << i, asked);
      }
      Map<Object, Long> twice = askedTwice(asked);
      Map<Object, Map<String, Long>> values = new LinkedHashMap<>();
      Map<Object, Long> asking = new HashMap<>();
      List<Asked> rest = new ArrayList<>();
      asked.forEach(
          (condition, row) -> {
            Object key = key(condition);
            if (key == null || (twice.getOrDefault(key, 0L) & row) != 0) {
              rest.add(new Asked(condition, row));
            } else {
              asking.merge(key, row, RowIndex::or);
              Map<String, Long> byValue = values.computeIfAbsent(key, one -> new HashMap<>());
              values(condition).forEach(value -> byValue.merge(value, row, RowIndex::or));
            }
          });
      others = rest.toArray(Asked[]::new);
      lookups =
          values.entrySet().stream()
              .map(
                  one ->
                      Lookup.of(
                          one.getKey(), asking.getOrDefault(one.getKey(), 0L), one.getValue()))
              .toArray(Lookup[]::new);
    }

    private static void collect(Condition condition, long row, Map<Condition, Long> asked) {
      if (condition instanceof AllOf both) {
        both.parts().forEach(part -> collect(part, row, asked));
      } else if (!(condition instanceof Always)) {
        asked.merge(condition, row, RowIndex::or);
      }
    }

    /** The rows that ask twice for one thing, which are not looked up: both must hold. */
    private static Map<Object, Long> askedTwice(Map<Condition, Long> asked) {
      Map<Object, Long> once = new HashMap<>();
      Map<Object, Long> twice = new HashMap<>();
      asked.forEach(
          (condition, row) -> {
            Object key = key(condition);
            if (key != null) {
              twice.merge(key, once.getOrDefault(key, 0L) & row, RowIndex::or);
              once.merge(key, row, RowIndex::or);
            }
          });
      return twice;
    }

    long holding(PatientView patient) {
      long rows = all;
      for (int i = 0; i < lookups.length && rows != 0; i++) {
        rows = lookups[i].left(rows, patient);
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
