package org.pgx4j.rules.clinical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.pgx4j.rules.clinical.Clinic.CPIC;
import static org.pgx4j.rules.clinical.Clinic.PGX;
import static org.pgx4j.rules.clinical.Clinic.answer;
import static org.pgx4j.rules.clinical.Clinic.nobody;
import static org.pgx4j.rules.clinical.Clinic.outcome;
import static org.pgx4j.rules.clinical.Clinic.outcomes;
import static org.pgx4j.rules.clinical.Clinic.with;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.calling.NamedAllele;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Genotype.Diplotype;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.Lookup;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.Verdict;
import org.pgx4j.rules.intake.GeneVocabulary;
import org.pgx4j.rules.intake.GenotypeStatements;

/** The clinical decisions on CPIC's tables: 1.3, 1.4, 1.7, 1.9, 1.13, 1.14. */
class CpicDecisionsTest {
  private static FunctionTable table(String gene) {
    return PGX.knowledge().functions(Gene.of(gene)).orElseThrow();
  }

  private static String phenotype(String gene, String genotype) {
    return table(gene)
        .translate(Genotype.parse(Gene.of(gene), genotype))
        .phenotype()
        .orElseThrow()
        .term();
  }

  private static String score(String gene, String genotype) {
    return table(gene)
        .translate(Genotype.parse(Gene.of(gene), genotype))
        .score()
        .orElseThrow()
        .toString();
  }

  @ParameterizedTest
  @CsvSource({
    "HLA-A, *31:01 negative, carbamazepine, HLA-B",
    "CYP2C9, *1/*1, phenytoin, HLA-B",
    "TPMT, *1/*1, azathioprine, NUDT15"
  })
  @Tag("1.3")
  void aRowForNoResultMatchesWithTheTestFirstAndIsNeverRoutine(
      String gene, String genotype, String drug, String untested) {
    for (Outcome outcome : outcomes(CPIC, with(gene, genotype), drug)) {
      assertInstanceOf(Outcome.Matched.class, outcome);
      assertTrue(answer(outcome).startsWith("TEST STANDARD_DOSE"), answer(outcome));
      assertEquals(List.of(untested), Clinic.missing(outcome));
    }
    Verdict verdict = CPIC.assess(with(gene, genotype).build(), drug).explain(drug).verdict();
    assertEquals(Verdict.UNKNOWN, verdict);
  }

  @Test
  @Tag("1.3")
  void noResultIndeterminateAndScoreNotAvailableAreThreeThings() {
    PatientProfile.Builder negative = with("HLA-B", "*15:02 negative");
    assertEquals("TEST STANDARD_DOSE MONITOR MONITOR", answer(CPIC, negative, "phenytoin"));
    String notAvailable =
        answer(CPIC, with("CYP2C9", "*1/*7").genotype("HLA-B", "*15:02 negative"), "phenytoin");
    assertEquals("NO_RECOMMENDATION", notAvailable);
    String unassigned =
        answer(CPIC, with("TPMT", "*1/*1").genotype("NUDT15", "*1/*7"), "azathioprine");
    assertEquals("STANDARD_DOSE MONITOR", unassigned);
    assertEquals(
        Verdict.CAUTION,
        CPIC.assess(with("TPMT", "*1/*1").genotype("NUDT15", "*1/*7").build(), "azathioprine")
            .explain("azathioprine")
            .verdict());
  }

  @Test
  @Tag("1.3")
  void aFallbackGivesWayToAnyResult() {
    PatientProfile.Builder positive = with("CYP2C9", "*1/*1").genotype("HLA-B", "*15:02 positive");
    assertTrue(answer(CPIC, positive.fact("naive", "yes"), "phenytoin").startsWith("AVOID"));
    PatientProfile.Builder open = with("CYP2C9", "*1/*1").genotype("HLA-B", "*15/*07:02");
    assertEquals("INDETERMINATE [HLA-B]", answer(CPIC, open, "phenytoin"));
  }

  @ParameterizedTest
  @CsvSource({
    "m.1555A>G, increased",
    "m.1494C>T, increased",
    "m.1095T>C, increased",
    "m.827A>G, normal"
  })
  @Tag("1.4")
  void cpicsFunctionsOfMtRnr1Override(String variant, String risk) {
    assertEquals(
        risk + " risk of aminoglycoside-induced hearing loss", phenotype("MT-RNR1", variant));
    String first = answer(CPIC, with("MT-RNR1", variant), "gentamicin").split(" ")[0];
    assertEquals(risk.equals("increased") ? "AVOID" : "STANDARD_DOSE", first);
  }

  @Test
  @Tag("1.4")
  void cpicsFunctionsOverrideOthersElsewhereToo() {
    assertEquals("0.5", score("CYP2D6", "*9/*41"));
    assertEquals("Poor Metabolizer", phenotype("CYP2D6", "*4/*4"));
    assertEquals("Intermediate Metabolizer", phenotype("CYP2D6", "*4/*41"));
    assertEquals("Poor Metabolizer", phenotype("NAT2", "*5/*7"));
    Map<String, String> functions =
        Map.of(
            "SLCO1B1 *39", "No function",
            "SLCO1B1 *41", "No function",
            "SLCO1B1 *45", "No function",
            "CYP2B6 *22", "Uncertain function",
            "CYP2B6 *24", "Uncertain function",
            "CYP2B6 *35", "Uncertain function",
            "CYP2B6 *37", "Decreased function");
    functions.forEach(
        (allele, function) -> {
          String[] name = allele.split(" ");
          Haplotype haplotype = Haplotype.parse(Gene.of(name[0]), name[1]);
          assertEquals(function, table(name[0]).functionOf(haplotype).orElseThrow(), allele);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "DPYD, Poor Metabolizer, fluorouracil, 0.0 0.5",
    "CYP2C9, Intermediate Metabolizer, meloxicam, 1.0 1.5"
  })
  @Tag("1.7")
  void aPhenotypeAloneIsExpandedToItsScoresAndEachIsShown(
      String gene, String phenotype, String drug, String scores) {
    Outcome outcome = outcome(CPIC, nobody().phenotype(gene, phenotype), drug);
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertEquals(
        List.of(scores.split(" ")).stream()
            .map(score -> "activity score " + score + ", " + phenotype)
            .toList(),
        Clinic.alternatives(outcome));
  }

  @Test
  @Tag("1.7")
  void whereAllScoresOfAPhenotypeHaveOneAdviceItIsGiven() {
    PatientProfile.Builder intermediate = nobody().phenotype("CYP2D6", "Intermediate Metabolizer");
    assertEquals("STANDARD_DOSE CONSIDER", answer(CPIC, intermediate, "codeine"));
  }

  @Test
  @Tag("1.7")
  void aStatedPhenotypeAgainstAStatedGenotypeIsAProblem() {
    PatientProfile patient =
        with("CYP2D6", "*1/*10").phenotype("CYP2D6", "Intermediate Metabolizer").build();
    var assessment = CPIC.assess(patient, "codeine");
    assertEquals("PGX-206", assessment.problems().get(0).code().code());
    assertInstanceOf(Outcome.Indeterminate.class, assessment.outcomes().get(0));
  }

  @Test
  @Tag("1.9")
  void definedAllelesWithoutAFunctionAreIndeterminate() {
    Map<String, Integer> without = new TreeMap<>();
    for (Gene gene : PGX.knowledge().definedGenes()) {
      FunctionTable table = table(gene.symbol());
      Haplotype normal = Haplotype.parse(gene, Clinic.definitions(gene.symbol()).reference());
      for (NamedAllele allele : Clinic.definitions(gene.symbol()).alleles()) {
        Haplotype haplotype = Haplotype.parse(gene, allele.name());
        if (table.lookup() != Lookup.GENOTYPE && table.functionOf(haplotype).isEmpty()) {
          without.merge(gene.symbol(), 1, Integer::sum);
          var result = table.translate(Diplotype.of(normal, haplotype));
          assertEquals("Indeterminate", result.phenotype().orElseThrow().term(), allele.name());
        }
      }
    }
    assertEquals(
        "{CYP2B6=1, CYP2C19=2, CYP2C9=13, CYP2D6=24, CYP3A4=33, NAT2=6, NUDT15=12, SLCO1B1=9,"
            + " TPMT=3}",
        without.toString());
  }

  @Test
  @Tag("1.9")
  void anAlleleOfG6pdSpelledOtherwiseIsThatAlleleAloneAndInADiplotype() {
    for (String spelling : List.of("Telti, Kobe", "Telti/Kobe", "Kobe/Telti", "Telti")) {
      assertEquals("AVOID", answer(CPIC, with("G6PD", spelling), "rasburicase"), spelling);
      assertEquals(
          "TEST", answer(CPIC, stated("G6PD=" + spelling + "/B (reference)"), "rasburicase"));
    }
    assertEquals("AVOID", answer(CPIC, stated("G6PD=Telti/Kobe/Telti/Kobe"), "rasburicase"));
    assertEquals("AVOID", answer(CPIC, stated("G6PD=Telti/Kobe"), "rasburicase"));
    var unknown = CPIC.assess(with("G6PD", "Telti/Nonsense").build(), "rasburicase");
    assertNotEquals("STANDARD_DOSE", answer(unknown.outcomes().get(0)));
  }

  private static PatientProfile.Builder stated(String text) {
    PatientProfile.Builder patient = PatientProfile.builder();
    var known = CPIC.knowledge();
    GenotypeStatements.of(GeneVocabulary.of(known.genes(), known::functions, known::definitions))
        .read(text, Place.of("test"), patient, problem -> fail(problem.toString()));
    return patient;
  }

  @Test
  @Tag("1.9")
  void everySpellingMeansWhatItsListedNameMeans() {
    int spellings = 0;
    for (String gene : List.of("DPYD", "G6PD")) {
      FunctionTable table = CPIC.knowledge().functions(Gene.of(gene)).orElseThrow();
      for (String spelling : List.of("*2A", "*13", "HapB3", "*1", "Canton", "B", "Viangchan")) {
        String listed = table.respelled(spelling);
        if (!listed.equals(spelling)) {
          assertTrue(table.alleles().contains(listed), listed);
          spellings++;
        }
      }
    }
    assertEquals(7, spellings);
  }

  @Test
  @Tag("1.13")
  void ivacaftorsRuleAppliesOnlyToCysticFibrosis() {
    String reference = "ivacaftor non-responsive CFTR sequence";
    PatientProfile.Builder patient = with("CFTR", reference + "/" + reference);
    assertEquals("INDETERMINATE [indication]", answer(CPIC, patient, "ivacaftor"));
    assertEquals("AVOID", answer(CPIC, patient.fact("indication", "cystic fibrosis"), "ivacaftor"));
    assertEquals(
        "NO_RECOMMENDATION", answer(CPIC, patient.fact("indication", "asthma"), "ivacaftor"));
  }

  @Test
  @Tag("1.13")
  void referenceOfRyr1AndCacna1sIsUncertainAndNeverRoutine() {
    PatientProfile.Builder patient =
        nobody().call(Clinic.call("RYR1", Map.of())).call(Clinic.call("CACNA1S", Map.of()));
    var assessment = CPIC.assess(patient.build(), "sevoflurane");
    Map<String, String> because = assessment.outcomes().get(0).because();
    assertEquals("Reference/Reference, Uncertain Susceptibility", because.get("RYR1"));
    assertEquals("Reference/Reference, Uncertain Susceptibility", because.get("CACNA1S"));
    assertEquals(Verdict.CAUTION, assessment.explain("sevoflurane").verdict());
  }

  @Test
  @Tag("1.14")
  void clopidogrelWithoutAnIndicationHasOneOutcomeForEachOfThreePopulations() {
    PatientProfile.Builder poor = with("CYP2C19", "*2/*2");
    assertEquals(
        List.of("acs-pci", "cardiovascular-other", "neurovascular"),
        outcomes(CPIC, poor, "clopidogrel").stream()
            .map(one -> one.population().orElseThrow().id())
            .toList());
    Outcome only = outcome(CPIC, poor.fact("indication", "ACS/PCI"), "clopidogrel");
    assertEquals("acs-pci", only.population().orElseThrow().id());
    assertEquals("AVOID ALTERNATIVE", answer(only));
  }
}
