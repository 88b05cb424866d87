package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.rules.engine.DecisionTable;
import org.pgx4j.rules.engine.Rule;

/** The guidelines in force; each file is read once, when one of its drugs is first asked for. */
final class Guidelines extends Once<String, List<Rule>> {
  private final PackIndex index;
  private final Tables tables = new Tables();

  /** What each file holds. */
  private static final class Tables extends Once<KnowledgeFile, List<DecisionTable>> {
    @Override
    public List<DecisionTable> apply(KnowledgeFile file) {
      return Loader.guideline(file);
    }
  }

  Guidelines(PackIndex index) {
    this.index = index;
  }

  /** The rules for a drug, by authority and then as the guideline orders its populations. */
  List<Rule> rules(String drug) {
    List<Rule> known = known(drug);
    if (known != null) {
      return known;
    }
    return index.guidelines().containsKey(drug) ? get(drug) : List.of();
  }

  @Override
  public List<Rule> apply(String drug) {
    List<Rule> rules = new ArrayList<>();
    Map<Authority, List<KnowledgeFile>> byAuthority =
        index.guidelines().getOrDefault(drug, Map.of());
    for (List<KnowledgeFile> files : byAuthority.values()) {
      add(drug, files, rules);
    }
    return List.copyOf(rules);
  }

  private void add(String drug, List<KnowledgeFile> files, List<Rule> rules) {
    Set<String> ids = new HashSet<>();
    for (KnowledgeFile file : files) {
      List<DecisionTable> all = tables.get(file);
      String id = all.get(0).id();
      if (!ids.add(id)) {
        throw PackIndex.duplicate(file.place(), "Give each guideline its own id", id);
      }
      for (DecisionTable table : all) {
        if (table.drug().equals(drug)) {
          rules.add(table);
        }
      }
    }
  }
}
