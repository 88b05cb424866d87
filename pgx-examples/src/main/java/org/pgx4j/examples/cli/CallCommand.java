package org.pgx4j.examples.cli;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.cli.Option;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.cohort.SampleTaker;
import org.pgx4j.rules.engine.ResolvedGene;
import org.pgx4j.rules.report.EvidenceTable;

/** Prints the genotype of every sample and gene as a table. */
final class CallCommand implements Command {
  private static final Option ALL_CANDIDATES =
      Syntax.flag("all-candidates", "Every genotype that fits, not only the best.");
  private static final Option OUT = Syntax.value("out", "FILE", "Writes to a file.");
  private static final Option EVIDENCE =
      Syntax.value("evidence", "FILE", "Writes what each call rests on, tab-separated.");

  static final Syntax SYNTAX =
      Syntax.of(
              "call",
              "Prints the genotypes of a VCF's samples, tab-separated. A laboratory's calls replace"
                  + " ours in every sample; without a VCF they are those of one sample named"
                  + " outside.",
              ALL_CANDIDATES,
              OUT,
              EVIDENCE)
          .with(GenomeOptions.OPTIONS);

  /** The name of the one sample when there is a table from outside and no genome. */
  private static final String OUTSIDE = "outside";

  private final Console console;
  private final GenomeOptions genome;
  private final boolean allCandidates;
  private final @Nullable String out;
  private final @Nullable String evidence;

  CallCommand(Arguments given, Console console) {
    this.console = console;
    genome = new GenomeOptions(given);
    allCandidates = given.has(ALL_CANDIDATES);
    out = given.value(OUT);
    evidence = given.value(EVIDENCE);
  }

  @Override
  public int run() {
    genome.check();
    if (genome.vcf == null && genome.outside == null) {
      throw PgxCommand.usage("--vcf", "Give the file to call, or - for the standard input");
    }
    Pgx pgx = console.pgx();
    SortedMap<Gene, ResolvedGene> outside = outside(pgx);
    CallTable table = new CallTable(pgx.knowledge(), allCandidates, outside);
    try (Output output = Output.of(out, console.out())) {
      output.print(CallTable.HEADER);
      if (genome.vcf == null) {
        table.print(OUTSIDE, List.of(), output);
      } else {
        GenomeInput input = new GenomeInput(genome, console, pgx);
        Calls calls = new Calls(input, table, output);
        if (evidence == null) {
          input.run(Console.THREADS).calls(table, calls);
        } else {
          callWithEvidence(calls, evidence);
        }
      }
      output.commit();
    }
    return console.finish();
  }

  private SortedMap<Gene, ResolvedGene> outside(Pgx pgx) {
    List<String> genes = GenomeInput.genes(genome, pgx.knowledge());
    return genome.outside == null
        ? new TreeMap<>()
        : OutsideInput.genes(genome.outside, genes, pgx, console);
  }

  /** Prints the calls of each sample, and reports what contradicts them. */
  private record Calls(GenomeInput input, CallTable table, Output output)
      implements SampleTaker<CallTable.Rows> {
    @Override
    public void take(String sample, List<CallTable.Rows> calls) {
      for (CallTable.Rows rows : calls) {
        input.report(rows.call());
      }
      table.print(sample, calls, output);
    }
  }

  /** What is printed of a call, for any sample that has it. */
  private record Printed(CallTable.Rows rows, String basis) {}

  private static void callWithEvidence(Calls calls, String file) {
    try (Output basis = Output.file(file)) {
      EvidenceTable evidence = EvidenceTable.of(calls.input().definitions());
      basis.print(EvidenceTable.HEADER);
      calls
          .input()
          .run(Console.THREADS)
          .calls(
              call -> new Printed(calls.table().apply(call), evidence.rows("", List.of(call))),
              (sample, printed) -> {
                calls.take(sample, printed.stream().map(Printed::rows).toList());
                printed.forEach(one -> basis.print(sample + one.basis()));
              });
      basis.commit();
    }
  }
}
