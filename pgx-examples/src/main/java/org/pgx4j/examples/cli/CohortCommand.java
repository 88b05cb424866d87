package org.pgx4j.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.cli.Option;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.cohort.CohortRun;
import org.pgx4j.rules.cohort.CohortSummary;
import org.pgx4j.rules.cohort.Meaning;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.RuleEngine;

/** Calls and assesses every sample of a file, into three tables. */
final class CohortCommand implements Command {
  private static final Option OUT = Syntax.value("out", "DIR", "The directory for the tables.");
  private static final Option THREADS =
      Syntax.value("threads", "N", "Threads (default: one a core).");
  private static final Option FORCE = Syntax.flag("force", "Replaces tables that exist.");
  private static final Option ALL =
      Syntax.flag(
          "all",
          "Every outcome in recommendations.tsv, also the standard dose and those of authorities"
              + " that recommend nothing.");
  private static final Option ALL_CANDIDATES =
      Syntax.flag("all-candidates", "Every genotype that fits, in calls.tsv.");
  private static final Option DRUGS =
      Syntax.value("drugs", "A,B|all", "These drugs only (default: all).");
  private static final Option GROUPS =
      Syntax.value(
          "groups",
          "FILE",
          "Groups for summary.tsv, one line a sample: its name, a tab, its group.");

  static final Syntax SYNTAX =
      Syntax.of(
              "cohort",
              "Calls and assesses every sample of a VCF. Writes calls.tsv (as call prints),"
                  + " recommendations.tsv and summary.tsv into a directory.",
              OUT,
              THREADS,
              FORCE,
              ALL,
              ALL_CANDIDATES,
              DRUGS,
              GROUPS)
          .with(GenomeOptions.OPTIONS);

  private static final String CALLS = "calls.tsv";
  private static final String RECOMMENDATIONS = "recommendations.tsv";
  private static final String SUMMARY = "summary.tsv";
  private static final String UNUSABLE = "Give a directory that can be made and written";

  private final Console console;
  private final GenomeOptions genome;
  private final @Nullable String out;
  private final String threads;
  private final boolean force;
  private final boolean all;
  private final boolean allCandidates;
  private final String drugs;
  private final @Nullable String groups;

  CohortCommand(Arguments given, Console console) {
    this.console = console;
    genome = new GenomeOptions(given);
    out = given.value(OUT);
    threads = given.value(THREADS, Integer.toString(Console.THREADS));
    force = given.has(FORCE);
    all = given.has(ALL);
    allCandidates = given.has(ALL_CANDIDATES);
    drugs = given.value(DRUGS, RuleEngine.ALL);
    groups = given.value(GROUPS);
  }

  @Override
  public int run() {
    check();
    Path directory = directory();
    SampleGroups grouped = groups == null ? SampleGroups.NONE : SampleGroups.read(groups);
    Pgx pgx = console.pgx();
    Progress progress = console.progress();
    GenomeInput input = new GenomeInput(genome, console, pgx);
    CohortRun run =
        input
            .cohort(GenomeOptions.number("--threads", threads, 1))
            .drugs(GenomeOptions.words("--drugs", drugs))
            .problems(console)
            .build()
            .over(input.readings(progress));
    CohortSummary summary = grouped.summary();
    make(directory);
    try (Output calls = Output.file(directory.resolve(CALLS).toString());
        Output recommendations = Output.file(directory.resolve(RECOMMENDATIONS).toString());
        Output counts = Output.file(directory.resolve(SUMMARY).toString())) {
      calls(run, input, pgx, summary, calls, progress);
      recommendations(run, summary, recommendations, progress);
      summary(summary, counts);
      calls.finish();
      recommendations.finish();
      counts.finish();
      calls.commit();
      recommendations.commit();
      counts.commit();
    } finally {
      progress.end();
    }
    return console.finish();
  }

  private void check() {
    genome.check();
    if (genome.vcf == null) {
      throw PgxCommand.usage("--vcf", "Give the file to call, or - for the standard input");
    }
    if (genome.outside != null) {
      throw PgxCommand.usage(
          "--outside", "A laboratory's results are one person's: use them with call or assess");
    }
    GenomeOptions.number("--threads", threads, 1);
  }

  private Path directory() {
    if (out == null) {
      throw PgxCommand.usage("--out", "Give a directory for the tables");
    }
    Path directory = GenomeInput.path(out);
    for (String name : List.of(CALLS, RECOMMENDATIONS, SUMMARY)) {
      if (!force && Files.exists(directory.resolve(name))) {
        throw refused(directory.resolve(name), "Give another directory, or --force to replace it");
      }
    }
    Path there = directory.toAbsolutePath();
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      throw refused(directory, UNUSABLE);
    }
    return directory;
  }

  private static void make(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      PgxException refusal = refused(directory, UNUSABLE);
      refusal.addSuppressed(e);
      throw refusal;
    }
  }

  private static PgxException refused(Path path, String remedy) {
    return new PgxException(Problem.of(ProblemCode.OUTPUT, Place.of(path.toString()), remedy));
  }

  /** What is kept of a call, for any sample that has it. */
  private record Called(CallTable.Rows rows, String phenotype) {}

  private void calls(
      CohortRun run,
      GenomeInput input,
      Pgx pgx,
      CohortSummary summary,
      Output output,
      Progress progress) {
    CallTable table = new CallTable(pgx.knowledge(), allCandidates);
    output.print(CallTable.HEADER);
    progress.start("called", run.readings().samples());
    run.calls(
        call -> new Called(table.apply(call), Meaning.of(call, pgx.knowledge())),
        (sample, calls) -> {
          calls.forEach(one -> input.report(one.rows().call()));
          table.print(sample, calls.stream().map(Called::rows).toList(), output);
          summary.called(sample, run.genes(), calls.stream().map(Called::phenotype).toList());
          progress.step();
        });
  }

  /**
   * What is kept of an outcome, for any sample that has it.
   *
   * @param row without the sample; empty = not printed
   * @param actionable the drug, when there is something to do; else empty
   */
  private record Assessed(String row, String actionable) {}

  private void recommendations(
      CohortRun run, CohortSummary summary, Output output, Progress progress) {
    output.print("sample\tdrug\tauthority\toutcome\tkinds\n");
    progress.start("assessed", run.readings().samples());
    run.outcomes(
        this::assessed,
        (sample, outcomes) -> {
          List<String> actionable = new ArrayList<>();
          for (Assessed one : outcomes) {
            if (!one.row().isEmpty()) {
              output.print(sample);
              output.print(one.row());
            }
            if (!one.actionable().isEmpty()) {
              actionable.add(one.actionable());
            }
          }
          summary.assessed(sample, actionable);
          progress.step();
        });
  }

  private Assessed assessed(Outcome outcome) {
    String actionable = Meaning.isActionable(outcome) ? outcome.drug() : "";
    if (!all && Meaning.isStandard(outcome)) {
      return new Assessed("", actionable);
    }
    String kinds = Meaning.kinds(outcome).stream().map(Enum::name).collect(Collectors.joining("|"));
    return new Assessed(
        String.join(
            "\t",
            "",
            outcome.drug(),
            outcome.authority().map(Authority::name).orElse(""),
            outcome.getClass().getSimpleName().toUpperCase(Locale.ROOT),
            kinds + "\n"),
        actionable);
  }

  private static void summary(CohortSummary summary, Output output) {
    output.print("table\tgroup\tsubject\tvalue\tpeople\tof\tshare\n");
    for (CohortSummary.Row row : summary.rows()) {
      output.print(
          String.join(
              "\t",
              row.table().toString(),
              row.group(),
              row.subject(),
              row.value(),
              Long.toString(row.people()),
              Long.toString(row.of()),
              String.format(Locale.ROOT, "%.4f\n", (double) row.people() / row.of())));
    }
  }
}
