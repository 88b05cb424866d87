package org.example.pgx;

import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.DrugAnswer;
import org.pgx4j.rules.engine.Outcome;

/** Assesses one person with the plug-in. */
public final class Demo {
  private Demo() {}

  /** Prints every answer, one a line. */
  public static void main(String[] args) {
    Pgx pgx = Pgx.builder().discover(Demo.class.getClassLoader()).build();
    PatientProfile patient =
        PatientProfile.builder().genotype("EXMP1", "*1/*2").fact("weight", "35").build();
    Assessment assessment = pgx.assess(patient, "exampline");
    for (Outcome outcome : assessment.outcomes()) {
      System.out.println(
          outcome.authority().orElseThrow() + ": " + outcome.summary() + " " + outcome.because());
    }
    DrugAnswer answer = assessment.explain("exampline");
    System.out.println(answer.verdict() + ", " + answer.agreement());
    System.out.println("called genes: " + pgx.caller("EXMP1").genes());
    int unasked = Pgx.standard().assess(patient, "exampline").outcomes().size();
    System.out.println("answers without the plug-in: " + unasked);
  }
}
