package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.pgx4j.core.problem.PgxException;

class VcfReaderProperties {
  private static final String[] JOINED = {"A G,T", "C T,G", "CAT C,CATAT", "G GT,A"};
  private static final int[] AT = {100, 200, 300, 400};

  /** One genotype a site, by the indexes of {@link #JOINED}. */
  private static int[][] genotypes(Random random) {
    int[][] genotypes = new int[AT.length][2];
    for (int[] genotype : genotypes) {
      genotype[0] = random.nextInt(3);
      genotype[1] = random.nextInt(3);
    }
    return genotypes;
  }

  private static String record(String chromosome, int at, String alleles, String genotype) {
    return chromosome + " " + at + " . " + alleles + " . PASS . GT " + genotype;
  }

  private static List<String> read(byte[] bytes, boolean ordered) {
    Vcf vcf = Vcf.read(VcfReader.builder(Vcf.genes()).build(), bytes);
    assertEquals(List.of(), vcf.told());
    List<String> calls = new ArrayList<>();
    for (int i = 0; i < AT.length; i++) {
      String call = vcf.at(i);
      String[] two = call.split("/", -1);
      boolean swap = !ordered && two[0].compareTo(two[1]) > 0;
      calls.add(swap ? two[1] + "/" + two[0] : call);
    }
    return calls;
  }

  @Property(tries = 200)
  void splitRecordsTheOtherChromosomeNameAndBlocksReadAlike(@ForAll long seed) {
    int[][] genotypes = genotypes(new Random(seed));
    List<String> joined = new ArrayList<>();
    List<String> split = new ArrayList<>();
    List<String> bare = new ArrayList<>();
    for (int i = 0; i < AT.length; i++) {
      int a = genotypes[i][0];
      int b = genotypes[i][1];
      String[] alleles = JOINED[i].split("[ ,]");
      joined.add(record("chr1", AT[i], JOINED[i], a + "/" + b));
      bare.add(record("1", AT[i], JOINED[i], a + "/" + b));
      for (int k = 1; k <= 2; k++) {
        String gt = (a == k ? "1" : "0") + "/" + (b == k ? "1" : "0");
        split.add(record("chr1", AT[i], alleles[0] + " " + alleles[k], gt));
      }
    }
    List<String> expected = read(bytes(joined), false);
    assertEquals(expected, read(bytes(split), false));
    assertEquals(expected, read(bytes(bare), false));
    assertEquals(expected, read(Vcf.gzip(bytes(joined)), false));
    assertEquals(
        expected, read(CompressionTest.blocks(bytes(split), 1 + (int) (seed & 63)), false));
  }

  private static final String[] SPELLINGS = {
    "100 . A G",
    "100 . A G,T",
    "100 . a g",
    "100 . A C",
    "100 . A .",
    "100 . A <NON_REF>",
    "100 . C G",
    "99 . TA T",
    "299 . GCAT G",
    "300 . CAT C",
    "300 . CAT CATAT,C",
    "300 . C CAT",
    "300 . CAT CATATAT",
    "400 . G GT"
  };

  private static String anyFile(Random random) {
    List<String> records = new ArrayList<>();
    for (String spelling : SPELLINGS) {
      if (random.nextInt(3) == 0) {
        String info = random.nextInt(3) == 0 ? "END=" + (90 + random.nextInt(220)) : ".";
        int alleles = spelling.split(",").length + (spelling.endsWith(".") ? 0 : 1);
        String genotype = random.nextInt(alleles) + "/" + random.nextInt(alleles);
        records.add("chr1 " + spelling + " . PASS " + info + " GT " + genotype);
      }
    }
    return Vcf.file(records.toArray(String[]::new));
  }

  private static String whole(Vcf vcf) {
    StringBuilder text = new StringBuilder(vcf.told().toString());
    for (int i = 0; i < AT.length; i++) {
      text.append(' ').append(vcf.at(i));
    }
    return text.append(' ').append(vcf.at(0, Vcf.SAME_PLACE, 0)).toString();
  }

  @Property(tries = 500)
  void whatAReaderReadBeforeChangesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    VcfReader used = VcfReader.builder(Vcf.genes()).build();
    for (int i = 0; i < 4; i++) {
      String file = anyFile(random);
      VcfReader fresh = VcfReader.builder(Vcf.genes()).build();
      assertEquals(whole(Vcf.read(fresh, file)), whole(Vcf.read(used, file)), file);
    }
  }

  private static byte[] bytes(List<String> records) {
    return Vcf.file(records.toArray(String[]::new)).getBytes(StandardCharsets.UTF_8);
  }

  @Property(tries = 3000)
  void damagedFileIsReadOrRefusedWithACodeAndAPlace(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] plain =
        Vcf.file(
                "chr1 50 . T <NON_REF> . . END=150 GT:AD:PS 0/0:3,3:. 0|0:1,1:5",
                "chr1 100 . A G,T . PASS . GT:AD:PS 0|1:3,3,0:100 1/2:1,1,1:.",
                "chr1 299 . GCATAT GC,G . PASS . GT 0/1 1/.",
                "chrM 1555 . A G . . . GT 1 0")
            .getBytes(StandardCharsets.UTF_8);
    byte[] bytes = random.nextInt(4) == 0 ? CompressionTest.blocks(plain, 90) : plain;
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(bytes.length);
      byte[] likely = "\t\n/|:,.<>*;=0129ACGT#".getBytes(StandardCharsets.UTF_8);
      bytes[at] = random.nextBoolean() ? likely[random.nextInt(likely.length)] : (byte) seed;
    }
    try {
      Vcf vcf = Vcf.read(VcfReader.builder(Vcf.genes()).build(), bytes);
      assertEquals(true, vcf.problems.stream().allMatch(p -> p.place().line() > 0));
    } catch (PgxException e) {
      assertEquals("test.vcf", e.problem().place().source());
    }
  }
}
