package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.core.translation.Phenoconversion;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Truth;
import org.pgx4j.rules.wording.Words;

/**
 * Answers for one profile and several drugs what every authority says, each answer with its
 * explanation.
 *
 * <p>Immutable, thread-safe and deterministic: the same profile and knowledge give equal
 * assessments on any thread.
 */
public final class RuleEngine {
  /** The library's version. */
  public static final String VERSION = "0.1.0-SNAPSHOT";

  private static final Authority NOBODY = Authority.of("-");
  private static final Comparator<Outcome> ORDER =
      Comparator.comparing(Outcome::drug)
          .thenComparing(outcome -> outcome.authority().orElse(NOBODY))
          .thenComparing(outcome -> outcome.population().orElse(Population.GENERAL))
          .thenComparing(Outcome::ruleId);

  private final Knowledge knowledge;
  private final Extensions extensions;
  private final boolean combinations;
  private final ProfileResolver resolver;
  private final Predicate<Phenoconversion> policies;

  private RuleEngine(
      Knowledge knowledge,
      Extensions extensions,
      boolean combinations,
      Predicate<Phenoconversion> policies) {
    this.knowledge = knowledge;
    this.extensions = extensions;
    this.combinations = combinations;
    this.resolver = new ProfileResolver(knowledge, extensions, combinations);
    this.policies = policies;
  }

  /** An engine over knowledge. */
  public static RuleEngine of(Knowledge knowledge) {
    return new RuleEngine(knowledge, Extensions.NONE, false, Phenoconversion::isStandard);
  }

  /** An engine over knowledge and what an application adds to it. */
  public static RuleEngine of(Knowledge knowledge, Extensions extensions) {
    return new RuleEngine(
        new ExtendedKnowledge(knowledge, extensions),
        extensions,
        false,
        Phenoconversion::isStandard);
  }

  /** The knowledge, with what the application added. */
  public Knowledge knowledge() {
    return knowledge;
  }

  /** This engine with the phenoconversion policies that a predicate chooses. */
  public RuleEngine withPhenoconversion(Predicate<Phenoconversion> chosen) {
    return new RuleEngine(knowledge, extensions, combinations, chosen);
  }

  /**
   * This engine, taking genotypes that are labelled as combinations at their word. Without this
   * they are shown and their gene stays indeterminate.
   */
  public RuleEngine withCombinations() {
    return new RuleEngine(knowledge, extensions, true, policies);
  }

  /** Whether genotypes labelled as combinations are taken at their word. */
  public boolean usesCombinations() {
    return combinations;
  }

  /** Whether a phenoconversion policy applies in this engine. */
  public boolean applies(Phenoconversion policy) {
    return policies.test(policy);
  }

  /** Interprets a profile. */
  public ResolvedProfile resolve(PatientProfile profile) {
    ResolvedProfile plain = resolver.resolve(profile);
    return plain.withClinical(
        new Perspectives(knowledge, resolver, profile, plain, policies).clinical());
  }

  /**
   * Assesses drugs for a profile.
   *
   * @param profile what is known about the person
   * @param drugs names, brands or codes; one that is not known becomes a problem of the assessment
   * @param language a BCP 47 tag
   * @param authorities whose rules to ask; empty = all
   * @throws PgxException {@code UNKNOWN_LANGUAGE}
   */
  public Assessment assess(
      PatientProfile profile,
      Collection<String> drugs,
      String language,
      Set<Authority> authorities) {
    Words words = knowledge.words(language);
    OutcomeWords outcomeWords = new OutcomeWords(words);
    ResolvedProfile plain = resolver.resolve(profile);
    Perspectives perspectives = new Perspectives(knowledge, resolver, profile, plain, policies);
    ResolvedProfile resolved = plain.withClinical(perspectives.clinical());
    List<Problem> problems = new ArrayList<>(resolved.problems());
    TreeSet<String> names = new TreeSet<>();
    for (String drug : drugs) {
      String known = drug.strip();
      Optional<Drug> found =
          knowledge.drugsWithRules().contains(known)
              ? Optional.of(Drug.of(known))
              : resolver.drug(drug, "drugs", problems);
      found.ifPresent(one -> names.add(one.name()));
    }
    Predicate<Authority> wanted = authorities.isEmpty() ? any -> true : authorities::contains;
    List<Outcome> outcomes = new ArrayList<>();
    for (String drug : names) {
      outcomes.addAll(outcomes(drug, resolved, perspectives, wanted, outcomeWords));
    }
    outcomes.sort(ORDER);
    return new Assessment(
        resolved, outcomes, problems, knowledge.versions(), words, extensions.policy());
  }

  private List<Outcome> outcomes(
      String drug,
      ResolvedProfile profile,
      Perspectives perspectives,
      Predicate<Authority> wanted,
      OutcomeWords words) {
    List<Rule> rules =
        knowledge.rules(drug).stream().filter(rule -> wanted.test(rule.authority())).toList();
    if (rules.isEmpty()) {
      return List.of(uncovered(drug, null, words));
    }
    List<Outcome> outcomes = new ArrayList<>();
    TreeSet<Authority> silent = new TreeSet<>();
    rules.forEach(rule -> silent.add(rule.authority()));
    for (Rule rule : rules) {
      judge(rule, profile, perspectives, words)
          .ifPresent(
              outcome -> {
                outcomes.add(outcome);
                silent.remove(rule.authority());
              });
    }
    silent.forEach(authority -> outcomes.add(uncovered(drug, authority, words)));
    return outcomes;
  }

  private static Optional<Outcome> judge(
      Rule rule, ResolvedProfile profile, Perspectives perspectives, OutcomeWords words) {
    try {
      return new RuleJudge(rule, profile, perspectives, words).judge();
    } catch (PgxException e) {
      return Optional.of(failed(rule, e.problem(), words));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      Problem problem =
          Problem.of(
              ProblemCode.RULE_FAILED,
              Place.of(rule.id()),
              "Report this to the rule's author: " + e.getClass().getSimpleName());
      return Optional.of(failed(rule, problem, words));
    }
  }

  private static Outcome failed(Rule rule, Problem problem, OutcomeWords words) {
    OutcomeParts.Builder parts =
        new OutcomeParts.Builder(
            words,
            rule.drug(),
            () -> Explanation.of("rule " + rule.id() + " failed", Truth.UNKNOWN, List.of()));
    parts.authority = rule.authority();
    parts.population = rule.population();
    parts.ruleId = rule.id();
    return new Outcome.Failed(parts, problem);
  }

  /**
   * No authority covers the drug, or the authority's guideline covers none of the person's
   * circumstances.
   */
  private static Outcome uncovered(String drug, @Nullable Authority authority, OutcomeWords words) {
    OutcomeParts.Builder parts =
        new OutcomeParts.Builder(
            words, drug, () -> Explanation.of("no guideline applies", Truth.FALSE, List.of()));
    parts.authority = authority;
    Recommendation none =
        Recommendation.builder(Drug.of(drug), authority == null ? NOBODY : authority).build();
    return new Outcome.Matched(parts, none);
  }
}
