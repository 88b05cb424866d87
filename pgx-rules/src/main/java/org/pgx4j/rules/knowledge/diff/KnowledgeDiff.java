package org.pgx4j.rules.knowledge.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.KnowledgeVersion;
import org.pgx4j.rules.knowledge.KnowledgeBase;

/**
 * What is otherwise between two states of knowledge, for a reviewer before a new version is used:
 * rules, alleles, functions and lists; and for given profiles the answers that are others.
 *
 * <p>What is in force is compared: a pack that replaces another's rules for a drug shows as these
 * rules changing. Rules are the same when drug, authority, population and their identifier are.
 */
public final class KnowledgeDiff {
  private final KnowledgeBase before;
  private final KnowledgeBase after;
  private final List<Change> changes;
  private final List<ResultChange> results;

  private KnowledgeDiff(
      KnowledgeBase before, KnowledgeBase after, List<Change> changes, List<ResultChange> results) {
    this.before = before;
    this.after = after;
    this.changes = List.copyOf(changes);
    this.results = List.copyOf(results);
  }

  /**
   * Compares two states of knowledge. Every file in force is read.
   *
   * @throws org.pgx4j.core.problem.PgxException when a file cannot be used
   */
  public static KnowledgeDiff of(KnowledgeBase before, KnowledgeBase after) {
    TreeSet<String> usedKeys = new TreeSet<>();
    List<Change> changes = new ArrayList<>(RuleChanges.between(before, after, usedKeys));
    changes.addAll(GeneChanges.between(before, after));
    changes.addAll(FileChanges.between(before, after, usedKeys));
    return new KnowledgeDiff(before, after, changes.stream().sorted().toList(), List.of());
  }

  /**
   * This with the answers that change for given profiles.
   *
   * @param profiles by a name of the caller's
   * @param drugs names, brands or codes; {@link org.pgx4j.rules.engine.RuleEngine#ALL} = all that
   *     rules exist for
   */
  public KnowledgeDiff withProfiles(
      Map<String, PatientProfile> profiles, Collection<String> drugs) {
    ResultChanges compared = new ResultChanges(before, after);
    List<ResultChange> found = new ArrayList<>(results);
    new TreeMap<>(profiles)
        .forEach((name, profile) -> found.addAll(compared.of(name, profile, drugs)));
    return new KnowledgeDiff(before, after, changes, found);
  }

  /** The packs compared from. */
  public List<KnowledgeVersion> before() {
    return before.versions();
  }

  /** The packs compared to. */
  public List<KnowledgeVersion> after() {
    return after.versions();
  }

  /** What knowledge says otherwise, by subject and name. */
  public List<Change> changes() {
    return changes;
  }

  /** The answers that are others, by profile, drug, authority and population. */
  public List<ResultChange> results() {
    return results;
  }

  /** Whether nothing is otherwise. */
  public boolean isEmpty() {
    return changes.isEmpty() && results.isEmpty();
  }

  /** A text for reading: a line a change, its details indented, counts at the end. */
  public String text() {
    return new DiffText(this).text();
  }

  /** A JSON object: {@code schemaVersion, before, after, changes, results}. */
  public String json() {
    return new DiffText(this).json();
  }

  /** How much is otherwise. */
  @Override
  public String toString() {
    return "KnowledgeDiff[" + changes.size() + " changes, " + results.size() + " results]";
  }
}
