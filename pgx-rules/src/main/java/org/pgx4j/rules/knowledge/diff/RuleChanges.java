package org.pgx4j.rules.knowledge.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pgx4j.core.provenance.Guideline;
import org.pgx4j.rules.condition.PatientView;
import org.pgx4j.rules.engine.DecisionTable;
import org.pgx4j.rules.engine.Rule;
import org.pgx4j.rules.knowledge.KnowledgeBase;

/** Compares the rules in force: each row for a drug and population, and who belongs to it. */
final class RuleChanges {
  private final Map<String, Said> rows = new TreeMap<>();
  private final Map<String, Said> populations = new TreeMap<>();
  private final Set<String> keys = new TreeSet<>();

  private RuleChanges(KnowledgeBase knowledge) {
    for (String drug : knowledge.drugsWithRules()) {
      for (Rule rule : knowledge.rules(drug)) {
        if (rule instanceof DecisionTable table) {
          add(table, knowledge);
        }
      }
    }
  }

  private void add(DecisionTable table, KnowledgeBase knowledge) {
    String name = table.drug() + " " + table.authority() + " " + table.population();
    populations.put(
        name,
        new Said()
            .with("guideline", table.id())
            .with("document", table.guideline().map(RuleChanges::document).orElse(""))
            .with("who", Asked.of(table.explainPopulation(PatientView.nobody())))
            .with("genes", new TreeSet<>(table.genes()))
            .with("genetic only", table.isGeneticOnly())
            .with("by indication", table.isByIndication()));
    for (DecisionTable.Row row : table.rows()) {
      rows.put(name + " " + row.id(), Said.of(row, knowledge));
      keys.addAll(Said.keys(row.recommendation()));
    }
  }

  private static String document(Guideline guideline) {
    return (guideline.date() + " " + guideline.url() + " " + guideline.licence()).strip();
  }

  static List<Change> between(KnowledgeBase before, KnowledgeBase after, Set<String> usedKeys) {
    RuleChanges old = new RuleChanges(before);
    RuleChanges now = new RuleChanges(after);
    usedKeys.addAll(old.keys);
    usedKeys.addAll(now.keys);
    List<Change> changes =
        new ArrayList<>(
            Things.compare(Change.Subject.RULE, old.rows, now.rows, Said::differences, Said::all));
    changes.addAll(
        Things.compare(
            Change.Subject.POPULATION,
            old.populations,
            now.populations,
            Said::differences,
            Said::all));
    return changes;
  }
}
