package org.pgx4j.examples.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;
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

/** The options that say what is read of a genome, shared by all commands that read one. */
final class GenomeOptions {
  private static final Option VCF =
      Syntax.value("vcf", "FILE|-", "Variants, VCF 4, plain or gzip.");
  private static final Option BUILD =
      Syntax.value("build", "BUILD", "auto, GRCh37 or GRCh38 (default: auto).");
  private static final Option MISSING =
      Syntax.value(
          "missing",
          "POLICY",
          "What an absent position means: no-call or reference (default: no-call).");
  private static final Option COVERED =
      Syntax.value("covered", "FILE", "Regions (BED) in which an absent position is reference.");
  private static final Option SEX =
      Syntax.value("sex", "LIST|FILE", "SAMPLE=male,SAMPLE=female or a file.");
  private static final Option GENES = Syntax.value("genes", "A,B", "These genes only.");
  private static final Option SAMPLE = Syntax.value("sample", "NAME", "This sample only.");
  private static final Option OUTSIDE =
      Syntax.value(
          "outside",
          "FILE",
          "A laboratory's calls: gene, diplotype, phenotype, score; they replace ours.");
  private static final Option FILTER =
      Syntax.flag("filter", "Only records with FILTER PASS or none.");
  private static final Option MIN_GQ = Syntax.value("min-gq", "N", "The least genotype quality.");
  private static final Option MIN_DP = Syntax.value("min-dp", "N", "The least read depth.");
  private static final Option COPY_CANDIDATES =
      Syntax.flag(
          "cyp2d6", "Calls CYP2D6 from small variants, as candidates over its number of copies.");
  private static final Option COPY_NUMBER =
      Syntax.value(
          "copy-number",
          "LIST|FILE",
          "Known copies: GENE=3, SAMPLE:GENE=1, or a file; precedes the VCF's records.");
  private static final Option COMBINATIONS =
      Syntax.flag(
          "combinations", "Names combinations and parts of alleles where no named alleles fit.");
  private static final Option PRIORS =
      Syntax.value(
          "priors",
          "GROUP",
          "Weighs the genotypes that fit by a population: AFR, AMR, EAS, EUR or SAS.");

  static final List<Option> OPTIONS =
      List.of(
          VCF,
          BUILD,
          MISSING,
          COVERED,
          SEX,
          GENES,
          SAMPLE,
          OUTSIDE,
          FILTER,
          MIN_GQ,
          MIN_DP,
          COPY_CANDIDATES,
          COPY_NUMBER,
          COMBINATIONS,
          PRIORS);

  final @Nullable String vcf;
  final @Nullable String outside;
  final boolean copyCandidates;
  final boolean combinations;
  private final String build;
  private final String missing;
  private final @Nullable String covered;
  private final @Nullable String sex;
  private final @Nullable String genes;
  private final @Nullable String sample;
  private final boolean filter;
  private final String minGq;
  private final String minDp;
  private final @Nullable String copyNumber;
  private final @Nullable String priors;
  private Sex sexOfAll = Sex.UNKNOWN;

  GenomeOptions(Arguments given) {
    vcf = given.value(VCF);
    outside = given.value(OUTSIDE);
    copyCandidates = given.has(COPY_CANDIDATES);
    combinations = given.has(COMBINATIONS);
    build = given.value(BUILD, "auto");
    missing = given.value(MISSING, "no-call");
    covered = given.value(COVERED);
    sex = given.value(SEX);
    genes = given.value(GENES);
    sample = given.value(SAMPLE);
    filter = given.has(FILTER);
    minGq = given.value(MIN_GQ, "0");
    minDp = given.value(MIN_DP, "0");
    copyNumber = given.value(COPY_NUMBER);
    priors = given.value(PRIORS);
  }

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
