package org.pgx4j.rules.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.Phenoconversion;

/** How an engine judges genes: what knowledge says of each is looked up once. */
final class GeneFunctions {
  private final Knowledge knowledge;
  private final @Nullable Predicate<Phenoconversion> chosen;

  /** At most the genes of the knowledge. */
  private final Map<Gene, Functions> first = new ConcurrentHashMap<>();

  /** Those of authorities that are not a gene's first; at most the tables of the knowledge. */
  private final Map<FunctionTable, Functions> others = new ConcurrentHashMap<>();

  private final Map<Gene, List<Phenoconversion>> policies = new ConcurrentHashMap<>();

  /** At most one for each rule. */
  private final Map<AskedGenes.Key, AskedGenes> asked = new ConcurrentHashMap<>();

  private final AtomicInteger askedCount = new AtomicInteger();

  /** {@code chosen}: which policies apply; null = the standard ones. */
  GeneFunctions(Knowledge knowledge, @Nullable Predicate<Phenoconversion> chosen) {
    this.knowledge = knowledge;
    this.chosen = chosen;
  }

  /** By the first authority that has functions of the gene; null when none has. */
  @Nullable Functions first(Gene gene) {
    Functions known = first.get(gene);
    if (known == null) {
      FunctionTable table = knowledge.functions(gene).orElse(null);
      if (table != null) {
        known = of(table, true);
        first.put(gene, known);
      }
    }
    return known;
  }

  /** By an authority's own functions, or else the first one's; null when there are none. */
  @Nullable Functions of(Gene gene, Authority authority) {
    Functions usual = first(gene);
    FunctionTable table = knowledge.functionsFor(gene, authority).orElse(null);
    if (table == null) {
      return null;
    }
    return usual != null && usual.table() == table ? usual : other(table);
  }

  private Functions other(FunctionTable table) {
    Functions known = others.get(table);
    if (known == null) {
      Functions made = of(table, false);
      known = Objects.requireNonNullElse(others.putIfAbsent(table, made), made);
    }
    return known;
  }

  /** What rules ask for, the same for all that ask alike. */
  AskedGenes asked(AskedGenes.Key key) {
    AskedGenes known = asked.get(key);
    return known != null ? known : add(key);
  }

  private synchronized AskedGenes add(AskedGenes.Key key) {
    AskedGenes known = asked.get(key);
    if (known == null) {
      known = new AskedGenes(askedCount.getAndIncrement(), key);
      asked.put(key, known);
    }
    return known;
  }

  /** How many different things rules were found to ask for until now. */
  int askedCount() {
    return askedCount.get();
  }

  /** The choice of policies; null = the standard ones. */
  @Nullable Predicate<Phenoconversion> chosen() {
    return chosen;
  }

  /** Whether a policy was chosen. */
  boolean applies(Phenoconversion policy) {
    return chosen == null ? policy.isStandard() : chosen.test(policy);
  }

  /** The chosen policies of how drugs taken change a gene's results. */
  List<Phenoconversion> policies(Gene gene) {
    return policies.computeIfAbsent(
        gene, one -> knowledge.phenoconversions(one).stream().filter(this::applies).toList());
  }

  private Functions of(FunctionTable table, boolean isFirst) {
    return new Functions(table, isFirst, knowledge.definitions(table.gene()));
  }
}
