package org.pgx4j.rules.condition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.translation.Modulator;

/**
 * Whether the person takes one of several drugs, or a drug that changes an enzyme. What is not
 * named is not taken.
 *
 * @param drugs canonical drug names; empty when an enzyme is asked for
 * @param enzyme the enzyme; empty when drugs are asked for
 * @param role inhibitor or inducer; null when drugs are asked for
 * @param strengths the source's classes; empty = any
 */
public record TakingCondition(
    Set<String> drugs, String enzyme, Modulator.@Nullable Role role, Set<String> strengths)
    implements Condition {
  /** Copies the sets. */
  public TakingCondition {
    drugs = Set.copyOf(drugs);
    strengths = Set.copyOf(strengths);
  }

  @Override
  public Truth test(PatientView patient) {
    for (String drug : drugs) {
      if (patient.isTaking(drug)) {
        return Truth.TRUE;
      }
    }
    List<Modulator> modulators = patient.modulators();
    for (int i = 0; i < modulators.size(); i++) {
      if (matches(modulators.get(i))) {
        return Truth.TRUE;
      }
    }
    return Truth.FALSE;
  }

  /** Whether it asks for a drug, by name or by what the drug does to the enzyme. */
  public boolean names(Modulator modulator) {
    return drugs.contains(modulator.drug()) || matches(modulator);
  }

  private boolean matches(Modulator modulator) {
    return modulator.enzyme().equals(enzyme)
        && modulator.role() == role
        && (strengths.isEmpty() || strengths.contains(modulator.strength()));
  }

  @Override
  public Explanation explain(PatientView patient) {
    String asked =
        drugs.isEmpty()
            ? "taking a "
                + (strengths.isEmpty() ? "" : String.join(" or ", new TreeSet<>(strengths)) + " ")
                + enzyme
                + " "
                + role
            : "taking " + String.join(" or ", new TreeSet<>(drugs));
    String seen =
        drugs.isEmpty()
            ? patient.modulators().stream()
                .filter(this::matches)
                .map(Modulator::drug)
                .collect(Collectors.joining(", "))
            : drugs.stream().filter(patient::isTaking).sorted().collect(Collectors.joining(", "));
    return Explanation.leaf(
        asked, test(patient), Optional.of(seen), new Missing(Missing.Kind.FACT, "taking"));
  }
}
