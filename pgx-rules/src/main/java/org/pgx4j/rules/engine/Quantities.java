package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.profile.ClinicalFacts;
import org.pgx4j.core.profile.Fact;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.PatientView;
import org.pgx4j.rules.engine.ComputedMeasurement.Computation;

/**
 * A profile's measurements as rules see them. What was stated decides, as a measurement or as the
 * clinical fact of the same quantity; what is computed from other measurements counts where neither
 * was, and is shown beside it otherwise.
 */
final class Quantities {
  private final Map<String, List<Measurement>> stated = new HashMap<>();
  private final Map<String, List<Measurement>> instead = new HashMap<>();
  private final Map<String, String> facts = new HashMap<>();
  private final Map<String, List<Explanation>> computations = new HashMap<>();
  private final List<Measurement> computed = new ArrayList<>();

  private Quantities() {}

  /** Measurements under the names that rules use, and nothing computed. */
  static Quantities of(Collection<Measurement> measurements) {
    Quantities all = new Quantities();
    for (Measurement one : measurements) {
      all.stated.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(one);
    }
    return all;
  }

  /** Adds what knowledge computes, with facts as the person has them. */
  void compute(
      Collection<ComputedMeasurement> known, ClinicalFacts stating, Supplier<PatientView> patient) {
    for (ComputedMeasurement one : known) {
      facts.put(one.fact(), one.name());
      Optional<Fact> fact = stating.find(one.fact());
      boolean counts = fact.isEmpty() && !stated.containsKey(one.name());
      List<Measurement> values = new ArrayList<>();
      List<Explanation> how = new ArrayList<>();
      List<Measurement> sources = stated.getOrDefault(one.source(), List.of());
      List<Computation> all = sources.isEmpty() ? List.of() : one.from(sources, patient.get());
      for (Computation each : all) {
        if (each.value() != null) {
          values.add(each.value());
        }
        if (counts) {
          how.add(each.why());
        } else if (each.value() != null) {
          how.add(beside(each.why()));
        }
      }
      computed.addAll(values);
      computations.put(one.name(), List.copyOf(how));
      computations.put(one.fact(), List.copyOf(how));
      if (!stated.containsKey(one.name())) {
        instead.put(one.name(), fact.map(said -> of(one, said)).orElse(values));
      }
    }
  }

  private static Explanation beside(Explanation why) {
    return new Explanation(
        why.node() + ", not used: stated", why.truth(), why.saw(), null, why.children());
  }

  /** A stated fact as a measurement without an assay; a text measures nothing, but stands. */
  private static List<Measurement> of(ComputedMeasurement one, Fact fact) {
    return fact
        .number()
        .map(number -> Measurement.builder(one.name()).value(number).unit(fact.unit()).build())
        .stream()
        .toList();
  }

  /** What was stated, by name. */
  List<Measurement> stated() {
    List<Measurement> all = new ArrayList<>();
    for (List<Measurement> ofName : new TreeMap<>(stated).values()) {
      all.addAll(ofName);
    }
    return Collections.unmodifiableList(all);
  }

  /** What is computed, whether or not it counts. */
  List<Measurement> computed() {
    return computed;
  }

  /** The measurements of a name that count. */
  List<Measurement> of(String name) {
    List<Measurement> found = stated.get(name);
    return found != null ? found : instead.getOrDefault(name, List.of());
  }

  /**
   * The name of the measurement that is the quantity of a clinical fact; empty when there is none.
   */
  String nameOf(String fact) {
    return facts.getOrDefault(fact, "");
  }

  /** How the measurement or fact of a name is computed. */
  List<Explanation> computations(String name) {
    return computations.getOrDefault(name, List.of());
  }
}
