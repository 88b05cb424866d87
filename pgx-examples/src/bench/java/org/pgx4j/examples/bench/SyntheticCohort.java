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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.rules.Pgx;

/**
 * Makes a cohort of any size: in each chromosome a sample's two haplotypes are drawn at random from
 * those of a real phased cohort. The same seed gives the same bytes.
 *
 * <pre>
 * java … org.pgx4j.examples.bench.SyntheticCohort REAL.vcf.gz SAMPLES SEED OUT.vcf.gz [all]
 * </pre>
 *
 * <p>Sites are those of the real cohort; with {@code all} also every other site that defines an
 * allele of a bundled gene, at which nobody varies.
 */
public final class SyntheticCohort {
  private static final byte[][] CELLS = new byte[4][];

  static {
    for (int i = 0; i < CELLS.length; i++) {
      CELLS[i] = ("\t" + (i >> 1) + "|" + (i & 1)).getBytes(StandardCharsets.US_ASCII);
    }
  }

  private SyntheticCohort() {}

  /** One record: its first nine columns, and the haplotypes that carry the alternate. */
  private record Site(String chromosome, int position, String columns, boolean[] carriers) {}

  /** Makes a file; see above. */
  public static void main(String[] args) throws IOException {
    write(
        Path.of(args[0]),
        Integer.parseInt(args[1]),
        Long.parseLong(args[2]),
        args.length > 4,
        Path.of(args[3]));
  }

  /**
   * Makes a file.
   *
   * @param real a phased cohort, BGZF or gzip, with one alternate a record
   * @param everySite whether sites at which nobody varies are written too
   */
  public static void write(Path real, int samples, long seed, boolean everySite, Path target)
      throws IOException {
    List<Site> sites = read(real);
    if (everySite) {
      addRest(sites);
    }
    int haplotypes = sites.stream().mapToInt(s -> s.carriers().length).max().orElseThrow();
    try (OutputStream out =
        new BlockCompressedOutputStream(Files.newOutputStream(target), (File) null)) {
      out.write(header(samples).getBytes(StandardCharsets.US_ASCII));
      Map<String, int[]> drawn = new HashMap<>();
      Random random = new Random(seed);
      byte[] line = new byte[4 * samples + 1];
      for (Site site : sites) {
        int[] of =
            drawn.computeIfAbsent(
                site.chromosome(), name -> random.ints(2L * samples, 0, haplotypes).toArray());
        boolean[] carriers = site.carriers();
        for (int i = 0; i < samples; i++) {
          int first = carriers.length > 0 && carriers[of[2 * i]] ? 2 : 0;
          int second = carriers.length > 0 && carriers[of[2 * i + 1]] ? 1 : 0;
          System.arraycopy(CELLS[first | second], 0, line, 4 * i, 4);
        }
        line[line.length - 1] = '\n';
        out.write(site.columns().getBytes(StandardCharsets.US_ASCII));
        out.write(line);
      }
    }
  }

  private static List<Site> read(Path real) throws IOException {
    List<Site> sites = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(real)), StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        if (!line.startsWith("#") && !cells[4].contains(",")) {
          boolean[] carriers = new boolean[2 * (cells.length - 9)];
          for (int i = 9; i < cells.length; i++) {
            carriers[2 * (i - 9)] = cells[i].charAt(0) == '1';
            carriers[2 * (i - 9) + 1] = cells[i].length() > 2 && cells[i].charAt(2) == '1';
          }
          sites.add(
              new Site(
                  cells[0],
                  Integer.parseInt(cells[1]),
                  String.join("\t", List.of(cells).subList(0, 9)),
                  carriers));
        }
      }
    }
    return sites;
  }

  private static void addRest(List<Site> sites) {
    Map<String, Map<Integer, Site>> known = new TreeMap<>();
    sites.forEach(
        s -> known.computeIfAbsent(s.chromosome(), c -> new TreeMap<>()).put(s.position(), s));
    Pgx pgx = Pgx.standard();
    for (Gene gene : pgx.knowledge().definedGenes()) {
      AlleleDefinitions definitions = pgx.knowledge().definitions(gene).orElseThrow();
      for (DefiningPosition at : definitions.positions()) {
        String columns =
            String.join(
                "\t",
                definitions.chromosome(),
                Integer.toString(at.position()),
                ".",
                at.reference(),
                at.alternates().isEmpty() ? "." : at.alternates().get(0),
                ".",
                "PASS",
                ".",
                "GT");
        known
            .computeIfAbsent(definitions.chromosome(), c -> new TreeMap<>())
            .putIfAbsent(
                at.position(),
                new Site(definitions.chromosome(), at.position(), columns, new boolean[0]));
      }
    }
    known.remove("chrM");
    sites.clear();
    known.values().forEach(here -> sites.addAll(here.values()));
  }

  private static String header(int samples) {
    StringBuilder header =
        new StringBuilder("##fileformat=VCFv4.2\n")
            .append("##contig=<ID=chr1,length=248956422,assembly=GRCh38>\n")
            .append("##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">\n")
            .append("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT");
    for (int i = 1; i <= samples; i++) {
      header.append("\tSYN").append(i);
    }
    return header.append('\n').toString();
  }
}
