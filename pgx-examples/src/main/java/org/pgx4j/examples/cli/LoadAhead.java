package org.pgx4j.examples.cli;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Knowledge;

/**
 * The library, loaded on a second thread while the command line is read: it saves a fifth of the
 * start.
 */
final class LoadAhead {
  private final FutureTask<Pgx> loading;

  private LoadAhead(boolean genome) {
    loading = new FutureTask<>(() -> load(genome));
    Thread thread = new Thread(() -> run(genome), "load-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  /** Starts to load what the words of a command line will need. */
  static LoadAhead of(String[] args) {
    List<String> words = List.of(args);
    return new LoadAhead(words.contains("--vcf") || words.contains("--example"));
  }

  private void run(boolean genome) {
    loading.run();
    if (genome) {
      // Nobody waits for the functions: they are needed last.
      Knowledge knowledge = pgx().knowledge();
      knowledge.definedGenes().forEach(knowledge::functions);
    }
  }

  private static Pgx load(boolean genome) {
    Pgx pgx = Pgx.standard();
    if (genome) {
      pgx.knowledge().definedGenes().forEach(pgx.knowledge()::definitions);
    }
    return pgx;
  }

  /** The library; waits for it. */
  Pgx pgx() {
    try {
      return loading.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof PgxException problem ? problem : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PgxException(
          Problem.of(ProblemCode.UNREADABLE_INPUT, Place.of("start"), "Run the command again"), e);
    }
  }
}
