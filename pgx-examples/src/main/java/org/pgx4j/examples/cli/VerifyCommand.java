package org.pgx4j.examples.cli;

import java.util.ArrayList;
import java.util.List;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.knowledge.KnowledgeBase;
import org.pgx4j.rules.knowledge.KnowledgePack;
import org.pgx4j.rules.knowledge.check.KnowledgeCheck;

/** Checks the bundled knowledge, and that this jar answers as it was released. */
final class VerifyCommand implements Command {
  static final Syntax SYNTAX =
      Syntax.of("verify", "Checks the bundled knowledge and runs the self-test.");

  private final Console console;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public int run() {
    List<Problem> problems = new ArrayList<>();
    try (Output output = Output.standard(console.out())) {
      problems.addAll(checkKnowledge(output));
      if (problems.isEmpty() && selfTest(Pgx.standard(), output)) {
        output.commit();
        return PgxCommand.COMPLETE;
      }
      output.commit();
    } catch (PgxException e) {
      if (e.problem().code() == ProblemCode.OUTPUT) {
        throw e;
      }
      problems.add(e.problem());
    }
    problems.forEach(console);
    console.finish();
    return PgxCommand.DEFECT;
  }

  private static List<Problem> checkKnowledge(Output output) {
    KnowledgeBase knowledge = KnowledgeBase.standard();
    for (KnowledgePack pack : knowledge.packs()) {
      output.print("knowledge " + pack.version() + ": " + pack.files().size() + " files\n");
    }
    List<Problem> problems = KnowledgeCheck.run(knowledge);
    output.print(
        "knowledge check: "
            + knowledge.genes().size()
            + " genes, "
            + knowledge.drugsWithRules().size()
            + " drugs, "
            + knowledge.languages().size()
            + " languages, "
            + problems.size()
            + " problems\n");
    return problems;
  }

  private static boolean selfTest(Pgx pgx, Output output) {
    List<String> expected = SelfTest.expected();
    List<String> actual = SelfTest.actual(pgx);
    List<String> lost = new ArrayList<>(expected);
    actual.forEach(lost::remove);
    List<String> added = new ArrayList<>(actual);
    expected.forEach(added::remove);
    output.print(
        "self-test: "
            + (expected.size() - lost.size())
            + " of "
            + expected.size()
            + " answers as released\n");
    lost.forEach(answer -> output.print("- " + answer + "\n"));
    added.forEach(answer -> output.print("+ " + answer + "\n"));
    return lost.isEmpty() && added.isEmpty();
  }
}
