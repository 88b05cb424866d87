package org.pgx4j.rules.condition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.StarAllele;

/**
 * Whether alleles were looked for: one of them was found, or the call excludes them all, or a
 * finding says so.
 *
 * <p>A call that found none and leaves one of them open makes it FALSE. A stated genotype does not
 * tell what was looked for; then the finding, {@code yes} or {@code no}, decides.
 *
 * @param gene the gene
 * @param alleles the alleles
 * @param finding the name of the finding
 */
public record TestedCondition(Gene gene, List<StarAllele> alleles, String finding)
    implements Condition {
  /** Copies the list. */
  public TestedCondition {
    alleles = List.copyOf(alleles);
  }

  @Override
  public Truth test(PatientView patient) {
    Optional<Boolean> lookedFor = patient.isLookedFor(gene, alleles);
    if (lookedFor.isPresent()) {
      return Truth.of(lookedFor.get());
    }
    Genotype genotype = patient.genotype(gene).orElse(null);
    boolean carried = genotype != null && AlleleCondition.carries(genotype, alleles);
    return carried ? Truth.TRUE : stated(patient);
  }

  private Truth stated(PatientView patient) {
    boolean yes = false;
    boolean no = false;
    for (Finding one : patient.findings(finding)) {
      String value = one.value().toLowerCase(Locale.ROOT);
      yes |= value.equals("yes");
      no |= value.equals("no");
    }
    return yes == no ? Truth.UNKNOWN : Truth.of(yes);
  }

  @Override
  public Explanation explain(PatientView patient) {
    return Explanation.leaf(
        gene + " " + AlleleCondition.names(" and ", alleles) + " were looked for",
        test(patient),
        Optional.of(Explanation.joined(", ", patient.findings(finding))),
        new Missing(Missing.Kind.FINDING, finding));
  }
}
