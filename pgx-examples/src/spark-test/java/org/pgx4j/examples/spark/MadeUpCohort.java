package org.pgx4j.examples.spark;

import htsjdk.samtools.util.BlockCompressedOutputStream;
import htsjdk.tribble.SimpleFeature;
import htsjdk.tribble.index.tabix.TabixFormat;
import htsjdk.tribble.index.tabix.TabixIndexCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.DefiningPosition;

/** Samples that nobody is, with rare variants at every defining position; the same each time. */
final class MadeUpCohort {
  private static final int RARE = 25;

  private final int samples;
  private final List<String> records = new ArrayList<>();

  /**
   * A cohort.
   *
   * @param samples the number of samples
   * @param bad whether one genotype names an allele that its record does not have
   */
  MadeUpCohort(int samples, boolean bad) {
    this.samples = samples;
    Random random = new Random(7);
    TreeMap<String, TreeMap<Integer, DefiningPosition>> sites = new TreeMap<>();
    for (AlleleDefinitions gene : Engine.ofDriver().caller().definitions()) {
      for (DefiningPosition position : gene.positionsToRead()) {
        if (position.reference().length() == 1) {
          sites
              .computeIfAbsent(gene.chromosome(), name -> new TreeMap<>())
              .put(position.position(), position);
        }
      }
    }
    sites.forEach(
        (chromosome, here) ->
            here.values().stream()
                .filter(one -> one.alternates().stream().allMatch(alt -> alt.matches("[ACGT]")))
                .sorted(Comparator.comparingInt(DefiningPosition::position))
                .forEach(one -> records.add(record(chromosome, one, random))));
    if (bad) {
      int at = records.size() / 2;
      String record = records.get(at);
      records.set(at, record.substring(0, record.lastIndexOf('\t')) + "\t0|9");
    }
  }

  private String record(String chromosome, DefiningPosition site, Random random) {
    StringBuilder line = new StringBuilder();
    line.append(chromosome).append('\t').append(site.position()).append("\t.\t");
    line.append(site.reference()).append('\t').append(String.join(",", site.alternates()));
    line.append("\t.\tPASS\t.\tGT");
    for (int i = 0; i < samples; i++) {
      line.append('\t').append(allele(site, random)).append('|').append(allele(site, random));
    }
    return line.toString();
  }

  private static int allele(DefiningPosition site, Random random) {
    return random.nextInt(RARE) == 0 ? 1 + random.nextInt(site.alternates().size()) : 0;
  }

  private String header(int from, int to) {
    StringBuilder header = new StringBuilder("##fileformat=VCFv4.2\n##reference=GRCh38\n");
    header.append("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT");
    for (int i = from; i < to; i++) {
      header.append("\tS").append(i);
    }
    return header.append('\n').toString();
  }

  /** The whole cohort, BGZF, with a tabix index beside it. */
  Path indexed(Path file) throws IOException {
    TabixIndexCreator index = new TabixIndexCreator(TabixFormat.VCF);
    try (BlockCompressedOutputStream out = new BlockCompressedOutputStream(file.toFile())) {
      out.write(header(0, samples).getBytes(StandardCharsets.UTF_8));
      for (String record : records) {
        String[] cells = record.split("\t", 3);
        int position = Integer.parseInt(cells[1]);
        index.addFeature(new SimpleFeature(cells[0], position, position), out.getFilePointer());
        out.write((record + '\n').getBytes(StandardCharsets.UTF_8));
      }
      out.flush();
      index.finalizeIndex(out.getFilePointer()).write(Path.of(file + ".tbi"));
    }
    return file;
  }

  /** Some of the samples, plain. */
  Path part(Path file, int from, int to) {
    StringBuilder text = new StringBuilder(header(from, to));
    for (String record : records) {
      String[] cells = record.split("\t", -1);
      text.append(String.join("\t", List.of(cells).subList(0, GenotypeRows.FIXED)));
      for (int i = from; i < to; i++) {
        text.append('\t').append(cells[GenotypeRows.FIXED + i]);
      }
      text.append('\n');
    }
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
