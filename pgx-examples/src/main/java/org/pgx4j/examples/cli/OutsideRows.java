package org.pgx4j.examples.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pgx4j.core.biomarker.AllelePresence;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.rules.engine.Reading;
import org.pgx4j.rules.engine.ResolvedGene;

/**
 * A gene's results from outside as rows of the table of calls, one an alternative, all of rank 1.
 */
final class OutsideRows {
  private OutsideRows() {}

  static String of(String sample, ResolvedGene gene) {
    Map<String, List<GeneResult>> alternatives = new LinkedHashMap<>();
    for (Reading reading : gene.readings(Reading.Role.DECIDING)) {
      String name = reading.genotype().map(Object::toString).orElse("");
      String row = name + "\t\t\t" + meaning(reading.result());
      alternatives.computeIfAbsent(row, key -> new ArrayList<>()).add(reading.result());
    }
    String start = sample + '\t' + gene.gene() + '\t';
    if (alternatives.isEmpty()) {
      return start + "not_called\t\t\t\t\t\t\t\t\n";
    }
    String status = alternatives.size() == 1 ? "called" : "ambiguous";
    StringBuilder rows = new StringBuilder();
    alternatives.forEach(
        (row, results) ->
            rows.append(start)
                .append(status)
                .append("\t1\t")
                .append(row)
                .append('\t')
                .append(score(results))
                .append("\t\t\n"));
    return rows.toString();
  }

  private static String meaning(GeneResult result) {
    return result
        .phenotype()
        .map(phenotype -> phenotype.term())
        .orElseGet(
            () ->
                result.presences().stream()
                    .map(AllelePresence::toString)
                    .collect(Collectors.joining("; ")));
  }

  /** The score; empty where a stated phenotype leaves several. */
  private static String score(List<GeneResult> results) {
    return results.size() == 1 ? results.get(0).score().map(Object::toString).orElse("") : "";
  }
}
