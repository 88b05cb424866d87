package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.VariantCalls;

/** A file of many samples says of each what a file of that sample alone says. */
class SampleReadingsProperties {
  private static final String[] SITES = {
    "chr1 100 . A G,T . PASS .",
    "chr1 100 . A G . PASS .",
    "chr1 200 . C T . PASS .",
    "chr1 250 . G <NON_REF> . PASS END=420",
    "chr1 299 . GCATAT GC,G . PASS .",
    "chr1 300 . CAT C . PASS .",
    "chr1 400 . G GT . PASS .",
    "chr1 400 . G C . LowQual .",
    "chrM 1555 . A G . PASS .",
    "chrX 900 . A C . PASS ."
  };
  private static final String[] USUAL = {"0|0", "0|0", "0|0", "0|1", "1|0", "1|1", "0/1"};
  private static final String[] RARE = {
    ".", "./.", "0/.", ".|1", "0", "1", "1/2", "0|1:7", "1|0:9"
  };

  private final List<AlleleDefinitions> genes = Vcf.genes();

  private static String genotype(Random random) {
    String[] from = random.nextInt(6) == 0 ? RARE : USUAL;
    return from[random.nextInt(from.length)];
  }

  private List<VariantCalls> read(List<String> records, int column, boolean columns) {
    List<String> lines = new ArrayList<>();
    for (String line : records) {
      String[] cells = line.split(" ", -1);
      lines.add(
          column < 0
              ? line
              : String.join(" ", List.of(cells).subList(0, 9)) + " " + cells[9 + column]);
    }
    ByteArrayInputStream in =
        new ByteArrayInputStream(
            Vcf.file(lines.toArray(String[]::new)).getBytes(StandardCharsets.UTF_8));
    VcfReader reader = VcfReader.builder(genes).filter(true).build();
    List<VariantCalls> samples = new ArrayList<>();
    if (columns) {
      SampleReadings readings = reader.readings(in, "x.vcf", problem -> {});
      for (int i = 0; i < readings.samples(); i++) {
        samples.add(readings.of(i));
      }
    } else {
      reader.read(in, "x.vcf", problem -> {}, samples::add);
    }
    return samples;
  }

  @Property(tries = 400)
  void manySamplesReadAsEachAlone(@ForAll long seed) {
    Random random = new Random(seed);
    int samples = 1 + random.nextInt(random.nextInt(10) == 0 ? 400 : 12);
    List<String> sites = new ArrayList<>(List.of(SITES));
    if (random.nextBoolean()) {
      Collections.shuffle(sites, random);
      sites.addAll(sites.subList(0, 3));
    }
    List<String> records = new ArrayList<>();
    for (String site : sites) {
      StringBuilder line = new StringBuilder(site).append(" GT:PS");
      for (int i = 0; i < samples; i++) {
        boolean own = random.nextInt(40) == 0;
        line.append(' ').append(own ? "0|1:" + (1000 + i) : genotype(random));
      }
      records.add(line.toString());
    }
    if (random.nextBoolean()) {
      records.replaceAll(line -> line.replaceAll(":\\d+", "").replace("GT:PS", "GT"));
    }
    List<VariantCalls> all = read(records, -1, random.nextBoolean());
    for (int i = 0; i < samples; i++) {
      VariantCalls alone = read(records, i, random.nextBoolean()).get(0);
      assertEquals(alone.genes(), all.get(i).genes(), "sample " + i);
    }
  }
}
