package org.pgx4j.rules.knowledge.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.CallingStrategy;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.rules.knowledge.KnowledgeBase;

class PharmcatImportTest {
  private static final Gene ABC1 = Gene.of("ABC1");
  private static final String VARIANT =
      """
      {"position": %d, "ref": "%s", "alts": ["T"], "rsid": null, "chromosomeHgvsName": "g.%d"}
      """;

  private final Importing importing = Importing.by("CPIC");

  private static String variant(int position, String ref) {
    return VARIANT.formatted(position, ref, position);
  }

  private static String allele(String name, boolean reference, String bases) {
    return """
    {"name": "%s", "reference": %s, "alleles": [%s], "score": 1}
    """
        .formatted(name, reference, bases);
  }

  private static String definition(String gene, String variants, String alleles) {
    return """
    {"formatVersion": "2", "gene": "%s", "chromosome": "chr9", "genomeBuild": "GRCh38.p14",
     "version": "2026", "variants": [%s], "namedAlleles": [%s], "suballelesMap": {}}
    """
        .formatted(gene, variants, alleles);
  }

  private static final String ALLELES =
      allele("*2", false, "\"T\", null")
          + ","
          + allele("*1", true, "\"C\", \"G\"")
          + ","
          + allele("*3", false, "\"C\", \"T\"");

  private void define(String json) {
    importing.target.pharmcatDefinition("ABC1_translation.json", Importing.stream(json));
  }

  private AlleleDefinitions defined() {
    return KnowledgeBase.of(List.of(importing.target.pack())).definitions(ABC1).orElseThrow();
  }

  @Test
  void aGeneNobodyKnewIsCalledByItsAlleles() {
    define(definition("ABC1", variant(100, "C") + "," + variant(200, "G"), ALLELES));
    importing.assertTold();
    AlleleDefinitions found = defined();
    assertEquals("*1", found.reference());
    assertEquals(CallingStrategy.EXACT, found.strategy());
    assertTrue(found.alleles().get(2).everywhere());
    assertTrue(found.sites(GenomeBuild.GRCH37).isEmpty());
  }

  @Test
  void exemptionsGateAndLeaveOut() {
    importing.target.pharmcatExemptions(
        "exemptions.json",
        Importing.stream(
            """
            {"ABC1": {"gene": "ABC1", "requiredPositions": [200], "amp1Positions": [200],
              "ignoredPositions": [%s], "ignoredAlleles": ["*2"], "extraPositions": [%s],
              "unphasedDiplotypePriorities": [{"list": ["*1/*3", "*3/*3"], "pick": "*1/*3"}]},
             "ABC2": {"gene": "ABC2", "amp1Positions": "none"}}
            """
                .formatted(variant(100, "C"), variant(300, "A"))));
    define(definition("ABC1", variant(100, "C") + "," + variant(200, "G"), ALLELES));
    importing.assertTold(ProblemCode.BAD_ENTRY);
    AlleleDefinitions found = defined();
    assertEquals(1, found.positions().size());
    assertEquals(Set.of(200), found.tier1());
    assertEquals(Set.of(200), found.required());
    assertEquals(300, found.extra().get(0).position());
    assertEquals(2, found.alleles().size());
    assertEquals("*1/*3", found.priorities().get(0).pick());
  }

  /** An allele left out would make its carriers another's. */
  @Test
  void oneBadAlleleLeavesTheGeneOut() {
    define(
        definition(
            "ABC1",
            variant(100, "C"),
            allele("*1", true, "\"C\"") + "," + allele("*2", false, "\"A\"")));
    importing.assertTold(ProblemCode.BAD_ENTRY);
    assertEquals(1, importing.target.read());
    assertEquals(0, importing.target.taken());
  }

  @Test
  void noReferenceOrTwoLeaveTheGeneOut() {
    define(definition("ABC1", variant(100, "C"), allele("*2", false, "\"T\"")));
    define(
        definition(
            "ABC1",
            variant(100, "C"),
            allele("*1", true, "\"C\"") + "," + allele("*2", true, "\"C\"")));
    importing.assertTold(ProblemCode.BAD_ENTRY, ProblemCode.BAD_ENTRY);
  }

  @Test
  void positionsThatGateNowGateOnWithoutExemptions() {
    Gene gene = Gene.of("TPMT");
    AlleleDefinitions known = Importing.STANDARD.definitions(gene).orElseThrow();
    int site = known.tier1().iterator().next();
    String ref = known.positions().get(known.indexOf(site)).reference();
    define(
        definition(
            "TPMT",
            VARIANT.formatted(site, ref, site).replace("\"T\"", "\"" + other(ref) + "\""),
            allele("*1", true, "\"" + ref + "\"")
                + ","
                + allele("*9", false, "\"" + other(ref) + "\"")));
    importing.assertTold();
    AlleleDefinitions found =
        KnowledgeBase.of(List.of(importing.target.pack())).definitions(gene).orElseThrow();
    assertEquals(Set.of(site), found.tier1());
    assertTrue(found.undocumentedAsReference());
    assertTrue(found.sites(GenomeBuild.GRCH37).isPresent());
  }

  private static String other(String base) {
    return base.equals("A") ? "C" : "A";
  }

  private static String phenotype(String activity, String rows) {
    return """
    {"gene": "ABC1", "version": "2026", "haplotypes": {"*1": "1.0", "*2": "0.0", "*2b": "0.0"},
     "namedAlleles": [{"name": "*1", "functionValue": "Normal function"},
       {"name": "*2", "functionValue": "No function"},
       {"name": "*2b", "functionValue": "No function"},
       {"name": "*9", "functionValue": null}],
     "activityValues": {%s}, "diplotypes": [%s]}
    """
        .formatted(activity, rows);
  }

  private static String pair(String counts, String phenotype, String lookup) {
    return "{\"diplotypekey\": {%s}, \"phenotype\": \"%s\", \"lookupkey\": \"%s\"}"
        .formatted(counts, phenotype, lookup);
  }

  private FunctionTable functions() {
    return KnowledgeBase.of(List.of(importing.target.pack())).functions(ABC1).orElseThrow();
  }

  private void translate(String json) {
    importing.target.pharmcatPhenotype("ABC1.json", Importing.stream(json));
  }

  private String result(String genotype) {
    return functions().translate(Genotype.parse(ABC1, genotype)).phenotype().orElseThrow().term();
  }

  @Test
  void pairsBecomeRulesByFunction() {
    translate(
        phenotype(
            "",
            pair("\"*1\": 2", "Normal", "Normal")
                + ","
                + pair("\"*1\": 1, \"*2\": 1", "Less", "Less")));
    importing.assertTold();
    assertEquals("Normal", result("*1/*1"));
    assertEquals("Less", result("*2b/*1"));
    assertEquals("Indeterminate", result("*2/*2"));
    assertEquals("Indeterminate", result("*9/*1"));
  }

  @Test
  void functionsWithTwoPhenotypesGiveNone() {
    translate(
        phenotype(
            "",
            pair("\"*1\": 1, \"*2b\": 1", "Normal", "Normal")
                + ","
                + pair("\"*1\": 1, \"*2\": 1", "Less", "Less")));
    importing.assertTold(ProblemCode.BAD_ENTRY);
    assertEquals("Indeterminate", result("*1/*2"));
  }

  @Test
  void scoresBecomeRangesFromTheLeastToTheGreatestOfAPhenotype() {
    String activity = "\"*1\": \"1.0\", \"*2\": \"0.0\", \"*2b\": \"0.0\"";
    translate(
        phenotype(
            activity,
            pair("\"*2\": 2", "Poor", "0.0")
                + ","
                + pair("\"*1\": 1, \"*2\": 1", "Normal", "1.0")
                + ","
                + pair("\"*1\": 2", "Normal", "2.0")));
    importing.assertTold();
    assertEquals("Poor", result("*2/*2b"));
    assertEquals("Normal", result("*1/*1"));
  }

  /** The published score of a pair must be the sum of its alleles'. */
  @Test
  void aTableThatItsFunctionsDoNotGiveIsLeftOut() {
    translate(
        phenotype(
            "\"*1\": \"1.0\", \"*2\": \"0.0\"",
            pair("\"*1\": 1, \"*2\": 1", "Normal", "1.0")
                + ","
                + pair("\"*1\": 2", "Normal", "3.0")));
    importing.assertTold(ProblemCode.BAD_ENTRY);
    assertEquals(0, importing.target.taken());
  }
}
