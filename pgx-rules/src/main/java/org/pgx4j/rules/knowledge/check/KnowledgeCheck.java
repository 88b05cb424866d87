package org.pgx4j.rules.knowledge.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.rules.engine.DecisionTable;
import org.pgx4j.rules.engine.Rule;
import org.pgx4j.rules.knowledge.KnowledgeBase;
import org.pgx4j.rules.knowledge.KnowledgePack;

/**
 * Checks knowledge as a whole; what it finds are problems, never exceptions.
 *
 * <p>It reads every file of every pack, those replaced by a later pack too, and proves for each
 * decision table in force that no result that its genes' alleles can give is left without an answer
 * or has two.
 */
public final class KnowledgeCheck {
  private KnowledgeCheck() {}

  /** All problems of the packs and of what follows from them together; empty when there is none. */
  public static List<Problem> run(KnowledgeBase knowledge) {
    List<Problem> problems = new ArrayList<>();
    for (KnowledgePack pack : knowledge.packs()) {
      PackCheck.run(pack, problems::add);
    }
    if (problems.isEmpty()) {
      checkContent(knowledge, problems::add);
    }
    return problems.stream().distinct().toList();
  }

  /** What can be asked only when every file can be read. */
  private static void checkContent(KnowledgeBase knowledge, Consumer<Problem> problems) {
    WordCheck words = new WordCheck(knowledge, problems);
    ReferenceCheck references = new ReferenceCheck(knowledge, words, problems);
    guarded(problems, references::checkFunctions);
    guarded(problems, references::checkModulators);
    guarded(problems, references::checkFrequencies);
    guarded(problems, references::checkLabelling);
    guarded(problems, references::checkPriorities);
    for (String drug : knowledge.drugsWithRules()) {
      guarded(
          problems,
          () -> {
            for (Rule rule : knowledge.rules(drug)) {
              if (rule instanceof DecisionTable table) {
                references.check(table);
                new TableProof(table, knowledge, problems).run();
              }
            }
          });
    }
  }

  private static void guarded(Consumer<Problem> problems, Runnable check) {
    try {
      check.run();
    } catch (PgxException e) {
      problems.accept(e.problem());
    }
  }
}
