package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.rules.knowledge.PackFolder.guideline;
import static org.pgx4j.rules.knowledge.PackFolder.row;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.KnowledgeVersion;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.rules.engine.DecisionTable;
import org.pgx4j.rules.engine.Rule;

class UserPackTest {
  private static final String ALWAYS = "{\"always\": true}";

  @TempDir Path folder;

  private static String functions(String authority) {
    return """
    {"schema": "pgx4j/functions/1", "gene": "CYP2C19", "authority": "%s", "version": "1",
     "licence": "CC0-1.0", "citations": [], "lookup": "phenotype",
     "functions": {"Odd function": ["*1"]},
     "phenotypes": [{"is": "Odd", "pairs": [["Odd function", "Odd function"]]}],
     "otherwise": "Indeterminate"}
    """
        .formatted(authority);
  }

  @Test
  void functionsOfTheSameAuthorityReplaceTheBundledOnes() {
    KnowledgeBase knowledge =
        new PackFolder(folder, "mine", "CPIC")
            .with("functions", "CYP2C19", "f.json", functions("CPIC"))
            .overStandard();
    Gene gene = Gene.of("CYP2C19");
    Haplotype allele = Haplotype.parse(gene, "*1");
    assertEquals("Odd function", knowledge.functions(gene).orElseThrow().functionOf(allele).get());
    assertTrue(knowledge.versions().stream().map(KnowledgeVersion::id).toList().contains("mine"));
  }

  private KnowledgeBase spelled(String listed, String other) {
    String rules = "\"phenotypes\"";
    String spellings = "\"spellings\": {\"%s\": [\"%s\"]}, ".formatted(listed, other);
    return new PackFolder(folder, "mine", "CPIC")
        .with("functions", "CYP2C19", "f.json", functions("CPIC").replace(rules, spellings + rules))
        .overStandard();
  }

  @Test
  void otherSpellingsOfListedAllelesAreUnderstood() {
    FunctionTable table = spelled("*1", "wild/type").functions(Gene.of("CYP2C19")).orElseThrow();
    assertEquals("*1/*1", table.respelled("wild/type/*1"));
  }

  @Test
  void aSpellingOfNothingListedAndAListedNameAsSpellingAreRefused() {
    for (List<String> one : List.of(List.of("*2", "two"), List.of("*1", "*1"))) {
      KnowledgeBase knowledge = spelled(one.get(0), one.get(1));
      PgxException thrown =
          assertThrows(PgxException.class, () -> knowledge.functions(Gene.of("CYP2C19")));
      assertEquals(ProblemCode.BAD_KNOWLEDGE, thrown.problem().code());
    }
  }

  @Test
  void functionsOfAnotherAuthorityStandBesideTheBundledOnes() {
    KnowledgeBase knowledge =
        new PackFolder(folder, "mine", "MINE")
            .with("functions", "CYP2C19", "f.json", functions("MINE"))
            .overStandard();
    Gene gene = Gene.of("CYP2C19");
    Haplotype allele = Haplotype.parse(gene, "*1");
    var own = knowledge.functions(gene, Authority.of("MINE")).orElseThrow();
    assertEquals("Odd function", own.functionOf(allele).get());
    assertEquals(
        "Normal function", knowledge.functions(gene).orElseThrow().functionOf(allele).get());
  }

  @Test
  void aGuidelineOfTheSameAuthorityReplacesAndOneOfAnotherJoins() {
    PackFolder pack = new PackFolder(folder, "mine", "CPIC");
    pack.with(
        "guideline",
        "clopidogrel",
        "g.json",
        guideline("own", "CPIC", "clopidogrel", "CYP2C19", row("all", ALWAYS)));
    List<Rule> replaced = rules(pack, "CPIC");
    assertEquals(1, replaced.size());
    DecisionTable table = (DecisionTable) replaced.get(0);
    assertEquals(
        ActionKind.STANDARD_DOSE, table.rows().get(0).recommendation().actions().get(0).kind());

    PackFolder other = new PackFolder(folder, "other", "MINE");
    other.with(
        "guideline",
        "clopidogrel",
        "g.json",
        guideline("own", "MINE", "clopidogrel", "CYP2C19", row("all", ALWAYS)));
    assertEquals(3, rules(other, "CPIC").size());
    assertEquals(1, rules(other, "MINE").size());
  }

  private static List<Rule> rules(PackFolder pack, String authority) {
    return pack.overStandard().rules("clopidogrel").stream()
        .filter(rule -> rule.authority().equals(Authority.of(authority)))
        .toList();
  }

  @Test
  void wordsAreMergedAndTheLaterPackCounts() {
    KnowledgeBase knowledge =
        new PackFolder(folder, "mine", "MINE")
            .with(
                "words",
                "en",
                "w.json",
                "{\"schema\": \"pgx4j/words/1\", \"language\": \"en\","
                    + " \"messages\": {\"population.general\": \"Everybody\"}}")
            .overStandard();
    assertEquals("Everybody", knowledge.words("en").text("population.general"));
    assertFalse(knowledge.words("en").find("population.naive").isEmpty());
  }

  @Test
  void twoGuidelinesOfOneIdAreRefused() {
    PackFolder pack = new PackFolder(folder, "mine", "MINE");
    String text = guideline("own", "MINE", "codeine", "CYP2D6", row("all", ALWAYS));
    pack.with("guideline", "codeine", "a.json", text);
    pack.with("guideline", "codeine", "b.json", text);
    KnowledgeBase knowledge = pack.overStandard();
    Problem problem = problem(() -> knowledge.rules("codeine"));
    assertEquals(ProblemCode.DUPLICATE_ID, problem.code());
  }

  @Test
  void twoPacksOfOneIdAreRefused() {
    KnowledgePack pack = KnowledgePack.bundled("fda");
    assertEquals(
        ProblemCode.DUPLICATE_ID, problem(() -> KnowledgeBase.of(List.of(pack, pack))).code());
  }

  @Test
  void aPackThatIsNotThereIsTold() {
    assertEquals(
        ProblemCode.MISSING_KNOWLEDGE, problem(() -> KnowledgePack.bundled("nothing")).code());
    assertEquals(
        ProblemCode.MISSING_KNOWLEDGE,
        problem(() -> KnowledgePack.directory(folder.resolve("nothing"))).code());
  }

  @Test
  void aPathOutOfThePackIsRefused() {
    PackFolder pack = new PackFolder(folder, "mine", "MINE");
    pack.write("a/x.json", "{}");
    pack.listed("words", "en", "a/../../b.json", "{}", "0".repeat(64));
    assertEquals(ProblemCode.BAD_KNOWLEDGE, problem(pack::pack).code());
  }

  private static Problem problem(org.junit.jupiter.api.function.Executable executable) {
    return assertThrows(PgxException.class, executable).problem();
  }
}
