package org.pgx4j.rules.engine;

import org.jspecify.annotations.Nullable;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.Guideline;
import org.pgx4j.core.recommendation.Population;

/**
 * Who answers about a drug, and for whom: the same for every person.
 *
 * @param drug the canonical name
 * @param authority null when none covers the drug
 * @param population null when no population of the guideline fits
 * @param ruleId the rule; empty when there is none
 * @param evidence whether it tells published evidence instead of an authority's advice
 * @param guideline the document; null when there is no rule or it names none
 */
record Origin(
    String drug,
    @Nullable Authority authority,
    @Nullable Population population,
    String ruleId,
    boolean evidence,
    @Nullable Guideline guideline) {
  static Origin of(Rule rule) {
    return new Origin(
        rule.drug(),
        rule.authority(),
        rule.population(),
        rule.id(),
        rule.isEvidence(),
        rule.guideline().orElse(null));
  }

  /** Of an answer that comes from no rule. */
  static Origin withoutRule(String drug, @Nullable Authority authority) {
    return new Origin(drug, authority, null, "", false, null);
  }
}
