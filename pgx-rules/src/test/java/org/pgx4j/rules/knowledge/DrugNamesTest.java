package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.drug.DrugCatalog;
import org.pgx4j.core.drug.DrugCode;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;

class DrugNamesTest {
  private static final DrugCatalog DRUGS = KnowledgeBase.standard().drugs();

  @Test
  void everyNameSynonymBrandAndCodeFindsItsOwnDrug() {
    Set<String> wrong = new TreeSet<>();
    int names = 0;
    for (Drug drug : DRUGS.drugs()) {
      List<String> all =
          Stream.of(
                  Stream.of(drug.name(), drug.name().toUpperCase(Locale.ROOT)),
                  drug.synonyms().stream(),
                  drug.brands().stream(),
                  drug.codes().stream().map(DrugCode::toString),
                  drug.codes().stream().map(DrugCode::code))
              .flatMap(one -> one)
              .toList();
      names += all.size();
      for (String name : all) {
        if (!DRUGS.find(name).equals(Optional.of(drug))) {
          wrong.add(name + " is not " + drug);
        }
      }
    }
    assertEquals(Set.of(), wrong);
    assertTrue(names > 5_000, names + " names");
  }

  @ParameterizedTest
  @CsvSource({
    "Plavix, clopidogrel",
    "32968, clopidogrel",
    "rxnorm:32968, clopidogrel",
    "B01AC04, clopidogrel",
    "Tofranil, imipramine",
    "Kantrex, kanamycin",
    "Valium, diazepam",
    "Lynparza, olaparib",
    "acetylsalicylic acid, aspirin"
  })
  void aDrugIsFoundByWhatItIsCalled(String text, String drug) {
    assertEquals(drug, DRUGS.find(text).map(Drug::name).orElse("nothing"));
  }

  /** Listed by the source for a drug, and the name of another substance or of a mixture. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Temaril",
        "Horizon",
        "Adepress",
        "Dexedrine",
        "Glidiab",
        "Prazepine",
        "framycetin",
        "Transplatin",
        "Epitaxol",
        "Akten",
        "Alphadrol",
        "Betapar",
        "Quinate",
        "Clopenthixol",
        "Avaglim",
        "Bonadoxin",
        "Methopterin",
        "aniline violet",
        "Nebramycin factor 5",
        "Epzicom",
        "Vytorin",
        "Chirocaine",
        "Desoxyn",
        "Depo-Medrol"
      })
  void theNameOfAnotherSubstanceFindsNothing(String text) {
    assertTrue(DRUGS.find(text).isEmpty(), text);
  }

  @Test
  void anUnknownDrugIsAProblemThatNamesNearOnes() {
    List<Problem> problems =
        Pgx.standard()
            .assess(PatientProfile.builder().build(), "Plavixx", "clopidogrell")
            .problems();
    assertEquals(
        List.of(ProblemCode.UNKNOWN_DRUG, ProblemCode.UNKNOWN_DRUG),
        problems.stream().map(Problem::code).toList());
    assertTrue(problems.get(0).remedy().contains("plavix"), problems.get(0).remedy());
    assertTrue(problems.get(1).remedy().contains("clopidogrel"), problems.get(1).remedy());
  }

  @Test
  void aClassHasItsDrugs() {
    Set<String> inhibitors = new TreeSet<>();
    DRUGS.drugs().stream()
        .filter(drug -> drug.isOf("N06AB"))
        .forEach(drug -> inhibitors.add(drug.name()));
    assertTrue(
        inhibitors.containsAll(
            List.of(
                "citalopram",
                "escitalopram",
                "fluoxetine",
                "fluvoxamine",
                "paroxetine",
                "sertraline")),
        inhibitors.toString());
    assertTrue(DRUGS.find("clopidogrel").orElseThrow().isOf("B01AC04"));
    assertTrue(DRUGS.find("clopidogrel").orElseThrow().isOf("B"));
    assertTrue(!DRUGS.find("clopidogrel").orElseThrow().isOf("B02"));
  }
}
