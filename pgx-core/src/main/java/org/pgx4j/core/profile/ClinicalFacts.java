package org.pgx4j.core.profile;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** The clinical facts stated about one person, by name. */
public final class ClinicalFacts {
  private static final Map<String, String> KNOWN = known();

  private final Map<String, Fact> facts;
  private final List<Fact> all;

  private ClinicalFacts(Map<String, Fact> facts) {
    this.facts = inOrder(facts);
    this.all = List.copyOf(this.facts.values());
  }

  /** A copy by ascending keys, which nobody changes. */
  static <K, V> Map<K, V> inOrder(Map<K, V> values) {
    // Most maps of a profile are empty, and each question walks through them.
    return values.isEmpty()
        ? Map.of()
        : Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(values)));
  }

  private static Map<String, String> known() {
    Map<String, String> units = new LinkedHashMap<>();
    units.put("age", "a");
    units.put("weight", "kg");
    units.put("height", "cm");
    units.put("sex", "");
    units.put("egfr", "mL/min/{1.73_m2}");
    units.put("pregnancy", "");
    units.put("indication", "");
    units.put("ancestry", "");
    units.put("line_of_therapy", "");
    units.put("naive", "");
    units.put("hepatic_impairment", "");
    units.put("renal_impairment", "");
    units.put("smoking", "");
    units.put("target_inr", "{INR}");
    return Collections.unmodifiableMap(units);
  }

  /**
   * Facts, one a name.
   *
   * @throws PgxException {@code INVALID_FACT} when a fact stands under another name than its own
   */
  public static ClinicalFacts of(Map<String, Fact> facts) {
    for (Map.Entry<String, Fact> entry : facts.entrySet()) {
      String name = entry.getKey();
      if (!name.equals(entry.getValue().name())) {
        throw new PgxException(
            Problem.ofValue(
                ProblemCode.INVALID_FACT, "fact", "Put a fact under its own name", name));
      }
    }
    return new ClinicalFacts(facts);
  }

  /** The names that the library knows. */
  public static Set<String> knownNames() {
    return KNOWN.keySet();
  }

  /** The UCUM unit of a known number; empty for a text or an unknown name. */
  public static String usualUnit(String name) {
    return KNOWN.getOrDefault(name, "");
  }

  /** The fact of that name, when stated. */
  public Optional<Fact> find(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  /** All facts, by name. */
  public Collection<Fact> all() {
    return all;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClinicalFacts that && facts.equals(that.facts);
  }

  @Override
  public int hashCode() {
    return facts.hashCode();
  }

  @Override
  public String toString() {
    return "ClinicalFacts[" + facts.size() + "]";
  }
}
