package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Sex;

class SampleReadingsTest {
  private static SampleReadings read(VcfReader.Builder reader, String... records) {
    byte[] bytes = Vcf.file(records).getBytes(StandardCharsets.UTF_8);
    return reader.build().readings(new ByteArrayInputStream(bytes), "x.vcf", problem -> {});
  }

  @Test
  void samplesThatReadAlikeInAGeneHaveOneNumber() {
    SampleReadings readings =
        read(
            VcfReader.builder(Vcf.genes()),
            "chr1 100 . A G . . . GT 0|1 0|0 0|1 1|0",
            "chr1 200 . C T . . . GT 0|0 0|0 0|0 0|0");
    assertEquals(4, readings.samples());
    assertEquals("S3", readings.sample(2));
    assertEquals(3, readings.readings(0));
    assertEquals(readings.reading(0, 0), readings.reading(0, 2));
    assertNotEquals(readings.reading(0, 0), readings.reading(0, 3));
    assertEquals(1, readings.readings(2), "no record of the gene");
    assertEquals("SampleReadings[4 samples, 3 genes]", readings.toString());
  }

  @Test
  void aStatedSexTellsReadingsApart() {
    SampleReadings readings =
        read(
            VcfReader.builder(Vcf.genes()).sexes(Map.of("S2", Sex.FEMALE)),
            "chr1 100 . A G . . . GT 0|1 0|1");
    assertEquals(2, readings.readings(0));
    assertEquals(Sex.FEMALE, readings.calls(0, readings.reading(0, 1)).sex());
  }

  @Test
  void oneSampleOfManyIsReadAlone() {
    SampleReadings readings =
        read(VcfReader.builder(Vcf.genes()).sample("S2"), "chr1 100 . A G . . . GT 0|1 1|1 0|0");
    assertEquals(1, readings.samples());
    assertEquals("S2", readings.sample(0));
    assertEquals(1, readings.of(0).gene(Vcf.GENE).orElseThrow().first(0));
  }
}
