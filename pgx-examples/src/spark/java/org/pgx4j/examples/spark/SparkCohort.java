package org.pgx4j.examples.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code cohort} on Spark, with Parquet for tables. */
@Command(
    name = "spark-cohort",
    mixinStandardHelpOptions = true,
    description = {
      "Calls and assesses many samples and writes calls, recommendations, summary and problems as"
          + " Parquet.",
      "Without --matrix each file has all genes of its own samples and is one task. With --matrix"
          + " the files are parts of one cohort, with the same samples: ranges of their tabix"
          + " indexes become a matrix of genotypes, and a block of its samples is one task. A"
          + " matrix that is there is read, and --vcf left out."
    })
public final class SparkCohort implements Callable<Integer> {
  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Option(names = "--vcf", arity = "1..*", paramLabel = "FILE", description = "VCFs.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--matrix", paramLabel = "DIR", description = "A genotype matrix.")
  private @Nullable String matrix;

  @Option(
      names = "--block",
      defaultValue = "4096",
      paramLabel = "N",
      description = "Samples of a block of the matrix, to 65536 (default: ${DEFAULT-VALUE}).")
  private int block;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "A new folder.")
  private String out = "";

  @Option(
      names = "--build",
      defaultValue = "auto",
      paramLabel = "BUILD",
      description = "auto, GRCh37 or GRCh38; a matrix of GRCh37 needs it said.")
  private String build = "auto";

  @Option(
      names = "--missing",
      defaultValue = "no-call",
      paramLabel = "POLICY",
      description = "What an absent position means: no-call or reference.")
  private String missing = "no-call";

  @Option(names = "--all", description = "Every outcome, also the standard dose.")
  private boolean all;

  @Option(
      names = "--groups",
      paramLabel = "FILE",
      description = "Groups for the summary, a line a sample: its name, a tab, its group.")
  private @Nullable String groups;

  @Option(
      names = "--master",
      defaultValue = "local[*]",
      paramLabel = "URL",
      description = "Where to run, unless spark-submit says it (default: ${DEFAULT-VALUE}).")
  private String master = "";

  /** Runs the command and leaves with its code: 0 complete, 2 bad input. */
  public static void main(String... args) {
    System.exit(run(args));
  }

  /** Runs the command; its exit code. */
  static int run(String... args) {
    return new CommandLine(new SparkCohort())
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              if (failure instanceof PgxException refusal) {
                line.getErr().println(refusal.getMessage());
                return 2;
              }
              throw failure;
            })
        .execute(args);
  }

  @Override
  public Integer call() throws IOException {
    check();
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
        job.writeTables(job.ofFiles(files), grouped, out);
      } else {
        if (!files.isEmpty()) {
          job.writeMatrix(files, block, matrix);
        }
        job.writeTables(job.ofMatrix(matrix), grouped, out);
      }
    } finally {
      spark.stop();
    }
    return 0;
  }

  private void check() {
    if (files.isEmpty() && matrix == null) {
      throw usage("Give --vcf, --matrix or both");
    }
    if (!List.of("auto", "GRCh37", "GRCh38").contains(build)) {
      throw usage("Choose one of auto, GRCh37, GRCh38 for --build");
    }
    if (!List.of("no-call", "reference").contains(missing)) {
      throw usage("Choose no-call or reference for --missing");
    }
    if (block < 1 || block > GenotypeRows.MOST) {
      throw usage("Give 1 to " + GenotypeRows.MOST + " for --block");
    }
  }

  private ParameterException usage(String text) {
    return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), text);
  }

  /** The groups of a file; none = no rows. */
  static Dataset<Row> groups(SparkSession spark, @Nullable String file) {
    String schema = "sample string, `group` string";
    return file == null
        ? spark.createDataFrame(List.of(), org.apache.spark.sql.types.StructType.fromDDL(schema))
        : spark.read().schema(schema).option("sep", "\t").csv(file).dropDuplicates("sample");
  }
}
