package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.rules.condition.Missing;

/** Finds what is not known about a person and would change a rule's answer. */
final class Sensitivity {
  private final Question question;
  private final Rule rule;
  private final Perspectives perspectives;

  Sensitivity(Question question, Perspectives perspectives) {
    this.question = question;
    this.rule = question.rule();
    this.perspectives = perspectives;
  }

  /**
   * Every result of a gene not tested that leads to other advice than now, and every other input
   * that the rule is waiting for.
   *
   * @param view the person with the reading that decided first
   * @param missing what the outcome names
   */
  List<Change> changes(ReadingView view, List<Missing> missing) {
    Decision now = rule.decide(view);
    List<Change> changes = new ArrayList<>();
    for (AskedGene asked : question.asked().genes()) {
      if (!view.isKnown(asked.gene())) {
        addResults(changes, asked, view, now);
      }
    }
    for (Missing one : missing) {
      if (one.kind() != Missing.Kind.GENE) {
        changes.add(new Change(one, "", Decision.open(List.of(one))));
      }
    }
    return changes;
  }

  private void addResults(List<Change> changes, AskedGene asked, ReadingView view, Decision now) {
    Gene gene = asked.gene();
    Missing missing = new Missing(Missing.Kind.GENE, gene.symbol());
    Set<Change> found = new LinkedHashSet<>();
    for (GeneResult result : perspectives.possibleResults(asked)) {
      Reading reading = Reading.deciding(null, result, Double.NaN, true);
      Decision then = rule.decide(view.with(gene, reading));
      Optional<?> advice = then.recommendation();
      if (advice.isPresent() && !then.advisesLike(now)) {
        found.add(new Change(missing, reading.describe(), then));
      }
    }
    changes.addAll(found);
  }
}
