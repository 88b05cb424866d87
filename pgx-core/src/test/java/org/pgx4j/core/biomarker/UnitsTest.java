package org.pgx4j.core.biomarker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
  private static String convert(String measurement, String unit) {
    return Units.convert(Measurement.parse(measurement), unit).map(Object::toString).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "LDL=130 mg/dL, g/L, LDL=1.3 g/L",
    "weight=70 kg, g, weight=70000 g",
    "G6PD=7.5 U/g{Hb}, U/g, G6PD=7.5 U/g",
    "G6PD=7.5 U/g, U/kg, G6PD=7500 U/kg",
    "ALT=60 U/L, ukat/L, ALT=1 ukat/L",
    "age=2 a, mo, age=24 mo",
    "rate=6 mL/min, L/h, rate=0.36 L/h",
    "platelets=150 10*9/L, 10*3/uL, platelets=150 10*3/uL",
    "fraction=0.5 1, %, fraction=50 %",
    "level@HPLC=<5 ng/mL, ug/L, level@HPLC=<5 ug/L",
    "level=20..40 ng/mL, ug/L, level=20..40 ug/L",
    "dose=15 mg/kg/d, ug/g/d, dose=15 ug/g/d"
  })
  void aValueIsExpressedInAnotherUnit(String measurement, String unit, String expected) {
    assertEquals(expected, convert(measurement, unit));
  }

  @ParameterizedTest
  @CsvSource({
    "glucose=90 mg/dL, mmol/L",
    "level=5 ng/mL, ng",
    "level=5 furlong, m",
    "level=5 m, furlong",
    "factor=100 [IU]/dL, U/dL"
  })
  void whatDoesNotMeasureTheSameIsNotConverted(String measurement, String unit) {
    assertEquals("", convert(measurement, unit));
  }

  @ParameterizedTest
  @CsvSource({"furlong", "mmol/L"})
  void aUnitIsAlwaysExpressedInItself(String unit) {
    Measurement measurement = Measurement.parse("x=5 " + unit);
    assertEquals(Optional.of(measurement), Units.convert(measurement, unit));
  }

  @ParameterizedTest
  @CsvSource({"mg/dL, g/L, true", "mg/dL, mmol/L, false", "U/g, nkat/g, true", "x, y, false"})
  void unitsAreCommensurableWhenTheyMeasureTheSame(String one, String other, boolean expected) {
    assertEquals(expected, Units.areCommensurable(one, other));
    if (expected) {
      assertTrue(Units.areCommensurable(other, one));
    } else {
      assertFalse(Units.areCommensurable(other, one));
    }
  }
}
