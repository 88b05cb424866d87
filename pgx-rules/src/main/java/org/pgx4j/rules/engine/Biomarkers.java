package org.pgx4j.rules.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pgx4j.core.biomarker.BiomarkerNames;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.Fact;
import org.pgx4j.core.profile.PatientProfile;

/** A profile's findings and measurements under their own names, with what follows from them. */
final class Biomarkers {
  /** Of a profile that has none; never changed. */
  private static final Biomarkers NONE = new Biomarkers();

  private Quantities quantities = Quantities.of(List.of());
  private final Set<Finding> findings = new LinkedHashSet<>();
  private final Set<String> contradicted = new TreeSet<>();

  private Biomarkers() {}

  static Biomarkers of(
      PatientProfile profile, Knowledge knowledge, GeneFunctions functions, Extensions extensions) {
    Set<Finding> ofVariants = VariantFindings.of(profile, knowledge, functions);
    boolean nothing =
        ofVariants.isEmpty() && profile.measurements().isEmpty() && profile.findings().isEmpty();
    if (nothing && !standsForMeasured(profile, knowledge)) {
      return NONE;
    }
    Biomarkers found = new Biomarkers();
    found.findings.addAll(ofVariants);
    if (profile.measurements().isEmpty() && profile.findings().isEmpty()) {
      found.compute(profile, knowledge, extensions);
      return found;
    }
    BiomarkerNames names = knowledge.biomarkerNames();
    found.quantities =
        Quantities.of(profile.measurements().stream().map(names::canonical).toList());
    found.compute(profile, knowledge, extensions);
    profile.findings().forEach(one -> names.canonical(one).ifPresent(found.findings::add));
    found.derive(profile, knowledge.derivedFindings(), extensions);
    found.compare(names);
    return found;
  }

  /** Whether a clinical fact was stated that can also be measured. */
  private static boolean standsForMeasured(PatientProfile profile, Knowledge knowledge) {
    for (Fact fact : profile.facts().all()) {
      if (!fact.unit().isEmpty()) {
        for (ComputedMeasurement one : knowledge.computedMeasurements()) {
          if (one.fact().equals(fact.name())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Only numbers have a quantity to compute, or to stand for one. */
  private void compute(PatientProfile profile, Knowledge knowledge, Extensions extensions) {
    if (!profile.measurements().isEmpty() || statesNumber(profile)) {
      quantities.compute(
          knowledge.computedMeasurements(), profile.facts(), () -> view(profile, extensions));
    }
  }

  private static boolean statesNumber(PatientProfile profile) {
    for (Fact fact : profile.facts().all()) {
      if (!fact.unit().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Each conclusion sees those before it. */
  private void derive(PatientProfile profile, List<DerivedFinding> derived, Extensions extensions) {
    ReadingView view = view(profile, extensions);
    for (DerivedFinding one : derived) {
      if (one.follows(view) && findings.add(one.finding())) {
        view = view(profile, extensions);
      }
    }
  }

  private void compare(BiomarkerNames names) {
    for (Finding one : findings) {
      for (Finding other : findings) {
        if (one.name().equals(other.name())
            && names.areOpposite(one.name(), one.value(), other.value())) {
          contradicted.add(one.name());
        }
      }
    }
  }

  private ReadingView view(PatientProfile profile, Extensions extensions) {
    ResolvedProfile so =
        new ResolvedProfile(
            "",
            List.of(),
            quantities,
            findings,
            profile.facts(),
            List.of(),
            List.of(),
            List.of(),
            extensions);
    return ReadingView.of(so);
  }

  Quantities quantities() {
    return quantities;
  }

  Set<Finding> findings() {
    return findings;
  }

  /** One problem for each biomarker whose findings exclude each other. */
  List<Problem> contradictions() {
    if (contradicted.isEmpty()) {
      return List.of();
    }
    return contradicted.stream()
        .map(
            name ->
                Problem.of(
                    ProblemCode.CONFLICTING_FINDINGS,
                    Place.of("profile").atField(name),
                    "Check the results and keep the one that is right; neither is used alone",
                    values(name)))
        .toList();
  }

  private String values(String name) {
    return findings.stream()
        .filter(one -> one.name().equals(name))
        .map(Finding::toString)
        .collect(Collectors.joining(", "));
  }
}
