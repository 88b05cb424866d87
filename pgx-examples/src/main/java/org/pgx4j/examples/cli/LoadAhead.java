package org.pgx4j.examples.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Knowledge;
import org.pgx4j.rules.engine.RuleEngine;

/**
 * The library, loaded on a second thread while the command line is read; then what the command will
 * ask for, from the end, while the command asks from the beginning.
 */
final class LoadAhead {
  private final FutureTask<Pgx> loading = new FutureTask<>(Pgx::standard);

  private LoadAhead(List<String> words) {
    Thread thread = new Thread(() -> run(words), "load-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  /** Starts to load what the words of a command line will need. */
  static LoadAhead of(String[] args) {
    return new LoadAhead(List.of(args));
  }

  private void run(List<String> words) {
    loading.run();
    try {
      Knowledge knowledge = loading.get().knowledge();
      if (words.contains("--vcf") || words.contains("--example")) {
        List<Gene> genes = reversed(knowledge.definedGenes());
        genes.forEach(knowledge::definitions);
        genes.forEach(knowledge::functions);
      }
      if (words.contains("cohort") || words.contains("assess")) {
        knowledge.drugs();
        int drugs = words.indexOf("--drugs") + 1;
        if (drugs == 0 || drugs == words.size() || words.get(drugs).equals(RuleEngine.ALL)) {
          List<String> names = reversed(knowledge.drugsWithRules());
          names.removeAll(knowledge.drugsByIndication());
          names.forEach(knowledge::rules);
        }
      }
    } catch (PgxException | ExecutionException | InterruptedException e) {
      // Whoever asks for the same meets the same, and tells it.
    }
  }

  private static <T> List<T> reversed(Collection<T> items) {
    List<T> reversed = new ArrayList<>(items);
    Collections.reverse(reversed);
    return reversed;
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
