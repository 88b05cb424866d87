package org.pgx4j.rules.dosing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Imagined people for equations, and the vectors beside the repository. */
final class Dosed {
  private Dosed() {}

  static Inputs iwpc(int age, double height, double weight) {
    return Inputs.NONE
        .with(IwpcPharmacogenetic.AGE, age)
        .with(IwpcPharmacogenetic.HEIGHT, height)
        .with(IwpcPharmacogenetic.WEIGHT, weight)
        .with(IwpcPharmacogenetic.SENSITIVITY, "GG")
        .with(IwpcPharmacogenetic.METABOLISM, "*1/*1")
        .with(IwpcPharmacogenetic.RACE, "white")
        .with(IwpcPharmacogenetic.INDUCER, "no")
        .with(IwpcPharmacogenetic.INTERACTING, "no");
  }

  static Inputs gage(double age, double surface) {
    return Inputs.NONE
        .with(GagePharmacogenetic.AGE, age)
        .with(GagePharmacogenetic.SURFACE, surface)
        .with(GagePharmacogenetic.SENSITIVE, "0")
        .with(GagePharmacogenetic.METABOLISM, "*1/*1")
        .with(GagePharmacogenetic.TARGET, 2.5)
        .with(GagePharmacogenetic.INTERACTING, "no")
        .with(GagePharmacogenetic.SMOKING, "no")
        .with(GagePharmacogenetic.AFRICAN_AMERICAN, "no")
        .with(GagePharmacogenetic.THROMBOEMBOLISM, "no");
  }

  static Inputs passey(int day, String metabolism, int age, double trough) {
    return Inputs.NONE
        .with(Passey2011.DAY, day)
        .with(Passey2011.METABOLISM, metabolism)
        .with(Passey2011.STEROID_SPARING, "no")
        .with(Passey2011.AGE, age)
        .with(Passey2011.CALCIUM_CHANNEL_BLOCKER, "no")
        .with(Passey2011.TROUGH, trough);
  }

  static Inputs kidney(double creatinine, double age, String sex) {
    return Inputs.NONE
        .with(CkdEpi2021.CREATININE, creatinine)
        .with(CkdEpi2021.AGE, age)
        .with(CkdEpi2021.SEX, sex);
  }

  static JsonNode vectors(String name) throws IOException {
    return shared("dosing/dosing_vectors.json").get(name);
  }

  /** A file of the sources; a test that needs it is skipped where there is none. */
  static JsonNode shared(String name) throws IOException {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("mvnw"))) {
      here = here.getParent();
      Assumptions.assumeTrue(here != null, "no repository root");
    }
    Path file = here.resolve("../shared/sources").resolve(name).normalize();
    Assumptions.assumeTrue(Files.exists(file), () -> "no " + file);
    return new ObjectMapper().readTree(file.toFile());
  }

  /** Equal to the four decimals that vectors have. */
  static void assertDose(double expected, double actual) {
    assertEquals(expected, actual, 0.00006);
  }
}
