package org.pgx4j.rules.condition;

import java.util.Collection;
import java.util.Optional;
import org.pgx4j.core.genotype.StarAllele;

/**
 * Whether an allele is carried on at least one chromosome, or on neither.
 *
 * @param allele the allele
 * @param positive true asks for carriers, false for those in whom it was excluded
 */
public record PresenceCondition(StarAllele allele, boolean positive) implements Condition {
  @Override
  public Truth test(PatientView patient) {
    Optional<Boolean> carried = patient.presence(allele);
    return carried.isEmpty() ? Truth.UNKNOWN : Truth.of(carried.get() == positive);
  }

  @Override
  public Explanation explain(PatientView patient) {
    Optional<Boolean> carried = patient.presence(allele);
    return Explanation.leaf(
        allele.gene() + " " + allele + " is " + word(positive),
        test(patient),
        carried.isEmpty() ? Optional.empty() : Optional.of(allele + " " + word(carried.get())),
        Missing.gene(allele.gene()));
  }

  @Override
  public void addMissing(PatientView patient, Collection<Missing> missing) {
    if (test(patient) == Truth.UNKNOWN) {
      missing.add(Missing.gene(allele.gene()));
    }
  }

  private static String word(boolean carried) {
    return carried ? "positive" : "negative";
  }
}
