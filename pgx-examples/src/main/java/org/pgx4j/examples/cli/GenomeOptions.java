package org.pgx4j.examples.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.AssayCoverage;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.Sex;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.profile.BiogeographicGroup;
import org.pgx4j.rules.intake.BedReader;
import org.pgx4j.rules.intake.VcfReader;
import picocli.CommandLine.Option;

/** The options that say what is read of a genome, shared by all commands that read one. */
final class GenomeOptions {
  @Option(names = "--vcf", paramLabel = "FILE|-", description = "Variants, VCF 4, plain or gzip.")
  @Nullable String vcf;

  @Option(
      names = "--build",
      paramLabel = "BUILD",
      description = "auto, GRCh37 or GRCh38 (default: auto).")
  private String build = "auto";

  @Option(
      names = "--missing",
      paramLabel = "POLICY",
      description = "What an absent position means: no-call or reference (default: no-call).")
  private String missing = "no-call";

  @Option(
      names = "--covered",
      paramLabel = "FILE",
      description = "Regions (BED) in which an absent position is reference.")
  private @Nullable String covered;

  @Option(
      names = "--sex",
      paramLabel = "LIST|FILE",
      description = "SAMPLE=male,SAMPLE=female or a file.")
  private @Nullable String sex;

  private Sex sexOfAll = Sex.UNKNOWN;

  @Option(names = "--genes", paramLabel = "A,B", description = "These genes only.")
  private @Nullable String genes;

  @Option(names = "--sample", paramLabel = "NAME", description = "This sample only.")
  private @Nullable String sample;

  @Option(
      names = "--outside",
      paramLabel = "FILE",
      description = "A laboratory's calls: gene, diplotype, phenotype, score; they replace ours.")
  @Nullable String outside;

  @Option(names = "--filter", description = "Only records with FILTER PASS or none.")
  private boolean filter;

  @Option(names = "--min-gq", paramLabel = "N", description = "The least genotype quality.")
  private String minGq = "0";

  @Option(names = "--min-dp", paramLabel = "N", description = "The least read depth.")
  private String minDp = "0";

  @Option(
      names = "--cyp2d6",
      description = "Calls CYP2D6 from small variants, as candidates over its number of copies.")
  boolean copyCandidates;

  @Option(
      names = CopyList.OPTION,
      paramLabel = "LIST|FILE",
      description = "Known copies: GENE=3, SAMPLE:GENE=1, or a file; precedes the VCF's records.")
  private @Nullable String copyNumber;

  @Option(
      names = "--combinations",
      description = "Names combinations and parts of alleles where no named alleles fit.")
  boolean combinations;

  @Option(
      names = "--priors",
      paramLabel = "GROUP",
      description = "Weighs the genotypes that fit by a population: AFR, AMR, EAS, EUR or SAS.")
  private @Nullable String priors;

  /** Refuses what this version does not do and what no version understands. */
  void check() {
    choice("--build", build, "auto", "GRCh37", "GRCh38");
    policy();
    if (covered != null && policy() == MissingPolicy.ASSUME_REFERENCE) {
      throw PgxCommand.usage(
          "--covered", "Give regions, or --missing reference for everything, not both");
    }
    group();
    number("--min-gq", minGq);
    number("--min-dp", minDp);
  }

  private static int number(String option, String text) {
    return number(option, text, 0);
  }

  /** A whole number from {@code least}, or a usage problem. */
  static int number(String option, String text, int least) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw PgxCommand.usage(option, "Give a whole number from " + least);
  }

  /** A reader of the positions that define the genes, with what the options say of it. */
  VcfReader.Builder reader(Collection<AlleleDefinitions> definitions, List<Gene> counted) {
    VcfReader.Builder reader =
        VcfReader.builder(definitions)
            .threads(Console.THREADS)
            .sexes(sexes())
            .sex(sexOfAll)
            .filter(filter)
            .minimumQuality(number("--min-gq", minGq))
            .minimumDepth(number("--min-dp", minDp));
    if (copyNumber != null) {
      CopyList.parse(copyNumber).state(reader, counted);
    }
    if (!build.equals("auto")) {
      reader.build(GenomeBuild.parse(build));
    }
    return sample == null ? reader : reader.sample(sample);
  }

  static void refuse(String option, @Nullable String value) {
    if (value != null) {
      throw PgxCommand.notAvailable(option);
    }
  }

  /** One of several words, or a usage problem that lists them. */
  static String choice(String option, String value, String... words) {
    if (!List.of(words).contains(value)) {
      throw PgxCommand.usage(option, "Give one of: " + String.join(", ", words));
    }
    return value;
  }

  boolean statesCopies() {
    return copyNumber != null;
  }

  MissingPolicy policy() {
    return choice("--missing", missing, "no-call", "reference").equals("reference")
        ? MissingPolicy.ASSUME_REFERENCE
        : MissingPolicy.NO_CALL;
  }

  /**
   * Where an absent position is reference.
   *
   * @param problems takes what is wrong with single lines of the file of regions
   */
  AssayCoverage coverage(Consumer<Problem> problems) {
    return covered == null
        ? AssayCoverage.of(policy())
        : BedReader.read(GenomeInput.path(covered), problems);
  }

  /** States the sex of the person otherwise than by {@code --sex}. */
  void stateSex(Sex value) {
    sexOfAll = value;
  }

  /**
   * Refuses two sexes of one sample.
   *
   * @param name the sample's name
   */
  void checkSex(String name) {
    Sex listed = sexes().getOrDefault(name, Sex.UNKNOWN);
    if (listed != sexOfAll && listed != Sex.UNKNOWN && sexOfAll != Sex.UNKNOWN) {
      throw PgxCommand.usage("--sex, --facts", "State one sex for the sample");
    }
  }

  private Map<String, Sex> sexes() {
    return sex == null ? Map.of() : SexList.parse(sex);
  }

  /** The population whose allele frequencies weigh the candidates; null = none. */
  @Nullable BiogeographicGroup group() {
    if (priors == null) {
      return null;
    }
    String[] groups = Stream.of(BiogeographicGroup.values()).map(Enum::name).toArray(String[]::new);
    return BiogeographicGroup.valueOf(
        choice("--priors", priors.strip().toUpperCase(Locale.ROOT), groups));
  }

  /** The symbols asked for; empty = all. */
  List<String> genes() {
    return genes == null ? List.of() : words("--genes", genes);
  }

  /** The words of a comma-separated list, of which there must be one. */
  static List<String> words(String option, String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split(",", -1)) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    if (words.isEmpty()) {
      throw PgxCommand.usage(option, "Give one or more names, separated by commas");
    }
    return words;
  }
}
