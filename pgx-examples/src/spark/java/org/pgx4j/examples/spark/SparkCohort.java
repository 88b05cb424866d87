package org.pgx4j.examples.spark;

import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.help.HelpFormatter;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;

/** The command {@code cohort} on Spark, with Parquet for tables. */
public final class SparkCohort {
  private static final String DOES =
      "Calls and assesses many samples and writes calls, recommendations, summary and problems as"
          + " Parquet. Without --matrix each file has all genes of its own samples and is one task."
          + " With --matrix the files are parts of one cohort, with the same samples: ranges of"
          + " their tabix indexes become a matrix of genotypes, and a block of its samples is one"
          + " task. A matrix that is there is read, and --vcf left out.";

  private static final Option VCF = several("vcf", "FILE", "VCFs.");
  private static final Option MATRIX = value("matrix", "DIR", "A genotype matrix.");
  private static final Option BLOCK =
      value("block", "N", "Samples of a block of the matrix, to 65536 (default: 4096).");
  private static final Option OUT = value("out", "DIR", "A new folder.");
  private static final Option BUILD =
      value("build", "BUILD", "auto, GRCh37 or GRCh38; a matrix of GRCh37 needs it said.");
  private static final Option MISSING =
      value("missing", "POLICY", "What an absent position means: no-call or reference.");
  private static final Option ALL = flag("all", "Every outcome, also the standard dose.");
  private static final Option GROUPS =
      value(
          "groups", "FILE", "Groups for the summary, a line a sample: its name, a tab, its group.");
  private static final Option MASTER =
      value("master", "URL", "Where to run, unless spark-submit says it (default: local[*]).");
  private static final Option HELP = flag("help", "Prints this.");

  private static final List<Option> OPTIONS =
      List.of(VCF, MATRIX, BLOCK, OUT, BUILD, MISSING, ALL, GROUPS, MASTER, HELP);

  private final List<String> files;
  private final @Nullable String matrix;
  private final int block;
  private final @Nullable String out;
  private final String build;
  private final String missing;
  private final boolean all;
  private final @Nullable String groups;
  private final String master;

  private SparkCohort(CommandLine given) throws ParseException {
    files = given.hasOption(VCF) ? List.of(given.getOptionValues(VCF)) : List.of();
    matrix = given.getOptionValue(MATRIX);
    block = number(given.getOptionValue(BLOCK, "4096"));
    out = given.getOptionValue(OUT);
    build = given.getOptionValue(BUILD, "auto");
    missing = given.getOptionValue(MISSING, "no-call");
    all = given.hasOption(ALL);
    groups = given.getOptionValue(GROUPS);
    master = given.getOptionValue(MASTER, "local[*]");
  }

  private static Option flag(String name, String does) {
    return new Option(null, name, false, does);
  }

  private static Option value(String name, String label, String does) {
    Option option = new Option(null, name, true, does);
    option.setArgName(label);
    return option;
  }

  private static Option several(String name, String label, String does) {
    Option option = value(name, label, does);
    option.setArgs(Option.UNLIMITED_VALUES);
    return option;
  }

  /** Runs the command and leaves with its code: 0 complete, 2 bad input. */
  public static void main(String... args) throws IOException {
    System.exit(run(args));
  }

  /** Runs the command; its exit code. */
  static int run(String... args) throws IOException {
    Options options = new Options();
    OPTIONS.forEach(options::addOption);
    DefaultParser parser = DefaultParser.builder().setAllowPartialMatching(false).get();
    try {
      CommandLine given = parser.parse(options, args);
      if (given.hasOption(HELP)) {
        HelpFormatter.builder()
            .setShowSince(false)
            .get()
            .printHelp("spark-cohort", DOES, OPTIONS, "", true);
        return 0;
      }
      new SparkCohort(given).call();
      return 0;
    } catch (ParseException | PgxException refusal) {
      System.err.println(refusal.getMessage());
      return 2;
    }
  }

  private void call() throws IOException, ParseException {
    String folder = check();
    SparkConf conf = new SparkConf();
    if (!conf.contains("spark.master")) {
      conf.setMaster(master).set("spark.ui.enabled", "false");
    }
    SparkSession spark = SparkSession.builder().appName("pgx4j cohort").config(conf).getOrCreate();
    try {
      String packs = Engine.ofDriver().packs();
      String assembly = build.equals("auto") ? "" : build;
      Settings settings = new Settings(packs, assembly, missing.equals("reference"), all);
      CohortJob job = new CohortJob(spark, settings, Probe.NONE);
      Dataset<Row> grouped = groups(spark, groups);
      if (matrix == null) {
        job.writeTables(job.ofFiles(files), grouped, folder);
      } else {
        if (!files.isEmpty()) {
          job.writeMatrix(files, block, matrix);
        }
        job.writeTables(job.ofMatrix(matrix), grouped, folder);
      }
    } finally {
      spark.stop();
    }
  }

  /** Refuses what is not understood; the folder to write. */
  private String check() throws ParseException {
    if (out == null) {
      throw new ParseException("Give a new folder for --out");
    }
    if (files.isEmpty() && matrix == null) {
      throw new ParseException("Give --vcf, --matrix or both");
    }
    if (!List.of("auto", "GRCh37", "GRCh38").contains(build)) {
      throw new ParseException("Choose one of auto, GRCh37, GRCh38 for --build");
    }
    if (!List.of("no-call", "reference").contains(missing)) {
      throw new ParseException("Choose no-call or reference for --missing");
    }
    if (block < 1 || block > GenotypeRows.MOST) {
      throw new ParseException("Give 1 to " + GenotypeRows.MOST + " for --block");
    }
    return out;
  }

  private static int number(String text) throws ParseException {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new ParseException("Give a whole number for --block");
    }
  }

  /** The groups of a file; none = no rows. */
  static Dataset<Row> groups(SparkSession spark, @Nullable String file) {
    String schema = "sample string, `group` string";
    return file == null
        ? spark.createDataFrame(List.of(), org.apache.spark.sql.types.StructType.fromDDL(schema))
        : spark.read().schema(schema).option("sep", "\t").csv(file).dropDuplicates("sample");
  }
}
