package org.pgx4j.core.drug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.problem.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.problem.Refusals;

class DrugTest {
  @Test
  void aDrugIsItsNameInLowerCaseWhateverTheLocale() {
    assertEquals("ibuprofen", Drug.of(" IBUPROFEN ").name());
    assertEquals(Drug.of("Codeine"), Drug.of("codeine"));
    assertEquals(Drug.of("Codeine").hashCode(), Drug.of("codeine").hashCode());
    assertEquals("codeine", Drug.of("Codeine").toString());
  }

  @Test
  void codesSynonymsAndBrandsDoNotChangeWhichDrugItIs() {
    Drug full =
        Drug.of(
            "clopidogrel",
            List.of(DrugCode.rxNorm("32968")),
            List.of("clopidogrel bisulfate"),
            List.of("Plavix"));
    assertEquals(Drug.of("clopidogrel"), full);
    assertEquals(List.of("Plavix"), full.brands());
    assertEquals(List.of("clopidogrel bisulfate"), full.synonyms());
    assertEquals(List.of(DrugCode.parse("rxnorm:32968")), full.codes());
  }

  @Test
  void drugsAreOrderedByName() {
    assertTrue(Drug.of("abacavir").compareTo(Drug.of("Codeine")) < 0);
    assertNotEquals(Drug.of("abacavir"), Drug.of("codeine"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "co\tdeine", "co\ndeine", "\u0000"})
  void aNameIsNeededWithoutControlCharacters(String name) {
    assertRefused(ProblemCode.INVALID_DRUG, Drug::of, name);
  }

  @Test
  void aBlankSynonymOrBrandIsRefused() {
    assertRefused(
        ProblemCode.INVALID_DRUG, () -> Drug.of("codeine", List.of(), List.of(" "), List.of()));
    assertRefused(
        ProblemCode.INVALID_DRUG, () -> Drug.of("codeine", List.of(), List.of(), List.of("")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rxnorm:32968", "atc:B01AC04", "hospital:a:b"})
  void aCodeReadsItselfBack(String text) {
    assertEquals(text, DrugCode.parse(text).toString());
    assertTrue(Refusals.isRefusedOrRoundTrips(DrugCode::parse, text));
  }

  @Test
  void theSystemsCaseDoesNotCount() {
    assertEquals(DrugCode.rxNorm("32968"), DrugCode.parse(" RxNorm : 32968 "));
    assertEquals(DrugCode.atc("B01AC04"), new DrugCode("ATC", "B01AC04"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "32968", "rxnorm:", ":32968", "rxnorm: ", "a\tb:1"})
  void systemAndCodeAreBothNeeded(String text) {
    assertRefused(ProblemCode.INVALID_DRUG, DrugCode::parse, text);
  }

  @Test
  void aSystemHasNoColon() {
    assertRefused(ProblemCode.INVALID_DRUG, () -> new DrugCode("a:b", "c"));
  }
}
