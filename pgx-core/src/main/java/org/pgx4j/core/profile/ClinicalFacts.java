package org.pgx4j.core.profile;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** The clinical facts stated about one person, by name. */
public final class ClinicalFacts {
  private static final ImmutableMap<String, String> KNOWN =
      ImmutableMap.<String, String>builder()
          .put("age", "a")
          .put("weight", "kg")
          .put("height", "cm")
          .put("sex", "")
          .put("egfr", "mL/min/{1.73_m2}")
          .put("pregnancy", "")
          .put("indication", "")
          .put("ancestry", "")
          .put("line_of_therapy", "")
          .put("naive", "")
          .put("hepatic_impairment", "")
          .put("renal_impairment", "")
          .put("smoking", "")
          .put("target_inr", "{INR}")
          .build();

  private final ImmutableSortedMap<String, Fact> facts;

  private ClinicalFacts(Map<String, Fact> facts) {
    this.facts = ImmutableSortedMap.copyOf(facts);
  }

  /**
   * Facts, one a name.
   *
   * @throws PgxException {@code INVALID_FACT} when a fact stands under another name than its own
   */
  public static ClinicalFacts of(Map<String, Fact> facts) {
    facts.forEach(
        (name, fact) -> {
          if (!name.equals(fact.name())) {
            throw new PgxException(
                Problem.ofValue(
                    ProblemCode.INVALID_FACT, "fact", "Put a fact under its own name", name));
          }
        });
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
    return facts.values();
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
