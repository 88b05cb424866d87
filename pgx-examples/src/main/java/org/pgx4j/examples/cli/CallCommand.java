package org.pgx4j.examples.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.ResolvedGene;
import org.pgx4j.rules.report.EvidenceTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the genotype of every sample and gene as a table. */
@Command(
    name = "call",
    description =
        "Prints the genotypes of a VCF's samples, tab-separated. A laboratory's calls replace ours"
            + " in every sample; without a VCF they are those of one sample named outside.",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false)
final class CallCommand implements Callable<Integer> {
  /** The name of the one sample when there is a table from outside and no genome. */
  private static final String OUTSIDE = "outside";

  private final Console console;

  @Mixin private GenomeOptions genome = new GenomeOptions();

  @Option(names = "--all-candidates", description = "Every genotype that fits, not only the best.")
  private boolean allCandidates;

  @Option(names = "--out", paramLabel = "FILE", description = "Writes to a file.")
  private @Nullable String out;

  @Option(
      names = "--evidence",
      paramLabel = "FILE",
      description = "Writes what each call rests on, tab-separated.")
  private @Nullable String evidence;

  CallCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    genome.check();
    if (genome.vcf == null && genome.outside == null) {
      throw PgxCommand.usage("--vcf", "Give the file to call, or - for the standard input");
    }
    Pgx pgx = console.pgx();
    SortedMap<Gene, ResolvedGene> outside = outside(pgx);
    CallTable table = new CallTable(pgx.knowledge()::functions, allCandidates, outside);
    try (Output output = Output.of(out, console.out())) {
      output.print(CallTable.HEADER);
      if (genome.vcf == null) {
        table.print(OUTSIDE, List.of(), output);
      } else {
        call(new GenomeInput(genome, console, pgx), table, output);
      }
      output.commit();
    }
    return console.finish();
  }

  /** What is printed of a call, for any sample that has it. */
  private record Printed(CallTable.Rows rows, String basis) {}

  private void call(GenomeInput input, CallTable table, Output output) {
    try (Output basis = evidence == null ? Output.nowhere() : Output.file(evidence)) {
      EvidenceTable evidenceRows = EvidenceTable.of(input.definitions());
      basis.print(EvidenceTable.HEADER);
      input
          .run(Console.THREADS)
          .calls(
              call ->
                  new Printed(
                      table.rows(call),
                      evidence == null ? "" : evidenceRows.rows("", List.of(call))),
              (sample, calls) -> {
                List<CallTable.Rows> rows = new ArrayList<>(calls.size());
                for (Printed one : calls) {
                  input.report(one.rows().call());
                  rows.add(one.rows());
                }
                table.print(sample, rows, output);
                if (evidence != null) {
                  calls.forEach(one -> basis.print(sample + one.basis()));
                }
              });
      basis.commit();
    }
  }

  private SortedMap<Gene, ResolvedGene> outside(Pgx pgx) {
    List<String> genes = GenomeInput.genes(genome, pgx.knowledge());
    return genome.outside == null
        ? Collections.emptySortedMap()
        : OutsideInput.genes(genome.outside, genes, pgx, console);
  }
}
