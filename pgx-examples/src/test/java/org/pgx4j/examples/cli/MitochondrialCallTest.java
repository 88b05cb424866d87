package org.pgx4j.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MitochondrialCallTest {
  private static final String ROWS =
      """
      chrM\t1095\t.\tT\t.\t.\tPASS\t.\tGT:AF\t0:.
      chrM\t1494\t.\tC\t.\t.\tPASS\t.\tGT:AF\t0:.
      chrM\t1555\t.\tA\tG\t.\tPASS\t.\tGT:AF\t0/1:0.12
      """;

  private static String file(String contigs) {
    return "##fileformat=VCFv4.2\n"
        + contigs
        + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS1\n"
        + ROWS;
  }

  private static Run call(String vcf, String... more) {
    String[] args = new String[more.length + 5];
    String[] first = {"call", "--vcf", "-", "--genes", "MT-RNR1"};
    System.arraycopy(first, 0, args, 0, 5);
    System.arraycopy(more, 0, args, 5, more.length);
    return Run.withInput(vcf, args);
  }

  @Test
  void aShareOfAnAlternateIsTheRisk() {
    Run run = call(file("##contig=<ID=chrM,length=16569>\n"));
    assertEquals(0, run.exit(), run.err());
    assertTrue(
        run.lines().get(1).startsWith("S1\tMT-RNR1\tcalled\t1\tm.1555A>G\t1\t\tincreased risk "),
        run.out());
  }

  @Test
  void theOtherMitochondrionIsOneProblemAndNoCallWhateverIsAssumed() {
    String vcf = file("##contig=<ID=chrM,length=16571>\n");
    for (String missing : new String[] {"no-call", "reference"}) {
      Run run = call(vcf, "--missing", missing);
      assertEquals(2, run.exit());
      assertEquals(1, run.problems().size(), run.err());
      assertTrue(run.err().startsWith("PGX-318: "), run.err());
      assertEquals("S1\tMT-RNR1\tnot_called\t\t\t\t\t\t\t22\t", run.lines().get(1));
    }
  }
}
