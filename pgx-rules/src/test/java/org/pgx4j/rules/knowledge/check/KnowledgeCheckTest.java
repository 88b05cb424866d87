package org.pgx4j.rules.knowledge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.rules.knowledge.PackFolder.guideline;
import static org.pgx4j.rules.knowledge.PackFolder.row;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.knowledge.KnowledgeBase;
import org.pgx4j.rules.knowledge.PackFolder;

@Tag("slow")
class KnowledgeCheckTest {
  private static final String NORMAL =
      "{\"phenotype\": {\"gene\": \"SLCO1B1\", \"is\": [\"Normal Function\"]}}";

  @TempDir Path folder;

  private List<Problem> check(String rows) {
    PackFolder pack = new PackFolder(folder, "bad", "BAD");
    pack.with(
        "guideline",
        "simvastatin",
        "g.json",
        guideline("bad-simvastatin", "BAD", "simvastatin", "SLCO1B1", rows));
    return KnowledgeCheck.run(pack.overStandard());
  }

  private static void assertFound(ProblemCode code, String text, List<Problem> problems) {
    assertTrue(
        problems.stream().anyMatch(p -> p.code() == code && p.message().contains(text)),
        problems.toString());
  }

  private static String not(String condition) {
    return "{\"not\": " + condition + "}";
  }

  @Test
  void theBundledKnowledgeIsWhole() {
    assertEquals(List.of(), KnowledgeCheck.run(KnowledgeBase.standard()));
  }

  @Test
  void aWholeTableIsFoundWhole() {
    assertEquals(List.of(), check(row("a", NORMAL) + "," + row("b", not(NORMAL))));
  }

  @Test
  void aChangedFileIsFound() {
    PackFolder pack = new PackFolder(folder, "bad", "BAD");
    pack.listed("drugs", "x", "d.json", "{}", "0".repeat(64));
    assertFound(ProblemCode.HASH_MISMATCH, "d.json", KnowledgeCheck.run(pack.overStandard()));
  }

  @Test
  void aFileThatTheManifestDoesNotListIsFound() {
    PackFolder pack = new PackFolder(folder, "bad", "BAD").write("stray.json", "{}");
    assertFound(ProblemCode.BAD_KNOWLEDGE, "stray.json", KnowledgeCheck.run(pack.overStandard()));
  }

  @Test
  void anUnknownMemberIsFoundWithItsLine() {
    PackFolder pack = new PackFolder(folder, "bad", "BAD");
    pack.with("drugs", "x", "d.json", "{\"schema\": \"pgx4j/drugs/1\",\n\"extra\": 1}");
    assertFound(
        ProblemCode.UNKNOWN_MEMBER, "d.json:2 extra", KnowledgeCheck.run(pack.overStandard()));
  }

  @Test
  void rowsThatOverlapAreFound() {
    assertFound(
        ProblemCode.BAD_KNOWLEDGE,
        "Let one of the rows a, c hold for: SLCO1B1 Normal Function",
        check(row("a", NORMAL) + "," + row("b", not(NORMAL)) + "," + row("c", NORMAL)));
  }

  @Test
  void aGapIsFound() {
    assertFound(
        ProblemCode.BAD_KNOWLEDGE,
        "Add a row for: SLCO1B1 Decreased Function",
        check(row("a", NORMAL)));
  }

  @Test
  void aMissingWordIsFoundInEveryLanguage() {
    String silent = row("a", NORMAL).replace("\"notes\": []", "\"notes\": [\"no.such\"]");
    List<Problem> problems = check(silent + "," + row("b", not(NORMAL)));
    assertFound(ProblemCode.MISSING_WORD, "no.such to the words of en", problems);
    assertFound(ProblemCode.MISSING_WORD, "no.such to the words of pt-BR", problems);
  }

  @Test
  void aPhenotypeThatTheFunctionsCannotGiveIsFound() {
    String odd = NORMAL.replace("Normal Function", "Normal Functoin");
    assertFound(
        ProblemCode.UNKNOWN_PHENOTYPE,
        "bad-simvastatin general a",
        check(row("a", odd) + "," + row("b", not(odd))));
  }

  @Test
  void aGeneThatTheGuidelineDoesNotListIsFound() {
    String other = "{\"phenotype\": {\"gene\": \"TPMT\", \"is\": [\"Poor Metabolizer\"]}}";
    assertFound(
        ProblemCode.UNKNOWN_GENE, "not TPMT", check(row("a", other) + "," + row("b", not(other))));
  }

  @Test
  void anUnknownAlternativeIsFound() {
    String odd =
        row("a", "{\"always\": true}")
            .replace("\"STANDARD_DOSE\"", "\"ALTERNATIVE\", \"alternatives\": [\"nosuchdrug\"]");
    assertFound(ProblemCode.UNKNOWN_DRUG, "nosuchdrug", check(odd));
  }

  @Test
  void languagesThatDifferAreFound() {
    PackFolder pack = new PackFolder(folder, "bad", "BAD");
    pack.with("words", "en", "en.json", words("en", "\"a\": \"{drug}\", \"b\": \"B\""));
    pack.with("words", "pt-BR", "pt.json", words("pt-BR", "\"a\": \"{droga}\""));
    List<Problem> problems = KnowledgeCheck.run(pack.overStandard());
    assertFound(ProblemCode.MISSING_WORD, "pt.json b", problems);
    assertFound(ProblemCode.BAD_KNOWLEDGE, "placeholders of English: [drug]", problems);
  }

  @Test
  void aLanguageMayHaveSeveralFiles() {
    PackFolder pack = new PackFolder(folder, "many", "MANY");
    pack.with("words", "en", "en-1.json", words("en", "\"a\": \"A\""));
    pack.with("words", "en", "en-2.json", words("en", "\"b\": \"{drug}\", \"a\": \"A\""));
    pack.with("words", "pt-BR", "pt.json", words("pt-BR", "\"a\": \"Ah\", \"b\": \"{drug}\""));
    assertEquals(List.of(), KnowledgeCheck.run(pack.overStandard()));
  }

  @Test
  void aMessageThatTwoFilesOfALanguageSayDifferentlyIsFound() {
    PackFolder pack = new PackFolder(folder, "bad", "BAD");
    pack.with("words", "en", "en-1.json", words("en", "\"a\": \"A\""));
    pack.with("words", "en", "en-2.json", words("en", "\"a\": \"B\""));
    assertFound(ProblemCode.BAD_KNOWLEDGE, "en-2.json a", KnowledgeCheck.run(pack.overStandard()));
  }

  private static String words(String language, String messages) {
    return "{\"schema\": \"pgx4j/words/1\", \"language\": \"%s\", \"messages\": {%s}}"
        .formatted(language, messages);
  }

  @Test
  void overlapsByFactsAndMeasurementsAreFound() {
    String adult = "{\"fact\": {\"name\": \"age\", \"unit\": \"a\", \"from\": \"18\"}}";
    String old = "{\"fact\": {\"name\": \"age\", \"unit\": \"a\", \"above\": \"65\"}}";
    assertFound(
        ProblemCode.BAD_KNOWLEDGE,
        "rows a, b",
        check(row("a", adult) + "," + row("b", old) + "," + row("c", not(adult))));
  }

  @Test
  void rowsNeedNotCoverThoseOutsideThePopulation() {
    String member = "{\"fact\": {\"name\": \"indication\", \"is\": [\"CF\"]}}";
    String rows = row("a", both(member, NORMAL)) + "," + row("b", both(member, not(NORMAL)));
    PackFolder pack = new PackFolder(folder, "bad", "BAD");
    pack.with(
        "guideline",
        "simvastatin",
        "g.json",
        guideline("bad-simvastatin", "BAD", "simvastatin", "SLCO1B1", rows)
            .replaceFirst(
                "\"populations\": \\[\\]",
                "\"populations\": [{\"id\": \"cystic-fibrosis\", \"when\": " + member + "}]")
            .replace("\"populations\": []", "\"populations\": [\"cystic-fibrosis\"]"));
    assertEquals(List.of(), KnowledgeCheck.run(pack.overStandard()));
    assertFound(ProblemCode.BAD_KNOWLEDGE, "Add a row for: ", check(rows));
  }

  private static String both(String one, String other) {
    return "{\"all\": [" + one + "," + other + "]}";
  }
}
