package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pgx4j.core.biomarker.BiomarkerNames;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.profile.PatientProfile;

/** A profile's findings and measurements under their own names, with what follows from them. */
final class Biomarkers {
  private final List<Measurement> measurements = new ArrayList<>();
  private final Set<Finding> findings = new LinkedHashSet<>();

  private Biomarkers() {}

  static Biomarkers of(PatientProfile profile, Knowledge knowledge, Extensions extensions) {
    Biomarkers found = new Biomarkers();
    if (profile.measurements().isEmpty() && profile.findings().isEmpty()) {
      return found;
    }
    BiomarkerNames names = knowledge.biomarkerNames();
    profile.measurements().forEach(one -> found.measurements.add(names.canonical(one)));
    profile.findings().forEach(one -> names.canonical(one).ifPresent(found.findings::add));
    found.derive(profile, knowledge.derivedFindings(), extensions);
    return found;
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

  private ReadingView view(PatientProfile profile, Extensions extensions) {
    ResolvedProfile so =
        new ResolvedProfile(
            "",
            Map.of(),
            measurements,
            findings,
            profile.facts(),
            List.of(),
            List.of(),
            List.of(),
            extensions);
    return ReadingView.of(so);
  }

  List<Measurement> measurements() {
    return measurements;
  }

  Set<Finding> findings() {
    return findings;
  }
}
