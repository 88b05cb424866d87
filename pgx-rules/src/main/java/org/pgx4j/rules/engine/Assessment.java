package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.KnowledgeVersion;
import org.pgx4j.core.recommendation.LabelMention;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.wording.Words;

/** All answers about one profile, with what they rest on. */
public final class Assessment {
  private final ResolvedProfile profile;
  private final List<Outcome> outcomes;
  private final List<Problem> problems;
  private final Knowledge knowledge;
  private final List<KnowledgeVersion> versions;
  private final Set<Authority> wanted;
  private final Words words;
  private final Optional<ConflictPolicy> policy;

  Assessment(
      ResolvedProfile profile,
      List<Outcome> outcomes,
      List<Problem> problems,
      Knowledge knowledge,
      List<KnowledgeVersion> versions,
      Set<Authority> wanted,
      Words words,
      Optional<ConflictPolicy> policy) {
    this.profile = profile;
    this.outcomes = List.copyOf(outcomes);
    this.problems = List.copyOf(problems);
    this.knowledge = knowledge;
    this.versions = List.copyOf(versions);
    this.wanted = Set.copyOf(wanted);
    this.words = words;
    this.policy = policy;
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

  /** The answers by drug, each with one word for all of them. */
  public List<DrugAnswer> drugs() {
    Map<String, List<Outcome>> byDrug = new TreeMap<>();
    outcomes.forEach(
        outcome -> byDrug.computeIfAbsent(outcome.drug(), drug -> new ArrayList<>()).add(outcome));
    return byDrug.entrySet().stream()
        .map(entry -> new DrugAnswer(entry.getKey(), entry.getValue(), policy, this::text))
        .toList();
  }

  /**
   * The answers about one drug.
   *
   * @param drug the canonical name
   * @throws PgxException {@code UNKNOWN_DRUG} when the assessment does not speak of it
   */
  public DrugAnswer explain(String drug) {
    return drugs().stream()
        .filter(answer -> answer.drug().equals(drug))
        .findFirst()
        .orElseThrow(
            () ->
                new PgxException(
                    Problem.of(
                        ProblemCode.UNKNOWN_DRUG,
                        Place.of("assessment"),
                        "Ask for a drug that was assessed, by its international name",
                        drug)));
  }

  /**
   * What is not known about the person and could change an answer, what changes most drugs first.
   */
  public List<Untested> missing() {
    Map<Missing, Set<String>> drugs = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      for (Missing missing : ((OutcomeParts) outcome).decisive()) {
        Set<String> ofMissing = drugs.get(missing);
        if (ofMissing == null) {
          ofMissing = new TreeSet<>();
          drugs.put(missing, ofMissing);
        }
        ofMissing.add(outcome.drug());
      }
    }
    List<Untested> untested = new ArrayList<>(drugs.size());
    for (Map.Entry<Missing, Set<String>> entry : drugs.entrySet()) {
      untested.add(new Untested(entry.getKey(), List.copyOf(entry.getValue())));
    }
    untested.sort(new ByDrugs());
    return Collections.unmodifiableList(untested);
  }

  /** What changes most drugs first. */
  private static final class ByDrugs implements Comparator<Untested> {
    @Override
    public int compare(Untested one, Untested other) {
      return Integer.compare(other.drugs().size(), one.drugs().size());
    }
  }

  /** What could not be understood of the profile and the question. */
  public List<Problem> problems() {
    return problems;
  }

  /** The knowledge used: pack, version, hash. */
  public List<KnowledgeVersion> knowledge() {
    return versions;
  }

  /**
   * What labels name for the drugs assessed, by drug; facts, never advice. Only the authorities
   * that were asked.
   */
  public List<LabelMention> labelling() {
    Set<String> drugs = new LinkedHashSet<>();
    for (Outcome outcome : outcomes) {
      drugs.add(outcome.drug());
    }
    List<LabelMention> labelling = new ArrayList<>();
    for (String drug : drugs) {
      for (LabelMention mention : knowledge.labelling(drug)) {
        if (wanted.isEmpty() || wanted.contains(mention.authority())) {
          labelling.add(mention);
        }
      }
    }
    return Collections.unmodifiableList(labelling);
  }

  /**
   * What a health record shows beside a gene's result: the priority by the genotype, and a text.
   */
  public Optional<Consultation> consultation(ResolvedGene gene) {
    Optional<PriorityTable> table = knowledge.priorities(gene.gene());
    return table.isEmpty() ? Optional.empty() : Optional.of(table.get().of(gene));
  }

  /** The words of the assessment's language. */
  public Words words() {
    return words;
  }

  /** Every answer with its conditions, node by node, as indented text. */
  public String explain() {
    return outcomes.stream().map(this::text).collect(Collectors.joining());
  }

  private String text(Outcome outcome) {
    StringBuilder text = new StringBuilder(outcome.drug());
    outcome.authority().ifPresent(authority -> text.append(", ").append(authority));
    outcome
        .population()
        .ifPresent(population -> text.append(", ").append(words.text("population." + population)));
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
