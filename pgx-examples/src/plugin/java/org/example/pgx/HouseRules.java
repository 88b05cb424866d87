package org.example.pgx;

import java.util.Collection;
import java.util.List;
import org.pgx4j.core.provenance.KnowledgeVersion;
import org.pgx4j.rules.engine.Rule;
import org.pgx4j.rules.engine.RuleProvider;

/** The rules of this jar that are written in Java. */
public final class HouseRules implements RuleProvider {
  @Override
  public KnowledgeVersion version() {
    return KnowledgeVersion.of(
        "example-house-rules", "1", "2026-11-24", "Apache-2.0", "0".repeat(64));
  }

  @Override
  public Collection<Rule> rules() {
    return List.of(new WeightRule());
  }
}
