package org.pgx4j.examples.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pgx4j.rules.Pgx;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the genotype of every sample and gene as a table. */
@Command(
    name = "call",
    description = "Prints the genotypes of a VCF's samples, tab-separated.",
    mixinStandardHelpOptions = true)
final class CallCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private GenomeOptions genome = new GenomeOptions();

  @Option(names = "--all-candidates", description = "Every genotype that fits, not only the best.")
  private boolean allCandidates;

  @Option(names = "--out", paramLabel = "FILE", description = "Writes to a file.")
  private @Nullable String out;

  CallCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    genome.check();
    GenomeOptions.refuse("--outside", genome.outside);
    if (genome.vcf == null) {
      throw PgxCommand.usage("--vcf", "Give the file to call, or - for the standard input");
    }
    Pgx pgx = console.pgx();
    GenomeInput input = new GenomeInput(genome, console, pgx);
    CallTable table = new CallTable(pgx.knowledge()::functions, allCandidates);
    try (Output output = Output.of(out, console.out())) {
      output.print(CallTable.HEADER);
      input.read(read -> output.print(table.rows(read.sample(), input.call(read))));
      output.commit();
    }
    return console.finish();
  }
}
