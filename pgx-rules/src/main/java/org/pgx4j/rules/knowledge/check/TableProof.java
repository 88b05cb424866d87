package org.pgx4j.rules.knowledge.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.Not;
import org.pgx4j.rules.condition.Truth;
import org.pgx4j.rules.engine.Decision;
import org.pgx4j.rules.engine.DecisionTable;
import org.pgx4j.rules.engine.DecisionTable.Row;
import org.pgx4j.rules.knowledge.KnowledgeBase;

/**
 * Proves by going through all possible situations that a table's rows neither overlap nor leave a
 * gap for anyone who may belong to its population.
 *
 * <p>Situations that answer all questions of the table alike are tried once.
 */
final class TableProof {
  private static final long MAX_SITUATIONS = 2_000_000;
  private static final int MAX_GAPS = 3;

  private final DecisionTable table;
  private final Consumer<Problem> problems;
  private final List<List<Situation>> axes = new ArrayList<>();
  private final List<Gene> genes;
  private final Set<String> reported = new HashSet<>();
  private int gaps;

  TableProof(DecisionTable table, KnowledgeBase knowledge, Consumer<Problem> problems) {
    this.table = table;
    this.problems = problems;
    this.genes = List.copyOf(new TreeSet<>(table.genes()));
    List<Condition> leaves =
        table.rows().stream().flatMap(row -> row.when().leaves()).distinct().toList();
    for (Gene gene : genes) {
      axes.add(distinct(new GeneAxis(knowledge, gene, table.authority()).settings(leaves), leaves));
    }
    ClinicalAxes.of(leaves).forEach(axis -> axes.add(distinct(axis, leaves)));
  }

  /** One setting of each that answer all questions alike. */
  private List<Situation> distinct(List<Situation> settings, List<Condition> leaves) {
    Map<List<Object>, Situation> different = new LinkedHashMap<>();
    for (Situation setting : settings) {
      List<Object> answers = new ArrayList<>();
      leaves.forEach(leaf -> answers.add(leaf.test(setting)));
      genes.forEach(gene -> answers.add(setting.isTested(gene, List.of())));
      answers.add(setting.isOpen());
      different.putIfAbsent(answers, setting);
    }
    return List.copyOf(different.values());
  }

  void run() {
    if (isComplementary()) {
      return;
    }
    long situations = 1;
    for (List<Situation> axis : axes) {
      situations = Math.min(situations * axis.size(), MAX_SITUATIONS + 1);
    }
    if (situations > MAX_SITUATIONS) {
      report(ProblemCode.TOO_MANY_COMBINATIONS, "Split the table so that it can be proven");
    } else {
      visit(0, Situation.empty());
    }
  }

  /**
   * Whether the table has two rows of which the second is the first one's negation: then one holds,
   * or what the first needs is missing.
   */
  private boolean isComplementary() {
    List<Row> rows = table.rows();
    return rows.size() == 2
        && rows.stream().allMatch(row -> row.untested().isEmpty())
        && rows.get(1).when().equals(new Not(rows.get(0).when()));
  }

  private void visit(int axis, Situation situation) {
    if (axis == axes.size()) {
      judge(situation);
      return;
    }
    for (Situation setting : axes.get(axis)) {
      visit(axis + 1, situation.and(setting));
    }
  }

  private void judge(Situation situation) {
    if (table.appliesTo(situation) == Truth.FALSE) {
      return;
    }
    List<String> holding = new ArrayList<>();
    List<String> fallbacks = new ArrayList<>();
    for (Row row : table.rows()) {
      if (row.when().test(situation) != Truth.TRUE) {
        continue;
      }
      if (row.untested().isEmpty()) {
        holding.add(row.id());
      } else if (row.untested().stream().noneMatch(gene -> situation.isTested(gene, List.of()))) {
        fallbacks.add(row.id());
      }
    }
    if (holding.size() > 1) {
      overlap(holding, situation);
    } else if (holding.isEmpty() && fallbacks.size() > 1) {
      overlap(fallbacks, situation);
    }
    Decision decision = table.decide(situation);
    if (decision.recommendation().isEmpty() && holding.isEmpty()) {
      if (!situation.isOpen() && !situation.isUnassigned()) {
        gap("Add a row for: " + situation);
      } else if (decision.missing().isEmpty()) {
        gap("Add a row, or name what is missing, for: " + situation);
      }
    }
  }

  private void overlap(List<String> rows, Situation situation) {
    if (reported.add(rows.toString())) {
      report(
          ProblemCode.BAD_KNOWLEDGE,
          "Let one of the rows " + String.join(", ", rows) + " hold for: " + situation);
    }
  }

  private void gap(String remedy) {
    if (++gaps <= MAX_GAPS) {
      report(ProblemCode.BAD_KNOWLEDGE, remedy);
    }
  }

  private void report(ProblemCode code, String remedy) {
    problems.accept(
        Problem.of(code, Place.of(table.id()).atField(table.population().id()), remedy));
  }
}
