package org.pgx4j.rules.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenotypeCall;

/**
 * What genotype calls rest on, as tab-separated rows, one a gene and sample.
 *
 * <p>Lists are joined by {@code ;}; positions are {@code chr10:94781859}. It tells what was read of
 * a person, and is to be kept like any other result.
 */
public final class EvidenceTable {
  /** The first line. */
  public static final String HEADER =
      "sample\tgene\tstatus\treason\tstrategy\tphase\tscore\tpositions_read\tpositions"
          + "\tmissing\tundocumented\tnot_excluded\textra\tfallback\tnotes\n";

  private final Map<Gene, String> chromosomes = new TreeMap<>();

  private EvidenceTable(Collection<AlleleDefinitions> definitions) {
    for (AlleleDefinitions one : definitions) {
      chromosomes.put(one.gene(), one.chromosome());
    }
  }

  /** A table of calls by definitions. */
  public static EvidenceTable of(Collection<AlleleDefinitions> definitions) {
    return new EvidenceTable(definitions);
  }

  /** The rows of one sample, each ended by LF. */
  public String rows(String sample, List<GenotypeCall> calls) {
    StringBuilder rows = new StringBuilder();
    for (GenotypeCall call : calls) {
      rows.append(String.join("\t", row(sample, call))).append('\n');
    }
    return rows.toString();
  }

  private List<String> row(String sample, GenotypeCall call) {
    CallEvidence evidence = call.evidence();
    List<String> cells = new ArrayList<>();
    cells.add(sample);
    cells.add(call.gene().symbol());
    cells.add(status(call));
    cells.add(reason(call));
    cells.add(evidence.strategy());
    cells.add(evidence.phase());
    cells.add(
        call.deciding().stream()
            .map(candidate -> Integer.toString(candidate.score()))
            .distinct()
            .collect(Collectors.joining(";")));
    cells.add(Integer.toString(evidence.positionsRead()));
    cells.add(Integer.toString(evidence.positions()));
    cells.add(joined(evidence.missing().stream().map(at -> place(call, at)).toList()));
    cells.add(
        joined(
            evidence.undocumented().stream()
                .map(one -> place(call, one.position()) + " " + one.bases())
                .toList()));
    cells.add(
        joined(evidence.notExcluded().stream().map(CallEvidence.NotExcluded::allele).toList()));
    cells.add(joined(evidence.extra().stream().map(one -> extra(call, one)).toList()));
    cells.add(
        evidence
            .fallback()
            .map(one -> place(call, one.position()) + " " + one.genotype())
            .orElse(""));
    cells.add(joined(evidence.notes()));
    return cells;
  }

  private static String status(GenotypeCall call) {
    if (call instanceof GenotypeCall.NotCalled) {
      return "not_called";
    }
    return call instanceof GenotypeCall.Ambiguous ? "ambiguous" : "called";
  }

  private static String reason(GenotypeCall call) {
    return call instanceof GenotypeCall.NotCalled none
        ? none.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')
        : "";
  }

  private String extra(GenotypeCall call, CallEvidence.ExtraPosition one) {
    String bases = one.bases().isEmpty() ? "." : one.bases();
    return place(call, one.position()) + " " + bases;
  }

  private String place(GenotypeCall call, int position) {
    return chromosomes.getOrDefault(call.gene(), call.gene().symbol()) + ":" + position;
  }

  private static String joined(List<String> values) {
    return String.join(";", values);
  }
}
