package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.rules.condition.Missing;

/** Finds what is not known about a person and would change a rule's answer. */
final class Sensitivity {
  private final Question question;
  private final Rule rule;
  private final Perspectives perspectives;
  private final ReadingView view;
  private final Decision now;

  /** {@code view}: the person with the reading that decided first. */
  Sensitivity(Question question, Perspectives perspectives, ReadingView view) {
    this.question = question;
    this.rule = question.rule();
    this.perspectives = perspectives;
    this.view = view;
    this.now = rule.decide(view);
  }

  /**
   * Every result of a gene not tested that leads to other advice than now, and every other input
   * that the rule is waiting for.
   *
   * @param missing what the outcome names
   */
  List<Change> changes(List<Missing> missing) {
    List<Change> changes = new ArrayList<>();
    for (AskedGene asked : question.asked().genes()) {
      if (!view.isKnown(asked.gene())) {
        addResults(changes, asked);
      }
    }
    for (Missing one : missing) {
      if (one.kind() != Missing.Kind.GENE) {
        changes.add(new Change(one, "", Decision.open(List.of(one))));
      }
    }
    return changes;
  }

  /** What {@link #changes} names: a gene from its first result that leads to other advice. */
  Collection<Missing> decisive(List<Missing> missing) {
    List<Missing> decisive = new ArrayList<>();
    for (AskedGene asked : question.asked().genes()) {
      if (!view.isKnown(asked.gene()) && isDecisive(asked)) {
        decisive.add(missing(asked));
      }
    }
    for (Missing one : missing) {
      if (one.kind() != Missing.Kind.GENE) {
        decisive.add(one);
      }
    }
    return decisive;
  }

  private void addResults(List<Change> changes, AskedGene asked) {
    Set<Change> found = new LinkedHashSet<>();
    for (GeneResult result : perspectives.possibleResults(asked)) {
      Reading reading = possible(result);
      Decision then = decide(asked, reading);
      if (isOther(then)) {
        found.add(new Change(missing(asked), reading.describe(), then));
      }
    }
    changes.addAll(found);
  }

  private boolean isDecisive(AskedGene asked) {
    for (GeneResult result : perspectives.possibleResults(asked)) {
      if (isOther(decide(asked, possible(result)))) {
        return true;
      }
    }
    return false;
  }

  private static Missing missing(AskedGene asked) {
    return new Missing(Missing.Kind.GENE, asked.gene().symbol());
  }

  private static Reading possible(GeneResult result) {
    return Reading.deciding(null, result, Double.NaN, true);
  }

  private Decision decide(AskedGene asked, Reading reading) {
    return rule.decide(view.with(asked.gene(), reading));
  }

  private boolean isOther(Decision then) {
    return then.advice() != null && !then.advisesLike(now);
  }
}
