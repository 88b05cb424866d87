package org.pgx4j.rules.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenotypeCall.NotCalled;
import org.pgx4j.core.genotype.GenotypeCall.Reason;
import org.pgx4j.core.genotype.StarAllele;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.OutsideCall;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Reading;
import org.pgx4j.rules.engine.ResolvedGene;
import org.pgx4j.rules.engine.ResolvedProfile;

/** What results from outside mean, given as values. */
class OutsideResultTest {
  private static final Pgx PGX = Pgx.standard();

  private List<Problem> problems = List.of();

  private static OutsideCall.Builder call(String gene) {
    return OutsideCall.builder(gene);
  }

  private ResolvedGene resolve(String gene, PatientProfile.Builder profile) {
    ResolvedProfile resolved = PGX.resolve(profile.build());
    problems = resolved.problems();
    return resolved.gene(Gene.of(gene)).orElseThrow();
  }

  private ResolvedGene resolve(String gene, OutsideCall.Builder... calls) {
    PatientProfile.Builder profile = PatientProfile.builder();
    for (OutsideCall.Builder call : calls) {
      profile.outside(call.build());
    }
    return resolve(gene, profile);
  }

  private static String meaning(Reading reading) {
    GeneResult result = reading.result();
    return result.phenotype().map(phenotype -> phenotype.term()).orElse("")
        + result.score().map(score -> " " + score).orElse("");
  }

  private String only(String gene, OutsideCall.Builder call) {
    ResolvedGene resolved = resolve(gene, call);
    assertEquals(1, resolved.readings().size());
    return meaning(resolved.readings().get(0));
  }

  private List<ProblemCode> codes() {
    return problems.stream().map(Problem::code).toList();
  }

  @Test
  void aResultFromOutsideReplacesACallAndGivesWayToWhatWasStated() {
    NotCalled ours =
        new NotCalled(Gene.of("CYP2D6"), Reason.OUTSIDE_ONLY, CallEvidence.builder().build());
    PatientProfile.Builder profile =
        PatientProfile.builder().call(ours).outside(call("CYP2D6").genotype("*4/*4").build());
    ResolvedGene resolved = resolve("CYP2D6", profile);
    assertEquals("outside", resolved.source());
    assertEquals("Poor Metabolizer 0.0", meaning(resolved.readings().get(0)));
    ResolvedGene stated = resolve("CYP2D6", profile.genotype("CYP2D6", "*1/*1"));
    assertEquals("stated", stated.source());
    assertEquals("Normal Metabolizer 2.0", meaning(stated.readings().get(0)));
  }

  @Test
  void theScoreOfAScoreGeneDecidesAndWhatDisagreesIsTold() {
    assertEquals(
        "Intermediate Metabolizer 0.5",
        only("CYP2D6", call("CYP2D6").genotype("*1/*1").phenotype("PM").activityScore("0.5")));
    assertEquals(List.of(ProblemCode.CONTRADICTION, ProblemCode.CONTRADICTION), codes());
  }

  @Test
  void thePhenotypeDecidesOverTheDiplotypeAndADisagreementIsTold() {
    assertEquals(
        "Poor Metabolizer", only("CYP2C19", call("CYP2C19").genotype("*1/*2").phenotype("PM")));
    assertEquals(List.of(ProblemCode.CONTRADICTION), codes());
  }

  @Test
  void whatAgreesIsNoProblemAndTheGenotypeGivesTheScore() {
    assertEquals(
        "Intermediate Metabolizer 1.0",
        only("CYP2D6", call("CYP2D6").genotype("*1/*4").phenotype("IM")));
    assertEquals(
        "Intermediate Metabolizer 1.0",
        only("CYP2D6", call("CYP2D6").genotype("*1/*4").phenotype("IM").activityScore("1")));
    assertEquals(List.of(), codes());
  }

  @ParameterizedTest
  @CsvSource({
    "*4.024/*1, *1/*4",
    "*4.024x2/*1, *1/*4x2",
    "*1x5/*4, *1x≥3/*4",
    "*1.001x4/*4, *1x≥3/*4",
    "*68+*4.013/*1, *1/*68+*4"
  })
  void finerNamesMeanWhatTheListedOnesMean(String written, String listed) {
    String meant = only("CYP2D6", call("CYP2D6").genotype(listed));
    assertEquals(meant, only("CYP2D6", call("CYP2D6").genotype(written)));
    assertEquals(List.of(), codes());
    assertTrue(!meant.startsWith("Indeterminate"), meant);
  }

  @Test
  void namesAreShownAsWritten() {
    Reading reading = resolve("CYP2D6", call("CYP2D6").genotype("*1x5/*4.024")).readings().get(0);
    assertEquals("*1x5/*4.024", reading.genotype().orElseThrow().toString());
  }

  @Test
  void typingsAreCutToTheFieldsAskedForAndTooFewAreUnknown() {
    StarAllele abacavir = StarAllele.of(Gene.of("HLA-B"), "*57:01");
    String fine = "*57:01:01:02/*07:02:01";
    assertEquals(Optional.of(true), presence(abacavir, fine));
    assertEquals(Optional.empty(), presence(abacavir, "*57/*07:02"));
    assertEquals(Optional.of(false), presence(abacavir, "*08:01/*07:02"));
  }

  private Optional<Boolean> presence(StarAllele allele, String typed) {
    return resolve("HLA-B", call("HLA-B").genotype(typed))
        .readings()
        .get(0)
        .result()
        .presence(allele);
  }

  @Test
  void anUnknownAlleleIsIndeterminateAndToldWithNearNames() {
    assertEquals("Indeterminate", only("TPMT", call("TPMT").genotype("*1/*99")));
    assertEquals(List.of(ProblemCode.UNKNOWN_ALLELE), codes());
    assertTrue(problems.get(0).remedy().startsWith("Did you mean *"), problems.get(0).remedy());
  }

  @Test
  void severalResultsAreAllCarriedAndToldOf() {
    ResolvedGene resolved =
        resolve(
            "CYP2C19",
            call("CYP2C19").genotype("*1/*2"),
            call("CYP2C19").genotype("*1/*17"),
            call("CYP2C19").phenotype("PM"));
    assertEquals(ResolvedGene.Status.AMBIGUOUS, resolved.status());
    assertEquals(
        List.of("Intermediate Metabolizer", "Rapid Metabolizer", "Poor Metabolizer"),
        resolved.readings().stream().map(OutsideResultTest::meaning).toList());
    assertEquals(List.of(ProblemCode.ALTERNATIVE_CALLS), codes());
    assertTrue(ProblemCode.ALTERNATIVE_CALLS.isNote());
  }

  @Test
  void alternativeTypingsAreNotTakenTogether() {
    ResolvedGene resolved =
        resolve(
            "HLA-B",
            call("HLA-B").genotype("*57:01/*07:02"),
            call("HLA-B").genotype("*08:01/*07:02"));
    assertEquals(ResolvedGene.Status.AMBIGUOUS, resolved.status());
  }

  @Test
  void testsOfSingleAllelesStandBesideOneAnother() {
    ResolvedGene resolved =
        resolve(
            "HLA-B",
            call("HLA-B").genotype("*57:01 negative"),
            call("HLA-B").genotype("*15:02 positive"));
    assertEquals(ResolvedGene.Status.CALLED, resolved.status());
    assertEquals(2, resolved.readings().get(0).result().presences().size());
    assertEquals(List.of(), codes());
  }

  @Test
  void theSameResultTwiceIsOne() {
    ResolvedGene resolved =
        resolve("TPMT", call("TPMT").genotype("*1/*3A"), call("TPMT").genotype("*3A/*1"));
    assertEquals(ResolvedGene.Status.CALLED, resolved.status());
    assertEquals(List.of(), codes());
  }
}
