package org.pgx4j.rules.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
                + (strengths.isEmpty() ? "" : Explanation.anyOf(strengths) + " ")
                + enzyme
                + " "
                + role
            : "taking " + Explanation.anyOf(drugs);
    return Explanation.leaf(
        asked,
        test(patient),
        Optional.of(String.join(", ", drugs.isEmpty() ? changing(patient) : taken(patient))),
        new Missing(Missing.Kind.FACT, "taking"));
  }

  /** The drugs taken that change the enzyme. */
  private Collection<String> changing(PatientView patient) {
    List<String> changing = new ArrayList<>(0);
    for (Modulator modulator : patient.modulators()) {
      if (matches(modulator)) {
        changing.add(modulator.drug());
      }
    }
    return changing;
  }

  /** The drugs asked for that are taken, by name. */
  private Collection<String> taken(PatientView patient) {
    Set<String> taken = new TreeSet<>();
    for (String drug : drugs) {
      if (patient.isTaking(drug)) {
        taken.add(drug);
      }
    }
    return taken;
  }
}
