package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.PatientView;

class FileProblemsTest {

  private static Problem problem(JsonFile.Content<?> reader, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return assertThrows(PgxException.class, () -> JsonFile.read(bytes, "f.json", reader)).problem();
  }

  private static Condition condition(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return JsonFile.read(bytes, "c.json", json -> new ConditionReader(json).read());
  }

  private static Problem badCondition(String text) {
    return problem(json -> new ConditionReader(json).read(), text);
  }

  @Test
  void anUnknownMemberIsToldWithItsLine() {
    Problem problem =
        problem(
            new WordsFile(), "{\"schema\": \"pgx4j/words/1\",\n \"language\": \"en\",\n \"x\": 1}");
    assertEquals(ProblemCode.UNKNOWN_MEMBER, problem.code());
    assertEquals("f.json:3 x", problem.place().toString());
  }

  @Test
  void aMissingMemberIsToldWithTheLineWhereItsObjectEnds() {
    Problem problem =
        problem(new WordsFile(), "{\"schema\": \"pgx4j/words/1\",\n \"language\": \"en\"\n}");
    assertEquals(ProblemCode.BAD_KNOWLEDGE, problem.code());
    assertEquals("f.json:3 messages", problem.place().toString());
  }

  @Test
  void aWrongTypeIsToldWithItsMember() {
    Problem problem =
        problem(new WordsFile(), "{\"schema\": \"pgx4j/words/1\",\n \"language\": 7}");
    assertEquals(ProblemCode.BAD_KNOWLEDGE, problem.code());
    assertEquals("f.json:2 language", problem.place().toString());
    assertEquals("Give a text", problem.remedy());
  }

  @Test
  void anotherSchemaIsRefused() {
    assertEquals(
        "Give pgx4j/words/1", problem(new WordsFile(), "{\"schema\": \"pgx4j/words/2\"}").remedy());
  }

  @Test
  void textThatIsNoJsonIsToldWithItsLine() {
    Problem problem = problem(new WordsFile(), "{\"schema\": \"pgx4j/words/1\",\n oops");
    assertEquals(ProblemCode.BAD_JSON, problem.code());
    assertEquals(2, problem.place().line());
    assertEquals(ProblemCode.BAD_JSON, problem(new WordsFile(), "{\"schema\"").code());
  }

  @Test
  void aMemberGivenTwiceIsRefused() {
    assertEquals(
        ProblemCode.BAD_KNOWLEDGE,
        problem(new WordsFile(), "{\"language\": \"en\", \"language\": \"en\"}").code());
  }

  @Test
  void whatAValueComplainsOfIsToldWithItsLine() {
    Problem problem =
        badCondition("{\"phenotype\":\n {\"gene\": \"not a gene\", \"is\": [\"x\"]}}");
    assertEquals(ProblemCode.BAD_KNOWLEDGE, problem.code());
    assertEquals(2, problem.place().line());
    assertEquals("not a gene", problem.value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}
          {"phenotype": {"gene": "TPMT"}}
          {"phenotype": {"gene": "TPMT", "is": []}}
          {"score": {"gene": "DPYD"}}
          {"score": {"gene": "DPYD", "from": "1", "is": ["2"]}}
          {"score": {"gene": "DPYD", "from": "2", "to": "1"}}
          {"score": {"gene": "DPYD", "from": "1", "above": "1"}}
          {"score": {"gene": "DPYD", "from": 1}}
          {"presence": {"gene": "HLA-B", "allele": "*57:01", "is": "maybe"}}
          {"atLeast": {"count": 3, "of": [{"always": true}]}}
          {"all": []}
          {"always": false}
          {"fact": {"name": "age"}}
          {"taking": {"role": "inhibitor"}}
          {"sometimes": true}
          {"always": true, "not": {"always": true}}
          """)
  void aConditionThatSaysNothingCertainIsRefused(String text) {
    assertTrue(badCondition(text).code().code().matches("PGX-401|PGX-314"), text);
  }

  @Test
  void conditionsNestThirtyTwoDeepAtMost() {
    assertEquals(
        "not",
        condition("{\"not\": ".repeat(31) + "{\"always\": true}" + "}".repeat(31))
            .explain(PatientView.nobody())
            .node());
    Problem problem = badCondition("{\"not\": ".repeat(32) + "{\"always\": true}" + "}".repeat(32));
    assertEquals("Nest conditions at most 32 deep", problem.remedy());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"score": {"gene": "DPYD", "is": ["1.0", "0.5"]}}       | DPYD activity score is ≥1.0 ≤1.0 or ≥0.5 ≤0.5
          {"score": {"gene": "DPYD", "is": ["≥3.0"]}}             | DPYD activity score is ≥3.0
          {"score": {"gene": "DPYD", "from": "1.25", "to": "2"}}  | DPYD activity score is ≥1.25 ≤2
          {"score": {"gene": "DPYD", "above": "0", "below": "1"}} | DPYD activity score is >0 <1
          {"score": {"gene": "DPYD", "notAvailable": true}}       | DPYD activity score is n/a
          {"phenotype": {"gene": "TPMT", "is": ["B", "A"]}}       | TPMT phenotype is A or B
          {"diplotype": {"gene": "TPMT", "is": ["*2/*1"]}}        | TPMT genotype is *1/*2
          {"finding": {"name": "HER2", "assay": "IHC", "is": ["3+"]}} | HER2@IHC is 3+
          {"fact": {"name": "age", "unit": "a", "from": "18"}}    | age >=18 a
          {"taking": {"drugs": ["b", "a"]}}                       | taking a or b
          {"taking": {"enzyme": "CYP3A", "role": "inhibitor", "strength": ["strong"]}} | taking a strong CYP3A INHIBITOR
          {"taking": {"classes": ["N06AB"]}}                      | taking a drug of N06AB
          """)
  void everyKindOfConditionIsRead(String text, String node) {
    assertEquals(node, condition(text).explain(PatientView.nobody()).node());
  }

  @ParameterizedTest
  @CsvSource({
    "ckd-epi-2021, creatinine, 1, ''",
    "ckd-epi-1999, creatinine, 1, BAD_KNOWLEDGE",
    "ckd-epi-2021, creatine, 1, BAD_KNOWLEDGE",
    "ckd-epi-2021, sex, 1, BAD_KNOWLEDGE",
    "ckd-epi-2021, creatinine, 5, BAD_KNOWLEDGE"
  })
  void whatIsComputedHasAnEquationThatThereIsAndANumberToStartFrom(
      String equation, String input, int decimals, String expected) {
    String text =
        """
        {"schema": "pgx4j/computed/1", "authority": "MINE", "version": "1", "licence": "CC0-1.0",
         "computed": [{"measurement": "eGFR", "fact": "egfr", "assay": "mine", "equation": "%s", "decimals": %d,
           "from": {"input": "%s", "measurement": "creatinine"}, "citations": [{"pmid": "1"}]}]}
        """
            .formatted(equation, decimals, input);
    if (expected.isEmpty()) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertEquals(1, JsonFile.read(bytes, "f.json", new ComputedFile()).size());
    } else {
      assertEquals(ProblemCode.valueOf(expected), problem(new ComputedFile(), text).code());
    }
  }
}
