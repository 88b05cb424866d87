package org.pgx4j.core.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.problem.Refusals.assertRefused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.problem.ProblemCode;

class FactTest {
  @ParameterizedTest
  @CsvSource({"age, 54, a", "weight, 70.5, kg", "height, 180, cm", "egfr, 75, mL/min/{1.73_m2}"})
  void aNumberHasTheNamesUsualUnit(String name, String number, String unit) {
    Fact fact = Fact.of(name, " " + number + " ");
    assertEquals(Optional.of(new BigDecimal(number)), fact.number());
    assertEquals(unit, fact.unit());
  }

  @Test
  void aTextIsNoNumberAndHasNoUnit() {
    Fact fact = Fact.of("indication", " ACS/PCI ");
    assertEquals("ACS/PCI", fact.text());
    assertEquals(Optional.empty(), fact.number());
    assertEquals("", fact.unit());
    assertEquals("", Fact.of("age", "adult").unit());
    assertEquals("", Fact.of("own_fact", "5").unit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e3", "5,5", "0x10", "NaN", "5.", ".5", "١"})
  void anotherSpellingOfANumberIsText(String text) {
    assertEquals(Optional.empty(), Fact.of("age", text).number());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Age", "1age", "a-b", "a b", "a=b", "_a", "yaş"})
  void anotherNameIsRefused(String name) {
    assertRefused(ProblemCode.INVALID_FACT, text -> Fact.of(text, "1"), name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\tb", "a\nb"})
  void aValueIsNeededOnOneLine(String text) {
    assertRefused(ProblemCode.INVALID_FACT, value -> Fact.of("indication", value), text);
  }

  @Test
  void theValueIsNotPrinted() {
    assertEquals("Fact[age]", Fact.of("age", "54").toString());
  }

  @Test
  void factsAreFoundByNameAndListedInOrder() {
    Fact age = Fact.of("age", "54");
    Fact sex = Fact.of("sex", "female");
    ClinicalFacts facts = ClinicalFacts.of(Map.of("sex", sex, "age", age));
    assertEquals(Optional.of(age), facts.find("age"));
    assertEquals(Optional.empty(), facts.find("weight"));
    assertEquals(List.of(age, sex), List.copyOf(facts.all()));
    assertEquals("ClinicalFacts[2]", facts.toString());
    assertEquals(facts, ClinicalFacts.of(Map.of("age", age, "sex", sex)));
    assertEquals(facts.hashCode(), ClinicalFacts.of(Map.of("age", age, "sex", sex)).hashCode());
    assertNotEquals(facts, ClinicalFacts.of(Map.of("age", age)));
  }

  @Test
  void aFactStandsUnderItsOwnName() {
    assertRefused(
        ProblemCode.INVALID_FACT, () -> ClinicalFacts.of(Map.of("weight", Fact.of("age", "54"))));
  }

  @Test
  void theKnownNamesAreThoseOfTheCommandLine() {
    assertEquals(14, ClinicalFacts.knownNames().size());
    assertTrue(
        ClinicalFacts.knownNames()
            .containsAll(List.of("line_of_therapy", "smoking", "target_inr")));
    assertEquals("", ClinicalFacts.usualUnit("shoe_size"));
  }
}
