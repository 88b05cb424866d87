package org.pgx4j.rules.engine;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pgx4j.core.biomarker.AllelePresence;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.rules.engine.Reading.Conversion;
import org.pgx4j.rules.engine.Reading.Role;
import org.pgx4j.rules.wording.Words;

/**
 * How much attention each result of a gene asks for in a health record, and which texts explain it.
 *
 * @param gene the gene
 * @param kind the kind of gene, part of the message keys, {@code metabolizer}
 * @param priorities the priority of each phenotype; of {@code positive} and {@code negative} for a
 *     gene looked up by presence
 */
public record PriorityTable(Gene gene, String kind, Map<String, String> priorities) {
  private static final String POSITIVE = "positive";
  private static final String NEGATIVE = "negative";
  private static final String PREFIX = "consultation.";

  /** CPIC's term for what needs attention; what else may be true never takes it away. */
  private static final String ALERT = "Abnormal/Priority/High Risk";

  /** Copies the map. */
  public PriorityTable {
    priorities = Map.copyOf(priorities);
  }

  /**
   * The consultation for a gene as it was resolved. The text is that of a result only when
   * everything that may be true of the gene means the same; the priority is shown when all of it
   * has the same, or what decides asks for attention. A result that rests on one position alone
   * counts as none.
   */
  public Consultation of(ResolvedGene resolved) {
    if (resolved.status() == ResolvedGene.Status.NOT_CALLED) {
      return new Consultation(gene, "", PREFIX + "no-result");
    }
    Set<String> results = new LinkedHashSet<>();
    boolean alert = true;
    for (Reading reading : resolved.readings(Role.DECIDING)) {
      String result = result(reading);
      results.add(result);
      alert &= priority(result).equals(ALERT);
    }
    for (Reading reading : resolved.readings(Role.NOT_EXCLUDED)) {
      results.add(result(reading));
    }
    results.addAll(others(resolved.readings(Role.ALTERNATIVE), results));
    if (results.size() == 1) {
      return of(results.iterator().next());
    }
    Set<String> different = new HashSet<>();
    for (String result : results) {
      different.add(priority(result));
    }
    String agreed = different.size() == 1 ? different.iterator().next() : "";
    return new Consultation(gene, alert ? ALERT : agreed, PREFIX + "several");
  }

  /**
   * The results of lower fits that differ; none when these are known to be negligible together. How
   * likely one is may not be known.
   */
  private static Set<String> others(List<Reading> alternatives, Set<String> results) {
    Set<String> others = new LinkedHashSet<>();
    double sum = 0;
    for (Reading reading : alternatives) {
      String result = result(reading);
      if (!results.contains(result)) {
        others.add(result);
        sum += reading.probability().orElse(1);
      }
    }
    return sum > Reading.NEGLIGIBLE ? others : Set.of();
  }

  /**
   * The consultation for one result.
   *
   * @param result a phenotype's term, or {@code positive} or {@code negative}
   */
  public Consultation of(String result) {
    return new Consultation(gene, priority(result), key(priorities.containsKey(result), result));
  }

  /** The results that have a text of their own. */
  public List<String> results() {
    return priorities.keySet().stream().sorted().toList();
  }

  private String priority(String result) {
    return priorities.getOrDefault(result, "");
  }

  private String key(boolean known, String result) {
    return known
        ? PREFIX + kind + "." + Words.keyOf(result.toLowerCase(Locale.ROOT))
        : PREFIX + "indeterminate";
  }

  /**
   * One allele found makes a gene positive; a gene is negative when all that is known is absent.
   */
  private static String result(Reading reading) {
    Optional<Conversion> conversion = reading.conversion();
    GeneResult result = conversion.isEmpty() ? reading.result() : conversion.get().genetic();
    if (!reading.isTrusted()) {
      return Phenotype.INDETERMINATE;
    }
    if (result.phenotype().isPresent()) {
      return result.phenotype().get().term();
    }
    for (AllelePresence presence : result.presences()) {
      if (presence.positive()) {
        return POSITIVE;
      }
    }
    boolean open = result.presences().isEmpty() || !result.open().isEmpty();
    return open ? Phenotype.INDETERMINATE : NEGATIVE;
  }
}
