package org.pgx4j.rules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.NamedAllele;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.CallEvidence.ExtraPosition;
import org.pgx4j.core.genotype.CallEvidence.Fallback;
import org.pgx4j.core.genotype.CallEvidence.NotExcluded;
import org.pgx4j.core.genotype.CallEvidence.Undocumented;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.GenotypeCall.NotCalled;
import org.pgx4j.core.genotype.GenotypeCall.Reason;

class EvidenceTableTest {
  private static final Gene GENE = Gene.of("XYZ2");
  private static final EvidenceTable TABLE =
      EvidenceTable.of(
          List.of(
              AlleleDefinitions.builder(GENE, GenomeBuild.GRCH38)
                  .chromosome("chr7")
                  .reference("*1")
                  .positions(List.of(new DefiningPosition(100, "A", List.of("G"), "", "")))
                  .alleles(List.of(new NamedAllele("*1", true, Map.of())))
                  .build()));

  private static Candidate candidate(String genotype, int rank, int score) {
    return Candidate.of(Genotype.parse(GENE, genotype), rank, score);
  }

  private static List<String> cells(GenotypeCall call) {
    String rows = TABLE.rows("S", List.of(call));
    assertEquals(rows.length() - 1, rows.indexOf('\n'), "one line");
    return Arrays.asList(rows.strip().isEmpty() ? new String[0] : rows.split("[\t\n]", -1));
  }

  @Test
  void theHeaderNamesEveryColumn() {
    assertEquals(
        "sample gene status reason strategy phase score positions_read positions missing"
            + " undocumented not_excluded extra fallback notes\n",
        EvidenceTable.HEADER.replace('\t', ' '));
  }

  @Test
  void aCallShowsAllThatItRestsOn() {
    CallEvidence evidence =
        CallEvidence.builder()
            .strategy("exact")
            .phase("unphased")
            .positions(5)
            .missing(List.of(100, 200))
            .undocumented(List.of(new Undocumented(300, "A>T, A>C")))
            .notExcluded(
                List.of(new NotExcluded("*2", List.of(100)), new NotExcluded("*3", List.of(200))))
            .extra(List.of(new ExtraPosition(50, "rs50", "G|A"), new ExtraPosition(60, "", "")))
            .notes(List.of("proxy-only", "combination"))
            .build();
    GenotypeCall call =
        GenotypeCall.of(
            GENE, List.of(candidate("*1/*1", 1, 6), candidate("*1/*2", 2, 3)), evidence);
    assertEquals(
        List.of(
            "S",
            "XYZ2",
            "called",
            "",
            "exact",
            "unphased",
            "6",
            "3",
            "5",
            "chr7:100;chr7:200",
            "chr7:300 A>T, A>C",
            "*2;*3",
            "chr7:50 G|A;chr7:60 .",
            "",
            "proxy-only;combination",
            ""),
        cells(call));
  }

  @Test
  void candidatesOfRankOneGiveTheScores() {
    CallEvidence evidence = CallEvidence.builder().build();
    List<Candidate> tied = List.of(candidate("*1/*1", 1, 6), candidate("*1/*2", 1, 6));
    List<Candidate> apart = List.of(candidate("*1/*1", 1, 6), candidate("*1/*2", 1, 4));
    assertEquals("6", cells(GenotypeCall.of(GENE, tied, evidence)).get(6));
    assertEquals("6;4", cells(GenotypeCall.of(GENE, apart, evidence)).get(6));
    assertEquals("ambiguous", cells(GenotypeCall.of(GENE, tied, evidence)).get(2));
  }

  @Test
  void aGeneWithoutACallHasItsReasonAndItsFallback() {
    CallEvidence evidence =
        CallEvidence.builder()
            .fallback(new Fallback(100, "rs1", Genotype.parse(GENE, "*1/*2")))
            .build();
    List<String> cells = cells(new NotCalled(GENE, Reason.NO_MATCH, evidence));
    assertEquals("not_called", cells.get(2));
    assertEquals("no-match", cells.get(3));
    assertEquals("", cells.get(6));
    assertEquals("chr7:100 *1/*2", cells.get(13));
  }
}
