package org.pgx4j.rules.cohort;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.rules.intake.SampleReadings;
import org.pgx4j.rules.intake.VcfReader;

/** A made-up file of many samples at the defining positions of genes, the same for one seed. */
final class Samples {
  private final byte[] file;
  private final VcfReader reader;

  Samples(Collection<AlleleDefinitions> genes, int count, long seed) {
    reader = VcfReader.builder(genes).build();
    Random random = new Random(seed);
    StringBuilder text =
        new StringBuilder("##fileformat=VCFv4.2\n##contig=<ID=chr1,length=248956422>\n#CHROM\tPOS")
            .append("\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT");
    for (int i = 0; i < count; i++) {
      text.append("\tS").append(i);
    }
    text.append('\n');
    for (AlleleDefinitions gene : genes) {
      for (DefiningPosition position : gene.positions()) {
        text.append(gene.chromosome()).append('\t').append(position.position()).append("\t.\t");
        text.append(position.reference()).append('\t').append(position.alternates().get(0));
        text.append("\t.\tPASS\t.\tGT");
        int rarity = 4 + random.nextInt(60);
        for (int i = 0; i < count; i++) {
          int drawn = random.nextInt(rarity);
          text.append(
              drawn == 0 ? "\t0/1" : drawn == 1 && random.nextInt(9) == 0 ? "\t./." : "\t0/0");
        }
        text.append('\n');
      }
    }
    file = text.toString().getBytes(StandardCharsets.UTF_8);
  }

  SampleReadings readings() {
    return reader.readings(new ByteArrayInputStream(file), "samples.vcf", problem -> {});
  }

  List<VariantCalls> oneByOne() {
    List<VariantCalls> samples = new ArrayList<>();
    reader.read(new ByteArrayInputStream(file), "samples.vcf", problem -> {}, samples::add);
    return samples;
  }
}
