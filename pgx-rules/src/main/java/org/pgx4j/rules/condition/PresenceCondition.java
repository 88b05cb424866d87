package org.pgx4j.rules.condition;

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
    return Explanation.leaf(
        allele.gene() + " " + allele + " is " + word(positive),
        test(patient),
        patient.presence(allele).map(carried -> allele + " " + word(carried)),
        new Missing(Missing.Kind.GENE, allele.gene().symbol()));
  }

  private static String word(boolean carried) {
    return carried ? "positive" : "negative";
  }
}
