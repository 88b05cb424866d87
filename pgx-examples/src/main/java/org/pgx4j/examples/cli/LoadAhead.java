package org.pgx4j.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Knowledge;
import org.pgx4j.rules.engine.RuleEngine;

/**
 * The library, loaded while the command line is read; then what the command will ask for, from the
 * end, while the command asks from the beginning.
 */
final class LoadAhead extends Ahead<Pgx> {
  private LoadAhead() {}

  /** Starts to load what the words of a command line will need. */
  static LoadAhead of(String[] args) {
    LoadAhead library = new LoadAhead();
    library.start();
    // Nobody waits for this: who asks for what failed here meets the same, and tells it.
    new Parts(library, List.of(args)).start();
    return library;
  }

  @Override
  Pgx make() {
    return Pgx.standard();
  }

  /** The genes, drugs and rules that the words of a command line ask for. */
  private static final class Parts extends Ahead<Knowledge> {
    private final LoadAhead library;
    private final List<String> words;

    Parts(LoadAhead library, List<String> words) {
      this.library = library;
      this.words = words;
    }

    @Override
    Knowledge make() {
      loadParser();
      Knowledge knowledge = library.get().knowledge();
      if (words.contains("--vcf") || words.contains("--example")) {
        genes(knowledge);
      }
      if (words.contains("cohort") || words.contains("assess")) {
        rules(knowledge);
      }
      return knowledge;
    }

    /** Loads the classes that read JSON, which the library waits for once its jar is open. */
    private static void loadParser() {
      try (JsonParser parser = new JsonFactory().createParser(new byte[] {'{', '}'})) {
        parser.nextToken();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void genes(Knowledge knowledge) {
      List<Gene> genes = reversed(knowledge.definedGenes());
      for (Gene gene : genes) {
        knowledge.definitions(gene);
      }
      for (Gene gene : genes) {
        knowledge.functions(gene);
      }
    }

    private void rules(Knowledge knowledge) {
      knowledge.drugs();
      int drugs = words.indexOf("--drugs") + 1;
      if (drugs == 0 || drugs == words.size() || words.get(drugs).equals(RuleEngine.ALL)) {
        Set<String> byIndication = knowledge.drugsByIndication();
        for (String drug : reversed(knowledge.drugsWithRules())) {
          if (!byIndication.contains(drug)) {
            knowledge.rules(drug);
          }
        }
      }
    }

    private static <T> List<T> reversed(Collection<T> items) {
      List<T> reversed = new ArrayList<>(items);
      Collections.reverse(reversed);
      return reversed;
    }
  }
}
