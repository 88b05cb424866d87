package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pgx4j.rules.engine.DecisionTable;
import org.pgx4j.rules.engine.Rule;

/** The guidelines in force; each file is read once, when one of its drugs is first asked for. */
final class Guidelines {
  private final PackIndex index;
  private final Map<KnowledgeFile, List<DecisionTable>> read = new ConcurrentHashMap<>();
  private final Map<String, List<Rule>> rules = new ConcurrentHashMap<>();

  Guidelines(PackIndex index) {
    this.index = index;
  }

  /** The rules for a drug, by authority and then as the guideline orders its populations. */
  List<Rule> rules(String drug) {
    List<Rule> known = rules.get(drug);
    if (known != null || !index.guidelines().containsKey(drug)) {
      return known == null ? List.of() : known;
    }
    return rules.computeIfAbsent(drug, this::load);
  }

  private List<Rule> load(String drug) {
    List<Rule> tables = new ArrayList<>();
    index
        .guidelines()
        .getOrDefault(drug, Map.of())
        .forEach(
            (authority, byAuthority) -> {
              Set<String> ids = new HashSet<>();
              for (KnowledgeFile file : byAuthority) {
                List<DecisionTable> all = read.computeIfAbsent(file, Loader::guideline);
                String id = all.get(0).id();
                if (!ids.add(id)) {
                  throw PackIndex.duplicate(file.place(), "Give each guideline its own id", id);
                }
                all.stream().filter(table -> table.drug().equals(drug)).forEach(tables::add);
              }
            });
    return List.copyOf(tables);
  }
}
