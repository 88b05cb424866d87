package org.pgx4j.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessCommandTest {
  private static final String POOR = "CYP2C19=*2/*2";

  @TempDir Path directory;

  @Test
  void recommendationsArePrintedAsText() {
    Run run = Run.of("assess", "--genotypes", POOR, "--drugs", "clopidogrel");
    assertEquals("", run.err());
    assertEquals(0, run.exit());
    assertTrue(run.out().contains("clopidogrel"), run.out());
    assertTrue(run.out().contains("*2/*2"), run.out());
  }

  @Test
  void jsonIsOneObject() throws IOException {
    Run run = Run.of("assess", "--genotypes", POOR, "--format", "json");
    assertEquals(0, run.exit(), run.err());
    try (JsonParser json = new JsonFactory().createParser(run.out())) {
      json.nextToken();
      json.skipChildren();
      assertEquals(null, json.nextToken());
    }
    assertTrue(
        run.out().contains("\"outcome\" : \"MATCHED\"")
            || run.out().contains("\"outcome\":\"MATCHED\""));
  }

  @Test
  void theBundledPatientGivesAPage() throws IOException {
    Path page = directory.resolve("report.html");
    Run run =
        Run.of(
            "assess",
            "--example",
            "--genotypes",
            "HLA-B=*57:01 positive",
            "--html",
            page.toString());
    assertEquals("", run.err());
    assertEquals(0, run.exit());
    assertTrue(run.out().contains("abacavir"));
    assertTrue(Files.readString(page, StandardCharsets.UTF_8).contains("<html"));
    assertFalse(Files.exists(directory.resolve("report.html.part")));
  }

  @Test
  void whatIsNotKnownIsAProblemAndTheRestIsAnswered() {
    Run gene = Run.of("assess", "--genotypes", "CYP2C91=*1/*2;" + POOR, "--drugs", "clopidogrel");
    assertEquals(2, gene.exit());
    assertTrue(gene.err().startsWith("PGX-201: "), gene.err());
    assertTrue(gene.err().contains("CYP2C9"), gene.err());
    assertTrue(gene.out().contains("*2/*2"), gene.out());

    Run allele = Run.of("assess", "--genotypes", "CYP2C19=*2/*99", "--drugs", "clopidogrel");
    assertEquals(2, allele.exit());
    assertEquals(1, allele.problems().size(), allele.err());
    assertTrue(allele.err().startsWith("PGX-202: "), allele.err());
    assertTrue(allele.err().contains("\"*99\""), allele.err());

    Run drug = Run.of("assess", "--genotypes", POOR, "--drugs", "clopidogrol,codeine");
    assertEquals(2, drug.exit());
    assertTrue(drug.err().startsWith("PGX-203: "), drug.err());
    assertTrue(drug.err().contains("Did you mean clopidogrel"), drug.err());

    Run fact = Run.of("assess", "--facts", "shoe_size=43;age=54", "--drugs", "codeine");
    assertEquals(2, fact.exit());
    assertTrue(fact.err().startsWith("PGX-205: "), fact.err());
  }

  @Test
  void oneSampleOfSeveralMustBeChosen() {
    String two =
        Run.patient()
            .lines()
            .map(
                line ->
                    line.startsWith("#CHROM")
                        ? line + "\tA"
                        : line.startsWith("#") ? line : line + "\t0|0")
            .reduce("", (text, line) -> text + line + "\n");
    Run run = Run.withInput(two, "assess", "--vcf", "-");
    assertEquals("", run.out());
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("--sample") && run.err().contains("NA12348, A"), run.err());
    assertEquals(0, Run.withInput(two, "assess", "--vcf", "-", "--sample", "A").exit());
  }

  @Test
  void anAuthorityThatIsNotKnownIsLeftOut() {
    Run run =
        Run.of(
            "assess",
            "--genotypes",
            POOR,
            "--authorities",
            "CPIC,NOBODY",
            "--drugs",
            "clopidogrel");
    assertEquals(2, run.exit());
    assertTrue(run.err().startsWith("PGX-208: "), run.err());
    assertTrue(run.out().contains("CPIC"), run.out());
  }

  @Test
  void everyLanguageHasItsWords() {
    Run english = Run.of("assess", "--genotypes", POOR, "--drugs", "clopidogrel");
    Run portuguese =
        Run.of("assess", "--genotypes", POOR, "--drugs", "clopidogrel", "--lang", "pt-BR");
    assertEquals(0, portuguese.exit(), portuguese.err());
    assertFalse(english.out().equals(portuguese.out()));
  }

  @Test
  void lineNAnswersLineN() {
    Run run =
        Run.withInput(
            "{\"id\":\"a\",\"genotypes\":{\"CYP2C19\":\"*2/*2\"},\"drugs\":[\"clopidogrel\"]}\n"
                + "not json\n"
                + "{\"id\":\"c\",\"colour\":\"red\"}\n"
                + "{\"id\":\"d\",\"genotypes\":{\"CYP2D6\":\"*1/*4\"}}",
            "assess",
            "--profiles",
            "-",
            "--drugs",
            "codeine");
    List<String> lines = run.lines();
    assertEquals(2, run.exit());
    assertEquals(4, lines.size(), run.out());
    assertTrue(lines.get(0).startsWith("{\"id\":\"a\",\"line\":1,\"schemaVersion\""), lines.get(0));
    assertTrue(lines.get(0).contains("\"drug\":\"clopidogrel\""));
    assertTrue(
        lines.get(1).startsWith("{\"line\":2,\"problem\":{\"code\":\"PGX-313\",\"place\":"),
        lines.get(1));
    assertTrue(
        lines.get(2).startsWith("{\"line\":3,\"problem\":{\"code\":\"PGX-314\",\"place\":"),
        lines.get(2));
    assertTrue(lines.get(3).startsWith("{\"id\":\"d\",\"line\":4,"), lines.get(3));
    assertTrue(lines.get(3).contains("\"drug\":\"codeine\""));
    assertEquals(2, run.problems().size(), run.err());
  }

  @Test
  void noProfilesAtAllAreAProblem() {
    Run run = Run.of("assess", "--profiles", "-");
    assertEquals(2, run.exit());
    assertTrue(run.err().startsWith("PGX-303: "), run.err());
  }

  @Test
  void helpAndVersionArePrinted() {
    assertTrue(Run.of("--help").out().contains("assess"));
    assertTrue(Run.of("assess", "--help").out().contains("--genotypes"));
    assertTrue(Run.of("--version").out().startsWith("pgx4j "));
    assertEquals(0, Run.of("call", "--help").exit());
  }

  @Test
  void theBundledKnowledgeVerifies() {
    Run run = Run.of("verify");
    assertEquals("", run.err());
    assertEquals(0, run.exit(), run.out());
    assertTrue(run.out().contains("self-test"), run.out());
  }
}
