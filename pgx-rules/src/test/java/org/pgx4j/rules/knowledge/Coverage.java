package org.pgx4j.rules.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.recommendation.LabelMention;
import org.pgx4j.rules.engine.DecisionTable;
import org.pgx4j.rules.engine.Rule;

/** What the bundled packs cover, and what is known to be missing. */
final class Coverage {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.standard();

  /** Names that sources give to one and the same gene. */
  private static final Map<String, List<String>> GENES =
      Map.of(
          "Nonspecific (NAT)",
          List.of("NAT2"),
          "CYB5R3",
          List.of("CYB5R", "Congenital Methemoglobinemia"));

  private Coverage() {}

  /**
   * A pair that a source covers.
   *
   * @param source whose list it is: {@code CPIC}, {@code DPWG}, {@code FDA association}, {@code FDA
   *     label}
   * @param drug the drug's canonical name
   * @param gene the gene, or the biomarker of a label
   */
  record Pair(String source, String drug, String gene) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      return toString().compareTo(other.toString());
    }
  }

  /** The tables of an authority in force, of packs by indication or of the others, by drug. */
  static Map<String, List<DecisionTable>> tables(String authority, boolean byIndication) {
    Map<String, List<DecisionTable>> tables = new TreeMap<>();
    for (String drug : KNOWLEDGE.drugsWithRules()) {
      List<DecisionTable> own =
          KNOWLEDGE.rules(drug).stream()
              .filter(rule -> rule.authority().equals(Authority.of(authority)))
              .filter(rule -> rule.isByIndication() == byIndication)
              .map((Rule rule) -> (DecisionTable) rule)
              .toList();
      if (!own.isEmpty()) {
        tables.put(drug, own);
      }
    }
    return tables;
  }

  /** The genes of a drug's tables. */
  static Set<String> genes(List<DecisionTable> tables) {
    Set<String> genes = new TreeSet<>();
    tables.forEach(table -> table.genes().forEach(gene -> genes.add(gene.symbol())));
    return genes;
  }

  /** Whether the packs say something of a pair; of a label it is enough that it is named. */
  static boolean covers(Pair pair) {
    return GENES.getOrDefault(pair.gene(), List.of(pair.gene())).stream()
        .anyMatch(gene -> covers(pair.source(), pair.drug(), gene));
  }

  private static boolean covers(String source, String drug, String gene) {
    String authority = source.split(" ", -1)[0];
    boolean ruled = genes(tables(authority, false).getOrDefault(drug, List.of())).contains(gene);
    return ruled
        || (source.equals("FDA label")
            && KNOWLEDGE.labelling(drug).stream()
                .map(LabelMention::biomarkers)
                .anyMatch(named -> named.contains(gene)));
  }

  /** The canonical name of a source's drug; the name itself when the catalogue has none. */
  static String canonical(String drug) {
    return KNOWLEDGE
        .drugs()
        .find(drug.replace(" (vitamin c)", "").split(", ", -1)[0])
        .map(Drug::name)
        .orElse(drug);
  }

  /** Why pairs are not covered, for those that still are not. */
  static Map<Pair, String> misses() {
    Map<Pair, String> misses = new TreeMap<>();
    try (InputStream in = Coverage.class.getResourceAsStream("not-covered.tsv")) {
      Stream<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1);
      lines
          .map(line -> line.split("\t", -1))
          .forEach(row -> misses.put(new Pair(row[0], row[1], row[2]), row[3]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    misses.keySet().removeIf(Coverage::covers);
    return misses;
  }
}
