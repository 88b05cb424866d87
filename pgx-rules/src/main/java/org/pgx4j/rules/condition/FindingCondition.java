package org.pgx4j.rules.condition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pgx4j.core.biomarker.Finding;

/**
 * Whether a finding has one of several values, in any case; another assay than the one asked for
 * leaves the answer UNKNOWN.
 *
 * <p>Where a thing can have several values at once, as a gene several variants, {@code others} are
 * the values that speak against it; any further value then says nothing, and two values that speak
 * for and against it leave the answer UNKNOWN.
 *
 * @param name what was looked for
 * @param assay the assay; empty = any
 * @param values the values
 * @param others the values that make it FALSE; empty = all others
 */
public record FindingCondition(String name, String assay, Set<String> values, Set<String> others)
    implements Condition {
  /** Copies the values in lower case. */
  public FindingCondition {
    values = FactCondition.lowerCase(values);
    others = FactCondition.lowerCase(others);
  }

  /** A condition on a thing that has one value: any other makes it FALSE. */
  public FindingCondition(String name, String assay, Set<String> values) {
    this(name, assay, values, Set.of());
  }

  @Override
  public Truth test(PatientView patient) {
    return others.isEmpty() ? testSingle(patient) : testAgainst(patient);
  }

  private Truth testAgainst(PatientView patient) {
    boolean found = false;
    boolean excluded = false;
    List<Finding> findings = patient.findings(name);
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (assay.isEmpty() || assay.equals(finding.assay())) {
        String value = finding.value().toLowerCase(Locale.ROOT);
        found |= values.contains(value);
        excluded |= others.contains(value);
      }
    }
    return found == excluded ? Truth.UNKNOWN : Truth.of(found);
  }

  private Truth testSingle(PatientView patient) {
    Truth answer = Truth.UNKNOWN;
    boolean first = true;
    List<Finding> findings = patient.findings(name);
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (assay.isEmpty() || assay.equals(finding.assay())) {
        Truth one = Truth.of(values.contains(finding.value().toLowerCase(Locale.ROOT)));
        answer = first ? one : answer.or(one);
        first = false;
      }
    }
    return answer;
  }

  @Override
  public Explanation explain(PatientView patient) {
    String asked = name + (assay.isEmpty() ? "" : "@" + assay);
    return Explanation.leaf(
        asked + " is " + Explanation.anyOf(values),
        test(patient),
        Optional.of(Explanation.joined(", ", patient.findings(name))),
        new Missing(Missing.Kind.FINDING, asked));
  }
}
