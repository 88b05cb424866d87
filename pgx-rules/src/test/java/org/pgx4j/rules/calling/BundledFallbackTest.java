package org.pgx4j.rules.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.AlleleMatcher;
import org.pgx4j.core.calling.GeneCalls;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.ResolvedGene;
import org.pgx4j.rules.report.HtmlReport;
import org.pgx4j.rules.report.JsonReport;
import org.pgx4j.rules.report.TextReport;

/** SLCO1B1 by rs4149056 alone, where no named alleles fit. */
class BundledFallbackTest {
  private static final Gene SLCO1B1 = Gene.of("SLCO1B1");
  private static final int RS4149056 = 21178615;

  /** Positions whose alternates on both strands no named alleles explain together. */
  private static final Set<Integer> TOGETHER_UNNAMED = Set.of(21172734, 21172776, 21172782);

  private static GenotypeCall call(int first, int second) {
    AlleleDefinitions definitions = Pgx.standard().knowledge().definitions(SLCO1B1).orElseThrow();
    GeneCalls.Builder calls = GeneCalls.builder(definitions);
    for (int i = 0; i < definitions.positions().size(); i++) {
      int at = definitions.positions().get(i).position();
      int both = TOGETHER_UNNAMED.contains(at) ? 1 : 0;
      boolean single = at == RS4149056;
      calls.diploid(i, single ? first : both, single ? second : both, false, 0);
    }
    return AlleleMatcher.of(definitions).call(calls.build(), MissingPolicy.NO_CALL);
  }

  private static Assessment assess(GenotypeCall call) {
    return Pgx.standard()
        .withAuthorities("CPIC")
        .assess(PatientProfile.builder().call(call).build(), "simvastatin");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, *1/*1, Normal Function",
    "0, 1, *1/*5, Decreased Function",
    "1, 1, *5/*5, Poor Function"
  })
  void thePositionStandsForTheGene(int first, int second, String genotype, String phenotype) {
    GenotypeCall call = call(first, second);
    assertInstanceOf(GenotypeCall.NotCalled.class, call);
    Assessment assessment = assess(call);
    ResolvedGene gene = assessment.profile().gene(SLCO1B1).orElseThrow();
    assertEquals(ResolvedGene.Status.NOT_CALLED, gene.status());
    assertEquals(genotype + ", " + phenotype, gene.readings().get(0).describe());
    Outcome outcome = assessment.outcomes().get(0);
    assertInstanceOf(Outcome.Matched.class, outcome);
    assertEquals(
        List.of("warning.fallback"), outcome.warnings().stream().map(w -> w.key()).toList());
  }

  @Test
  void everyReportSaysSo() {
    Assessment assessment = assess(call(0, 1));
    String text = TextReport.of(assessment);
    assertTrue(text.contains("There is no call; rs4149056 alone stands for the gene."), text);
    assertTrue(text.contains("SLCO1B1 has no call; rs4149056 alone stands for it"), text);
    assertTrue(HtmlReport.of(assessment).contains("rs4149056 alone stands for the gene"));
    String json = JsonReport.of(assessment).replace(" ", "");
    assertTrue(json.contains("\"fallbackPosition\":\"chr12:21178615\""), json);
    assertTrue(json.contains("\"source\":\"fallback\""), json);
  }
}
