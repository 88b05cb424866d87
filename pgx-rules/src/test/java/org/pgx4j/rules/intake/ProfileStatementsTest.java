package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.Fact;
import org.pgx4j.core.profile.PatientProfile;

class ProfileStatementsTest {
  private static final Place PLACE = Place.of("here");

  private final List<Problem> problems = new ArrayList<>();
  private final PatientProfile.Builder profile = PatientProfile.builder();

  @Test
  void measurementsAreRead() {
    ProfileStatements.measurements(
        "TPMT activity@RBC=<5 U/mL; INR=2.5;bad;PD-L1@22C3=50..60 %",
        PLACE, profile, problems::add);
    assertEquals(
        "[TPMT activity@RBC=<5 U/mL, INR=2.5, PD-L1@22C3=50..60 %]",
        profile.build().measurements().toString());
    assertEquals(List.of(ProblemCode.INVALID_MEASUREMENT), codes());
    assertEquals("bad", problems.get(0).value());
    assertEquals("here", problems.get(0).place().toString());
  }

  @Test
  void findingsAreRead() {
    ProfileStatements.findings(
        "ER=positive;HER2@IHC=2+;KRAS=not tested;=x", PLACE, profile, problems::add);
    assertEquals(
        "[ER=positive, HER2@IHC=2+, KRAS=not tested]", profile.build().findings().toString());
    assertEquals(List.of(ProblemCode.INVALID_FINDING), codes());
  }

  @Test
  void factsAreReadWithTheirUnits() {
    ProfileStatements.facts(
        "age=54;weight=70 kg;Sex=M;indication=ACS/PCI;egfr", PLACE, profile, problems::add);
    PatientProfile read = profile.build();
    assertEquals(new Fact("age", "54", "a"), read.facts().find("age").orElseThrow());
    assertEquals(new Fact("weight", "70", "kg"), read.facts().find("weight").orElseThrow());
    assertEquals("male", read.facts().find("sex").orElseThrow().text());
    assertEquals("ACS/PCI", read.facts().find("indication").orElseThrow().text());
    assertEquals(List.of(ProblemCode.INVALID_FACT), codes());
  }

  @Test
  void aSexThatIsNoneIsAProblem() {
    ProfileStatements.facts("sex=male?;age=3", PLACE, profile, problems::add);
    assertEquals(List.of(ProblemCode.INVALID_VALUE), codes());
    assertEquals(1, profile.build().facts().all().size());
  }

  @Test
  void drugsAreRead() {
    ProfileStatements.taking("paroxetine, St. John's wort,,", PLACE, profile, problems::add);
    assertEquals(List.of("paroxetine", "St. John's wort"), profile.build().taking());
    assertEquals(List.of(), codes());
  }

  private List<ProblemCode> codes() {
    return problems.stream().map(Problem::code).toList();
  }
}
