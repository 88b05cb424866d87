package org.pgx4j.rules.knowledge.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.RuleEngine;
import org.pgx4j.rules.knowledge.KnowledgeBase;
import org.pgx4j.rules.wording.Words;

/** Asks two states of knowledge about profiles. */
final class ResultChanges {
  private final RuleEngine before;
  private final RuleEngine after;

  ResultChanges(KnowledgeBase before, KnowledgeBase after) {
    this.before = RuleEngine.of(before);
    this.after = RuleEngine.of(after);
  }

  List<ResultChange> of(String name, PatientProfile profile, Collection<String> drugs) {
    Map<ResultChange.Key, String> old = answers(before, profile, drugs);
    Map<ResultChange.Key, String> now = answers(after, profile, drugs);
    Set<ResultChange.Key> keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    List<ResultChange> changes = new ArrayList<>();
    for (ResultChange.Key key : keys) {
      String was = old.getOrDefault(key, "");
      String is = now.getOrDefault(key, "");
      if (!was.equals(is)) {
        changes.add(new ResultChange(name, key, was, is));
      }
    }
    return changes;
  }

  private static Map<ResultChange.Key, String> answers(
      RuleEngine engine, PatientProfile profile, Collection<String> drugs) {
    Map<ResultChange.Key, String> answers = new TreeMap<>();
    for (Outcome outcome : engine.assess(profile, drugs, Words.ENGLISH, Set.of()).outcomes()) {
      ResultChange.Key key =
          new ResultChange.Key(
              outcome.drug(),
              outcome.authority().map(Authority::name).orElse(""),
              outcome.population().map(Population::id).orElse(""));
      answers.put(key, said(outcome));
    }
    return answers;
  }

  private static String said(Outcome outcome) {
    if (outcome instanceof Outcome.Matched matched) {
      return ("MATCHED " + matched.recommendation().strength()).strip() + ": " + outcome.summary();
    }
    return (outcome instanceof Outcome.Indeterminate ? "INDETERMINATE: " : "FAILED: ")
        + outcome.summary();
  }
}
