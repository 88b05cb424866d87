package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Outcome;

/**
 * The label of eliglustat, written out here a second time, against the bundled guideline:
 * metabolizer class, inhibitors of CYP2D6 and CYP3A, liver and kidney function.
 */
class EliglustatLabelTest {
  private static final Pgx PGX = Pgx.standard().withAuthorities("FDA");
  private static final List<String> CLASSES = List.of("none", "weak", "moderate", "strong");
  private static final List<String> LIVER = List.of("none", "mild", "moderate", "severe");
  private static final List<String> KIDNEY =
      List.of("none", "mild", "moderate", "severe", "end-stage");
  private static final Map<String, String> GENOTYPES =
      Map.of("EM", "*1/*1", "IM", "*4/*41", "PM", "*4/*4");
  private static final Map<String, String> CYP2D6_INHIBITORS =
      Map.of("weak", "sertraline", "moderate", "duloxetine", "strong", "paroxetine");
  private static final Map<String, String> CYP3A_INHIBITORS =
      Map.of("weak", "cilostazol", "moderate", "fluconazole", "strong", "ketoconazole");

  private record Cell(String type, String cyp2d6, String cyp3a, String liver, String kidney) {
    boolean is(String... types) {
      return List.of(types).contains(type);
    }

    boolean strongOrModerate(String strength) {
      return strength.equals("strong") || strength.equals("moderate");
    }
  }

  /** What the label says of a cell, contraindications before all, then what is to be avoided. */
  private static String label(Cell cell) {
    boolean cyp2d6 = cell.strongOrModerate(cell.cyp2d6());
    boolean cyp3a = cell.strongOrModerate(cell.cyp3a());
    boolean liver = !cell.liver().equals("none");
    if (cell.is("EM", "IM") && cyp2d6 && cyp3a) {
      return "CONTRAINDICATED";
    }
    if (cell.is("IM", "PM") && (cell.cyp3a().equals("strong") || liver)) {
      return "CONTRAINDICATED";
    }
    if (cell.is("EM")
        && (cell.strongOrModerate(cell.liver())
            || cell.liver().equals("severe")
            || (cell.liver().equals("mild") && cyp2d6))) {
      return "CONTRAINDICATED";
    }
    if (cell.is("EM") ? cell.kidney().equals("end-stage") : !cell.kidney().equals("none")) {
      return "AVOID";
    }
    if ((cell.is("IM", "PM") && cell.cyp3a().equals("moderate"))
        || (cell.is("PM") && cell.cyp3a().equals("weak"))) {
      return "AVOID";
    }
    boolean once =
        cell.is("PM")
            || (cell.is("EM", "IM") && cyp2d6)
            || (cell.is("EM") && cyp3a)
            || (cell.is("EM")
                && cell.liver().equals("mild")
                && (cell.cyp2d6().equals("weak") || !cell.cyp3a().equals("none")));
    return once ? "84 mg P1D" : "84 mg PT12H";
  }

  private static PatientProfile.Builder taking(Cell cell) {
    PatientProfile.Builder patient =
        PatientProfile.builder().genotype("CYP2D6", GENOTYPES.get(cell.type()));
    if (CYP2D6_INHIBITORS.containsKey(cell.cyp2d6())) {
      patient.taking(CYP2D6_INHIBITORS.get(cell.cyp2d6()));
    }
    if (CYP3A_INHIBITORS.containsKey(cell.cyp3a())) {
      patient.taking(CYP3A_INHIBITORS.get(cell.cyp3a()));
    }
    return patient;
  }

  private static String answer(PatientProfile patient) {
    List<Outcome> outcomes = PGX.assess(patient, "eliglustat").outcomes();
    assertEquals(1, outcomes.size());
    if (!(outcomes.get(0) instanceof Outcome.Matched matched)) {
      return "INDETERMINATE " + outcomes.get(0).missing();
    }
    List<Action> actions = matched.recommendation().actions();
    assertEquals(1, actions.size());
    Action action = actions.get(0);
    return action
        .dose()
        .map(
            dose ->
                dose.low().orElseThrow().toPlainString()
                    + " "
                    + dose.unit()
                    + " "
                    + action.interval())
        .orElse(action.kind().name());
  }

  private static String answer(Cell cell) {
    return answer(
        taking(cell)
            .fact("hepatic_impairment", cell.liver())
            .fact("renal_impairment", cell.kidney())
            .build());
  }

  @Test
  void everyCellOfTheLabelsMatrixIsAnswered() {
    List<String> wrong = new ArrayList<>();
    int cells = 0;
    for (String type : List.of("EM", "IM", "PM")) {
      for (String cyp2d6 : CLASSES) {
        for (String cyp3a : CLASSES) {
          for (String liver : LIVER) {
            for (String kidney : KIDNEY) {
              cells++;
              Cell cell = new Cell(type, cyp2d6, cyp3a, liver, kidney);
              String answer = answer(cell);
              if (!answer.equals(label(cell))) {
                wrong.add(cell + ": " + answer + ", not " + label(cell));
              }
            }
          }
        }
      }
    }
    assertEquals(List.of(), wrong, wrong.size() + " of " + cells);
  }

  /** Corner cells by hand, so that one mistake in both places does not pass. */
  @Test
  void cellsPickedByHandAnswerAsTheLabelSays() {
    assertEquals("84 mg PT12H", answer(new Cell("EM", "none", "none", "none", "severe")));
    assertEquals("84 mg PT12H", answer(new Cell("IM", "weak", "weak", "none", "none")));
    assertEquals("84 mg P1D", answer(new Cell("IM", "strong", "none", "none", "none")));
    assertEquals("84 mg P1D", answer(new Cell("EM", "none", "weak", "mild", "none")));
    assertEquals("84 mg P1D", answer(new Cell("PM", "strong", "none", "none", "none")));
    assertEquals("AVOID", answer(new Cell("PM", "none", "weak", "none", "none")));
    assertEquals("AVOID", answer(new Cell("EM", "none", "none", "none", "end-stage")));
    assertEquals("CONTRAINDICATED", answer(new Cell("EM", "moderate", "moderate", "none", "none")));
    assertEquals("CONTRAINDICATED", answer(new Cell("EM", "strong", "none", "mild", "none")));
    assertEquals("CONTRAINDICATED", answer(new Cell("PM", "none", "none", "mild", "none")));
  }

  @Test
  void liverAndKidneyFunctionThatNobodyStatedIsNotNormal() {
    for (String type : List.of("EM", "IM", "PM")) {
      Cell cell = new Cell(type, "none", "none", "none", "none");
      String answer = answer(taking(cell).build());
      assertTrue(answer.contains("hepatic_impairment"), answer);
      assertTrue(answer.contains("renal_impairment"), answer);
      assertTrue(
          answer(taking(cell).fact("hepatic_impairment", "none").build())
              .contains("renal_impairment"));
    }
  }

  @Test
  void aContraindicationThatDrugsAloneGiveNeedsNoMoreFacts() {
    Cell cell = new Cell("IM", "none", "strong", "", "");
    assertEquals("CONTRAINDICATED", answer(taking(cell).build()));
  }

  @Test
  void anotherWordForOrganFunctionIsNotReadAsNormal() {
    Cell cell = new Cell("EM", "none", "none", "a little", "none");
    assertEquals("NO_RECOMMENDATION", answer(cell));
  }

  @Test
  void ultrarapidAndIndeterminateMetabolizersAreNotDosed() {
    for (String genotype : List.of("*1/*2x3", "*22/*22")) {
      PatientProfile patient =
          PatientProfile.builder()
              .genotype("CYP2D6", genotype)
              .fact("hepatic_impairment", "none")
              .fact("renal_impairment", "none")
              .build();
      Outcome outcome = PGX.assess(patient, "eliglustat").outcomes().get(0);
      Outcome.Matched matched = assertInstanceOf(Outcome.Matched.class, outcome);
      assertEquals(
          genotype.equals("*22/*22") ? "NO_RECOMMENDATION" : "AVOID",
          matched.recommendation().actions().get(0).kind().name());
    }
  }
}
