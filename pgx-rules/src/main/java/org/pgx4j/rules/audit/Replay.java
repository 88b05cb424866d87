package org.pgx4j.rules.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.pgx4j.core.provenance.KnowledgeVersion;
import org.pgx4j.rules.engine.RuleEngine;

/** What a recorded assessment gives when it is made again. */
public final class Replay {
  private final AuditRecord record;
  private final List<KnowledgeVersion> knowledge;
  private final String result;

  Replay(AuditRecord record, List<KnowledgeVersion> knowledge, String result) {
    this.record = record;
    this.knowledge = knowledge;
    this.result = result;
  }

  /** Whether the result has the same bytes. */
  public boolean isSame() {
    return result.equals(record.result());
  }

  /** The result of today as JSON on one line. */
  public String result() {
    return result;
  }

  /**
   * What is not as it was recorded, one line each: a pack or extension that is another version, was
   * added or is gone, or another version of the library; empty when nothing is.
   */
  public List<String> changed() {
    Map<String, KnowledgeVersion> before = byId(record.knowledge());
    Map<String, KnowledgeVersion> now = byId(knowledge);
    TreeSet<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(now.keySet());
    List<String> changed = new ArrayList<>();
    for (String id : ids) {
      KnowledgeVersion old = before.get(id);
      KnowledgeVersion current = now.get(id);
      if (old == null) {
        changed.add(id + ": added, " + current);
      } else if (current == null) {
        changed.add(id + ": gone, was " + old);
      } else if (!old.equals(current)) {
        changed.add(id + ": " + current + ", was " + old);
      }
    }
    if (!record.engine().equals(RuleEngine.VERSION)) {
      changed.add("engine: " + RuleEngine.VERSION + ", was " + record.engine());
    }
    return changed;
  }

  private static Map<String, KnowledgeVersion> byId(List<KnowledgeVersion> versions) {
    Map<String, KnowledgeVersion> byId = new HashMap<>();
    versions.forEach(version -> byId.put(version.id(), version));
    return byId;
  }

  /** Whether the result is the same; its content is a person's. */
  @Override
  public String toString() {
    return "Replay[" + (isSame() ? "same" : "different") + "]";
  }
}
