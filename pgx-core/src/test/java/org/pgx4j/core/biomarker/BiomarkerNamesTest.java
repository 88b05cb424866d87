package org.pgx4j.core.biomarker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BiomarkerNamesTest {
  private static final BiomarkerNames NAMES =
      BiomarkerNames.builder()
          .name("XYZ", List.of("xyz gene"))
          .value("XYZ", "L8R", List.of("p.L8R"))
          .refuse("XYZ", List.of("germline"))
          .assay("germline", List.of("inherited"))
          .assay("Stain", List.of("S1"))
          .name("Load", List.of("burden"))
          .unit("Load", "1/Mb", List.of("mut/Mb"))
          .signs(List.of("positive"), List.of("negative"))
          .build();

  private static String canonical(String finding) {
    return NAMES.canonical(Finding.parse(finding)).map(Finding::toString).orElse("left out");
  }

  @Test
  void namesValuesAndAssaysAreFoundInAnyCase() {
    assertEquals("XYZ@Stain=L8R", canonical("XYZ GENE@s1=P.l8r"));
  }

  @Test
  void aVariantInTheNameIsAValue() {
    assertEquals("XYZ=L8R", canonical("xyz L8R=positive"));
    assertEquals("XYZ=no L8R", canonical("XYZ p.L8R=Negative"));
    assertEquals("xyz L8R=perhaps", canonical("xyz L8R=perhaps"));
  }

  @Test
  void whatIsNotListedStaysAsStated() {
    assertEquals("Other@Dot=Strange", canonical("Other@Dot=Strange"));
    assertEquals("XYZ=G12D", canonical("XYZ=G12D"));
    Finding finding = Finding.parse("xyz=p.L8R");
    assertEquals(Optional.of(finding), BiomarkerNames.NONE.canonical(finding));
  }

  @Test
  void aFindingByARefusedAssayIsLeftOut() {
    assertEquals("left out", canonical("XYZ@inherited=L8R"));
  }

  @Test
  void aMeasurementKeepsItsNumber() {
    assertEquals(
        "Load@Stain=<9.99 1/Mb",
        NAMES.canonical(Measurement.parse("Burden@S1=<9.99 mut/Mb")).toString());
    assertEquals("Load=1..2 g", NAMES.canonical(Measurement.parse("load=1..2 g")).toString());
  }

  @Test
  void aNameWithUnitsIsTheOneThatIsMeasured() {
    BiomarkerNames both =
        BiomarkerNames.builder()
            .name("xYZ", List.of())
            .unit("xYZ", "mL/min", List.of("ml/minute"))
            .name("XYZ", List.of())
            .build();
    assertEquals("xYZ=3 mL/min", both.canonical(Measurement.parse("xyz=3 ml/minute")).toString());
    assertEquals("XYZ=L8R", both.canonical(Finding.parse("xyz=L8R")).orElseThrow().toString());
  }

  @Test
  void valuesExcludeEachOtherBothWaysAndAValueItsAbsence() {
    BiomarkerNames names =
        BiomarkerNames.builder().opposite("Load", "high", List.of("low", "none")).build();
    assertTrue(names.areOpposite("Load", "high", "low"));
    assertTrue(names.areOpposite("Load", "none", "high"));
    assertFalse(names.areOpposite("Load", "low", "none"));
    assertFalse(names.areOpposite("Load", "high", "high"));
    assertFalse(names.areOpposite("Other", "high", "low"));
    assertTrue(names.areOpposite("XYZ", "no L8R", "L8R"));
  }
}
