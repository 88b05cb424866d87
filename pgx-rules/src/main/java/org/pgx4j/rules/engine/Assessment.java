package org.pgx4j.rules.engine;

import java.util.List;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.provenance.KnowledgeVersion;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.wording.Words;

/** All answers about one profile, with what they rest on. */
public final class Assessment {
  private final ResolvedProfile profile;
  private final List<Outcome> outcomes;
  private final List<Problem> problems;
  private final List<KnowledgeVersion> knowledge;
  private final Words words;

  Assessment(
      ResolvedProfile profile,
      List<Outcome> outcomes,
      List<Problem> problems,
      List<KnowledgeVersion> knowledge,
      Words words) {
    this.profile = profile;
    this.outcomes = List.copyOf(outcomes);
    this.problems = List.copyOf(problems);
    this.knowledge = List.copyOf(knowledge);
    this.words = words;
  }

  /** The profile, interpreted. */
  public ResolvedProfile profile() {
    return profile;
  }

  /** Every answer, by drug, authority and population. */
  public List<Outcome> outcomes() {
    return outcomes;
  }

  /** The answers that are recommendations. */
  public List<Outcome.Matched> recommendations() {
    return outcomes.stream()
        .filter(Outcome.Matched.class::isInstance)
        .map(Outcome.Matched.class::cast)
        .toList();
  }

  /** What could not be understood of the profile and the question. */
  public List<Problem> problems() {
    return problems;
  }

  /** The knowledge used: pack, version, hash. */
  public List<KnowledgeVersion> knowledge() {
    return knowledge;
  }

  /** The words of the assessment's language. */
  public Words words() {
    return words;
  }

  /** Every answer with its conditions, node by node, as indented text. */
  public String explain() {
    StringBuilder text = new StringBuilder();
    for (Outcome outcome : outcomes) {
      text.append(outcome.drug());
      outcome.authority().ifPresent(authority -> text.append(", ").append(authority));
      outcome
          .population()
          .ifPresent(
              population -> text.append(", ").append(words.text("population." + population)));
      text.append(": ").append(outcome.summary()).append('\n');
      outcome
          .because()
          .forEach(
              (gene, value) ->
                  text.append("  ").append(gene).append(": ").append(value).append('\n'));
      outcome
          .warnings()
          .forEach(warning -> text.append("  ! ").append(warning.text(words)).append('\n'));
      append(text, outcome.explanation(), "  ");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Explanation node, String indent) {
    text.append(indent).append(node.truth()).append("  ").append(node.node());
    if (!node.saw().isEmpty()) {
      text.append("  [").append(node.saw()).append(']');
    }
    text.append('\n');
    for (Explanation child : node.children()) {
      append(text, child, indent + "  ");
    }
  }

  /** Counts only; the content is a person's. */
  @Override
  public String toString() {
    return "Assessment[" + outcomes.size() + " outcomes, " + problems.size() + " problems]";
  }
}
