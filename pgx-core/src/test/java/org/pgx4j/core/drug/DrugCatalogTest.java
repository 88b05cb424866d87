package org.pgx4j.core.drug;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrugCatalogTest {
  private static final Drug CLOPIDOGREL =
      Drug.of(
          "clopidogrel",
          List.of(DrugCode.rxNorm("32968"), DrugCode.atc("B01AC04")),
          List.of("clopidogrel bisulfate"),
          List.of("Plavix"));
  private static final Drug TICAGRELOR =
      Drug.of("ticagrelor", List.of(DrugCode.atc("B01AC24")), List.of(), List.of("Brilique"));
  private static final Drug CITALOPRAM =
      Drug.of("citalopram", List.of(), List.of("nitalapram"), List.of("Celexa"));
  private static final Drug ESCITALOPRAM =
      Drug.of("escitalopram", List.of(), List.of("citalopram"), List.of("Lexapro", "Celexa"));
  private static final DrugCatalog CATALOG =
      DrugCatalog.of(List.of(TICAGRELOR, ESCITALOPRAM, CLOPIDOGREL, CITALOPRAM));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clopidogrel",
        " CLOPIDOGREL ",
        "Clopidogrel Bisulfate",
        "plavix",
        "rxnorm:32968",
        "32968",
        "ATC:B01AC04",
        "b01ac04"
      })
  void aDrugIsFoundByNameSynonymBrandOrCodeInAnyCase(String text) {
    assertEquals(Optional.of(CLOPIDOGREL), CATALOG.find(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "clopidogre", "rxnorm:1", "rxnorm", "warfarin"})
  void whatIsNotInTheCatalogueIsNotGuessed(String text) {
    assertEquals(Optional.empty(), CATALOG.find(text));
  }

  @Test
  void aNamePrecedesASynonymAndTheFirstDrugByNameKeepsASharedBrand() {
    assertEquals(Optional.of(CITALOPRAM), CATALOG.find("citalopram"));
    assertEquals(Optional.of(CITALOPRAM), CATALOG.find("Celexa"));
  }

  @Test
  void drugsAreListedByName() {
    assertEquals(
        List.of(CITALOPRAM, CLOPIDOGREL, ESCITALOPRAM, TICAGRELOR), List.copyOf(CATALOG.drugs()));
  }

  @Test
  void ofTwoDrugsWithOneNameTheLaterCounts() {
    DrugCatalog catalog = DrugCatalog.of(List.of(Drug.of("clopidogrel"), CLOPIDOGREL));
    assertEquals(1, catalog.drugs().size());
    assertEquals(Optional.of(CLOPIDOGREL), catalog.find("plavix"));
    DrugCatalog reversed = DrugCatalog.of(List.of(CLOPIDOGREL, Drug.of("clopidogrel")));
    assertEquals(Optional.empty(), reversed.find("plavix"));
  }

  @Test
  void nearMatchesAreWithinTwoLettersTheNearestFirst() {
    assertEquals(List.of("clopidogrel"), CATALOG.near("clopidogrl"));
    assertEquals(List.of("clopidogrel"), CATALOG.near("Klopidogral"));
    assertEquals(List.of("citalopram", "nitalapram"), CATALOG.near("citalapram"));
    assertEquals(List.of("plavix"), CATALOG.near("plavx"));
    assertEquals(List.of(), CATALOG.near("klopidokrl"));
  }

  @Test
  void shortOrEmptyTextIsNearNothing() {
    assertEquals(List.of(), CATALOG.near(""));
    assertEquals(List.of(), CATALOG.near("ab"));
    assertEquals(List.of(), DrugCatalog.of(List.of()).near("clopidogrel"));
  }

  @Test
  void theNextCodeIsNotOfferedBecauseItIsAnotherDrug() {
    assertEquals(List.of(), CATALOG.near("B01AC05"));
    assertEquals(List.of(), CATALOG.near("rxnorm:32969"));
  }

  @Test
  void atMostThreeAreOffered() {
    DrugCatalog catalog =
        DrugCatalog.of(
            List.of(Drug.of("aaaaaa"), Drug.of("aaaaab"), Drug.of("aaaaac"), Drug.of("aaaaad")));
    assertEquals(List.of("aaaaaa", "aaaaab", "aaaaac"), catalog.near("aaaaaa"));
  }
}
