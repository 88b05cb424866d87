package org.pgx4j.examples.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Knowledge;
import org.pgx4j.rules.engine.RuleEngine;

/**
 * The library, loaded while the command line is read; then what the command will ask for, from the
 * end, while the command asks from the beginning.
 */
final class LoadAhead {
  private final Ahead<Pgx> library = new Ahead<>(Pgx::standard);

  private LoadAhead() {}

  /** Starts to load what the words of a command line will need. */
  static LoadAhead of(String[] args) {
    LoadAhead loading = new LoadAhead();
    List<String> words = List.of(args);
    // Nobody waits for this: who asks for what failed here meets the same, and tells it.
    new Ahead<>(() -> loading.load(words));
    return loading;
  }

  private Knowledge load(List<String> words) {
    Knowledge knowledge = pgx().knowledge();
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
    return knowledge;
  }

  private static <T> List<T> reversed(Collection<T> items) {
    List<T> reversed = new ArrayList<>(items);
    Collections.reverse(reversed);
    return reversed;
  }

  /** The library; waits for it. */
  Pgx pgx() {
    return library.get();
  }
}
