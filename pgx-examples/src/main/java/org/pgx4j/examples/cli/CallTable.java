package org.pgx4j.examples.cli;

import java.util.ArrayList;
import java.util.Collections;
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
import org.pgx4j.rules.engine.Knowledge;
import org.pgx4j.rules.engine.ResolvedGene;

/**
 * Genotype calls as tab-separated rows, one a candidate; a gene that was not called has one row.
 */
final class CallTable implements Function<GenotypeCall, CallTable.Rows> {
  static final String HEADER =
      "sample\tgene\tstatus\trank\tdiplotype\tscore\tprobability\tphenotype\tactivity_score"
          + "\tmissing_positions\tnot_excluded\n";

  private final Knowledge knowledge;
  private final boolean allCandidates;
  private final SortedMap<Gene, ResolvedGene> outside;

  /**
   * A table.
   *
   * @param outside what results from outside say, in the place of calls
   */
  CallTable(Knowledge knowledge, boolean allCandidates, SortedMap<Gene, ResolvedGene> outside) {
    this.knowledge = knowledge;
    this.allCandidates = allCandidates;
    this.outside = outside;
  }

  /** A table in which nothing stands in the place of calls. */
  CallTable(Knowledge knowledge, boolean allCandidates) {
    this(knowledge, allCandidates, Collections.emptySortedMap());
  }

  /** A call's rows without the sample that they begin with. */
  record Rows(GenotypeCall call, List<String> tails) {}

  /** The rows of a call, for any sample that has it. */
  @Override
  public Rows apply(GenotypeCall call) {
    List<String> tails = new ArrayList<>();
    String start = "\t" + call.gene() + '\t' + status(call) + '\t';
    String end = end(call.evidence());
    if (call.candidates().isEmpty()) {
      tails.add(start + "\t\t\t\t\t\t" + end);
    }
    Optional<FunctionTable> table =
        call.candidates().isEmpty() ? Optional.empty() : knowledge.functions(call.gene());
    boolean documented = call.evidence().undocumented().isEmpty();
    for (Candidate candidate : call.candidates()) {
      if (allCandidates || candidate.rank() == 1) {
        StringBuilder row = new StringBuilder(start);
        append(row, candidate, table, documented && !candidate.isCombination());
        tails.add(row.append(end).toString());
      }
    }
    return new Rows(call, tails);
  }

  /** Prints the rows of one sample. */
  void print(String sample, List<Rows> calls, Output output) {
    if (outside.isEmpty()) {
      for (Rows rows : calls) {
        print(sample, rows, output);
      }
      return;
    }
    SortedMap<Gene, Runnable> rows = new TreeMap<>();
    calls.forEach(one -> rows.put(one.call().gene(), () -> print(sample, one, output)));
    outside.forEach(
        (gene, result) -> rows.put(gene, () -> output.print(OutsideRows.of(sample, result))));
    rows.values().forEach(Runnable::run);
  }

  private static void print(String sample, Rows rows, Output output) {
    for (String tail : rows.tails()) {
      output.print(sample);
      output.print(tail);
    }
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
