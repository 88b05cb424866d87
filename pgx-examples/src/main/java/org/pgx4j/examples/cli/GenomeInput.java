package org.pgx4j.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.AlleleFrequencies;
import org.pgx4j.core.calling.AssayCoverage;
import org.pgx4j.core.calling.GenotypeCaller;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.BiogeographicGroup;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.cohort.Cohort;
import org.pgx4j.rules.cohort.CohortRun;
import org.pgx4j.rules.engine.Knowledge;
import org.pgx4j.rules.engine.RuleEngine;
import org.pgx4j.rules.intake.GeneVocabulary;
import org.pgx4j.rules.intake.SampleReadings;
import org.pgx4j.rules.intake.VcfReader;

/** The genome that the options name: which genes are called, and what was read of each sample. */
final class GenomeInput {
  static final String STANDARD_INPUT = "-";
  static final String STANDARD_NAME = "standard input";
  private static final int MAX_NAMES = 10;

  private final GenomeOptions options;
  private final Console console;
  private final GenotypeCaller caller;
  private final List<Gene> counted;
  private final AssayCoverage coverage;
  private final RuleEngine engine;

  GenomeInput(GenomeOptions options, Console console, Pgx pgx) {
    this.options = options;
    this.console = console;
    this.engine = pgx.engine();
    Knowledge knowledge = pgx.knowledge();
    List<String> genes = genes(options, knowledge);
    this.coverage = options.coverage(console);
    GenotypeCaller plain =
        genes.isEmpty() ? pgx.caller() : GenotypeCaller.of(definitions(genes, knowledge));
    BiogeographicGroup group = options.group();
    GenotypeCaller weighed =
        group == null ? plain : plain.weighing(frequencies(plain, group, knowledge));
    GenotypeCaller counting = options.copyCandidates ? weighed.withCopyCandidates() : weighed;
    this.caller = options.combinations ? counting.withCombinations() : counting;
    this.counted = options.statesCopies() ? counted(knowledge) : List.of();
  }

  /** The genes of which copies can be told. */
  private static List<Gene> counted(Knowledge knowledge) {
    return knowledge.definedGenes().stream()
        .filter(gene -> hasStructure(knowledge.definitions(gene)))
        .toList();
  }

  private static List<AlleleFrequencies> frequencies(
      GenotypeCaller caller, BiogeographicGroup group, Knowledge knowledge) {
    return caller.genes().stream()
        .flatMap(gene -> knowledge.frequencies(gene, group).stream())
        .toList();
  }

  /** The genes asked for; with results from outside also those that no variant defines. */
  static List<String> genes(GenomeOptions options, Knowledge knowledge) {
    List<String> genes = options.genes();
    if (!genes.isEmpty()) {
      Collection<Gene> known =
          options.outside == null ? knowledge.definedGenes() : knowledge.genes();
      GeneVocabulary vocabulary =
          GeneVocabulary.of(known, knowledge::functions, knowledge::definitions);
      genes.forEach(vocabulary::gene);
    }
    return genes;
  }

  private static List<AlleleDefinitions> definitions(List<String> genes, Knowledge knowledge) {
    return genes.stream()
        .map(Gene::of)
        .sorted()
        .flatMap(gene -> knowledge.definitions(gene).stream())
        .toList();
  }

  private static boolean hasStructure(Optional<AlleleDefinitions> definitions) {
    return definitions.flatMap(AlleleDefinitions::structure).isPresent();
  }

  /** The definitions of the genes that are called. */
  Collection<AlleleDefinitions> definitions() {
    return caller.definitions();
  }

  /** Calls one sample, and reports where what was read contradicts its number of copies. */
  List<GenotypeCall> call(VariantCalls read) {
    List<GenotypeCall> calls = caller.call(read, coverage);
    for (GenotypeCall call : calls) {
      report(call);
    }
    return calls;
  }

  /** Reports where what was read contradicts a sample's number of copies. */
  void report(GenotypeCall call) {
    if (call instanceof GenotypeCall.NotCalled none
        && none.reason() == GenotypeCall.Reason.COPY_NUMBER_CONFLICT
        && none.evidence().copies().isPresent()) {
      console.accept(
          Problem.of(
              ProblemCode.COPY_NUMBER_CONFLICT,
              Place.of("call").atField(call.gene().symbol()),
              "Check the number of copies and the genotypes; the gene is not called"));
    }
  }

  /** Reads every sample, and is ready to call them in the file's order. */
  CohortRun run(int threads) {
    return cohort(threads).build().over(readings());
  }

  /** A cohort's settings, as far as the genome's options say them. */
  Cohort.Builder cohort(int threads) {
    return Cohort.builder(engine, caller).coverage(coverage).threads(threads);
  }

  /** What was read of every sample, after the whole file has proved readable. */
  SampleReadings readings() {
    return readings(options.reader(caller.definitions(), counted).build());
  }

  /** What was read of every sample, telling how far reading is. */
  SampleReadings readings(Progress progress) {
    VcfReader.Builder reader = options.reader(caller.definitions(), counted);
    String vcf = String.valueOf(options.vcf);
    if (!vcf.equals(STANDARD_INPUT)) {
      progress.startQuietly("read", path(vcf).toFile().length());
      reader.progress(progress::at);
    }
    SampleReadings readings = readings(reader.build());
    progress.line("read " + readings.samples() + " samples");
    return readings;
  }

  private SampleReadings readings(VcfReader reader) {
    String vcf = String.valueOf(options.vcf);
    return vcf.equals(STANDARD_INPUT)
        ? reader.readings(console.in(), STANDARD_NAME, console)
        : reader.readings(path(vcf), console);
  }

  /** Reads the one sample there is, or that was chosen. */
  VariantCalls one() {
    VcfReader reader = options.reader(caller.definitions(), counted).build();
    String vcf = String.valueOf(options.vcf);
    Samples samples = new Samples();
    if (vcf.equals(STANDARD_INPUT)) {
      reader.read(console.in(), STANDARD_NAME, console, samples);
    } else {
      reader.read(path(vcf), console, samples);
    }
    return samples.one();
  }

  /** Reads the one sample of a genome that is not a file of the user's. */
  VariantCalls one(InputStream in, String name) {
    Samples samples = new Samples();
    options.reader(caller.definitions(), counted).build().read(in, name, console, samples);
    return samples.one();
  }

  /** The samples of a file of which one is wanted. */
  private static final class Samples implements Consumer<VariantCalls> {
    private final List<VariantCalls> read = new ArrayList<>();

    @Override
    public void accept(VariantCalls sample) {
      read.add(sample);
    }

    VariantCalls one() {
      if (read.size() != 1) {
        List<String> names = read.stream().map(VariantCalls::sample).limit(MAX_NAMES).toList();
        String more = read.size() > MAX_NAMES ? ", … (" + read.size() + " samples)" : "";
        throw PgxCommand.usage("--sample", "Choose one of: " + String.join(", ", names) + more);
      }
      return read.get(0);
    }
  }

  static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new PgxException(
          Problem.of(
              ProblemCode.UNREADABLE_INPUT, Place.of("file name"), "Give a file's name", name),
          e);
    }
  }

  static PgxException unreadable(String name, IOException cause) {
    String remedy = "Give a file that exists, is not a directory and may be read";
    return new PgxException(
        Problem.of(ProblemCode.UNREADABLE_INPUT, Place.of(name), remedy), cause);
  }
}
