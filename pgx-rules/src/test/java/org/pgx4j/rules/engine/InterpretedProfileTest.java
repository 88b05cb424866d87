package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.report.JsonReport;

/** A profile that was interpreted once gives what the profile itself gives. */
class InterpretedProfileTest {
  private static final PatientProfile PATIENT =
      PatientProfile.builder()
          .genotype("CYP2C19", "*1/*2")
          .genotype("CYP2D6", "*1/*1")
          .genotype("CYP2C9", "*99/*1")
          .taking("paroxetine", "fluvoxamine", "unknownium")
          .build();
  private static final List<String> DRUGS = List.of("Plavix", "codeine", "nonsense", "warfarin");

  @Test
  void itGivesTheSameAnswersAndProblems() {
    Pgx pgx = Pgx.standard();
    ResolvedProfile profile = pgx.resolve(PATIENT);
    assertEquals(
        JsonReport.of(pgx.assess(PATIENT, DRUGS)), JsonReport.of(pgx.assess(profile, DRUGS)));
    assertEquals(
        pgx.assess(PATIENT, DRUGS).problems().toString(),
        pgx.assess(profile, DRUGS).problems().toString());
    assertEquals(JsonReport.of(pgx.assessAll(PATIENT)), JsonReport.of(pgx.assessAll(profile)));
  }

  @Test
  void itMayBeAskedInOtherLanguagesAndByOtherAuthorities() {
    Pgx pgx = Pgx.standard();
    ResolvedProfile profile = pgx.resolve(PATIENT);
    Pgx other = pgx.withLanguage("pt-BR").withAuthorities("DPWG");
    assertEquals(
        JsonReport.of(other.assess(PATIENT, DRUGS)), JsonReport.of(other.assess(profile, DRUGS)));
  }

  @Test
  void anotherEngineInterpretsItAnew() {
    ResolvedProfile profile = Pgx.standard().resolve(PATIENT);
    Pgx everything = Pgx.standard().withPhenoconversion(any -> true);
    assertEquals(
        JsonReport.of(everything.assess(PATIENT, DRUGS)),
        JsonReport.of(everything.assess(profile, DRUGS)));
  }

  @Test
  void itTellsWhatWasSaid() {
    RuleEngine engine = RuleEngine.of(Fictive.knowledge(Fictive.scoreTable()));
    PatientProfile patient = Fictive.patient().genotype("ABC1", "*2/*2").build();
    ResolvedProfile profile = engine.resolve(patient);
    assertEquals(patient, profile.said());
    assertEquals(
        "[Matched[alphadrug, College]]",
        engine.assess(profile, List.of(Fictive.ALPHA), "en", Set.of()).outcomes().toString());
  }
}
