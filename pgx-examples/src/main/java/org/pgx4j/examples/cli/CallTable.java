package org.pgx4j.examples.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.GenotypeCall.Ambiguous;
import org.pgx4j.core.genotype.GenotypeCall.NotCalled;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.rules.engine.ResolvedGene;

/**
 * Genotype calls as tab-separated rows, one a candidate; a gene that was not called has one row.
 */
final class CallTable {
  static final String HEADER =
      "sample\tgene\tstatus\trank\tdiplotype\tscore\tprobability\tphenotype\tactivity_score"
          + "\tmissing_positions\tnot_excluded\n";

  private final Function<Gene, Optional<FunctionTable>> functions;
  private final boolean allCandidates;
  private final SortedMap<Gene, ResolvedGene> outside;

  /**
   * A table.
   *
   * @param outside what results from outside say, in the place of calls
   */
  CallTable(
      Function<Gene, Optional<FunctionTable>> functions,
      boolean allCandidates,
      SortedMap<Gene, ResolvedGene> outside) {
    this.functions = functions;
    this.allCandidates = allCandidates;
    this.outside = outside;
  }

  /** The rows of one sample. */
  String rows(String sample, List<GenotypeCall> calls) {
    if (outside.isEmpty()) {
      return calledRows(sample, calls);
    }
    SortedMap<Gene, String> rows = new TreeMap<>();
    calls.forEach(call -> rows.put(call.gene(), calledRows(sample, List.of(call))));
    outside.forEach((gene, result) -> rows.put(gene, OutsideRows.of(sample, result)));
    return String.join("", rows.values());
  }

  private String calledRows(String sample, List<GenotypeCall> calls) {
    StringBuilder rows = new StringBuilder(calls.size() * 80);
    for (GenotypeCall call : calls) {
      String start = sample + '\t' + call.gene() + '\t' + status(call) + '\t';
      String end = end(call.evidence());
      if (call.candidates().isEmpty()) {
        rows.append(start).append("\t\t\t\t\t\t").append(end);
      }
      Optional<FunctionTable> table =
          call.candidates().isEmpty() ? Optional.empty() : functions.apply(call.gene());
      for (Candidate candidate : call.candidates()) {
        if (allCandidates || candidate.rank() == 1) {
          rows.append(start);
          boolean documented = call.evidence().undocumented().isEmpty();
          append(rows, candidate, table, documented && !candidate.isCombination());
          rows.append(end);
        }
      }
    }
    return rows.toString();
  }

  private static String status(GenotypeCall call) {
    if (call instanceof NotCalled) {
      return "not_called";
    }
    return call instanceof Ambiguous ? "ambiguous" : "called";
  }

  private static void append(
      StringBuilder rows, Candidate candidate, Optional<FunctionTable> table, boolean documented) {
    rows.append(candidate.rank()).append('\t');
    rows.append(candidate.genotype()).append('\t');
    rows.append(candidate.score()).append('\t');
    if (candidate.probability().isPresent()) {
      rows.append(String.format(Locale.ROOT, "%.4f", candidate.probability().getAsDouble()));
    }
    rows.append('\t');
    if (table.isPresent()) {
      boolean trusted = documented || table.get().isLeast(candidate.genotype());
      GeneResult result = table.get().translate(candidate.genotype());
      if (result.phenotype().isPresent()) {
        rows.append(trusted ? result.phenotype().get().term() : Phenotype.INDETERMINATE);
      }
      rows.append('\t');
      if (trusted && result.score().isPresent()) {
        rows.append(result.score().get());
      }
      rows.append('\t');
    } else {
      rows.append("\t\t");
    }
  }

  private static String end(CallEvidence evidence) {
    StringBuilder end = new StringBuilder().append(evidence.missing().size()).append('\t');
    String separator = "";
    for (CallEvidence.NotExcluded open : evidence.notExcluded()) {
      end.append(separator).append(open.allele());
      separator = "|";
    }
    return end.append('\n').toString();
  }
}
