package org.pgx4j.examples.bench;

import htsjdk.samtools.util.BlockCompressedOutputStream;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * Whole processes, as a shell sees them: each operation starts the runnable jar once and waits for
 * its end. {@code jvm} prints Java's version only: what no program on a JVM can go below.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 15)
@Fork(1)
public class ProcessBench {
  private static final Path JAR = Path.of("target", "pgx.jar");
  private static final String PATIENT = "src/main/resources/org/pgx4j/examples/patient.vcf";
  private static final String COHORT = "1kgp.dev-half.pgx-positions.grch38.vcf.gz";

  /** Options of the JVM, separated by semicolons; none by default. */
  @Param("")
  public String options = "";

  private Path folder = Path.of("");
  private Path report = Path.of("");
  private Path twice = Path.of("");

  /** Where reports go, and the real cohort with each genome twice. */
  @Setup
  public void prepare() throws IOException {
    folder = Files.createTempDirectory("process");
    report = folder.resolve("report.html");
    twice = folder.resolve("twice.vcf.gz");
    try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(SharedFiles.file(COHORT))),
                    StandardCharsets.UTF_8));
        OutputStream out =
            new BlockCompressedOutputStream(Files.newOutputStream(twice), (File) null)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        out.write((line + again(line) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** The columns of a line's samples, their names marked. */
  private static String again(String line) {
    if (line.startsWith("##")) {
      return "";
    }
    int from = 0;
    for (int column = 0; column < 9; column++) {
      from = line.indexOf('\t', from) + 1;
    }
    String samples = line.substring(from - 1);
    return line.startsWith("#") ? samples.replace("\t", "\t2-") : samples;
  }

  /** Removes the reports. */
  @TearDown
  public void remove() throws IOException {
    Files.deleteIfExists(report);
    Files.delete(twice);
    Files.delete(folder);
  }

  /** The processor time of the processes, where the system tells it (Linux); else zero. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Processor {
    /** Milliseconds; a share of each iteration, as JMH adds them up: the sum is the mean. */
    public double cpu;

    private long before;
    private int iterations = 1;

    @Setup(Level.Iteration)
    public void begin(BenchmarkParams benchmark) throws IOException {
      iterations = benchmark.getMeasurement().getCount();
      before = ofChildren();
    }

    void end() throws IOException {
      cpu = (double) (ofChildren() - before) / iterations;
    }

    /** User and system time of the children that have ended, in ticks of 10 ms. */
    private static long ofChildren() throws IOException {
      Path stat = Path.of("/proc/self/stat");
      if (!Files.exists(stat)) {
        return 0;
      }
      String line = Files.readString(stat, StandardCharsets.US_ASCII);
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
      return 10 * (Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
    }
  }

  private void pgx(Processor processor, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("-jar", JAR.toString()));
    command.addAll(List.of(words));
    run(processor, command);
  }

  private void run(Processor processor, List<String> words) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (!options.isEmpty()) {
      command.addAll(List.of(options.split(";", -1)));
    }
    command.addAll(words);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("exit code " + process.exitValue() + ": " + command);
    }
    processor.end();
  }

  @Benchmark
  public void jvm(Processor processor) throws Exception {
    run(processor, List.of("--version"));
  }

  @Benchmark
  public void callOneSample(Processor processor) throws Exception {
    pgx(processor, "call", "--vcf", PATIENT);
  }

  @Benchmark
  public void assessAllDrugs(Processor processor) throws Exception {
    pgx(processor, "assess", "--vcf", PATIENT, "--drugs", "all", "--html", report.toString());
  }

  /** 1.26 million records, by the index. */
  @Benchmark
  public void callWholeGenome(Processor processor) throws Exception {
    Path genome = SharedFiles.file("NA18526.pgx-regions.grch38.vcf.gz");
    pgx(processor, "call", "--vcf", genome.toString());
  }

  /** 1,626 genomes at 285 sites. */
  @Benchmark
  public void callCohort(Processor processor) throws Exception {
    pgx(processor, "call", "--vcf", SharedFiles.file(COHORT).toString(), "--missing", "reference");
  }

  /** The same genomes twice. */
  @Benchmark
  public void callCohortTwice(Processor processor) throws Exception {
    pgx(processor, "call", "--vcf", twice.toString(), "--missing", "reference");
  }
}
