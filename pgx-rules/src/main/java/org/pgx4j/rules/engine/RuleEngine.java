package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.core.translation.Phenoconversion;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.PatientView;
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

  /** Asks for every drug, instead of names. */
  public static final String ALL = "all";

  private static final String INDICATION = "indication";
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
   * This engine, taking genotypes that are labelled as combinations at their word or not. Where it
   * does not, as by default, they are shown and their gene stays indeterminate.
   */
  public RuleEngine withCombinations(boolean used) {
    return new RuleEngine(knowledge, extensions, used, policies);
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
   * @param drugs names, brands or codes; one that is not known becomes a problem of the assessment.
   *     {@link #ALL} alone = every drug that rules exist for, without what is said of indications
   *     that the person was not stated to have
   * @param language a BCP 47 tag
   * @param authorities whose rules to ask; empty = all
   * @throws PgxException {@code UNKNOWN_LANGUAGE}
   */
  public Assessment assess(
      PatientProfile profile,
      Collection<String> drugs,
      String language,
      Set<Authority> authorities) {
    boolean all = List.copyOf(drugs).equals(List.of(ALL));
    return assess(profile, all ? drugsFor(profile) : drugs, language, authorities, !all);
  }

  /**
   * Assesses some of all drugs: each is answered as it is among {@link #ALL}, where nothing is said
   * of indications that the person was not stated to have.
   *
   * @param drugs names, brands or codes
   */
  public Assessment assessAmongAll(
      PatientProfile profile,
      Collection<String> drugs,
      String language,
      Set<Authority> authorities) {
    return assess(profile, drugs, language, authorities, false);
  }

  private Assessment assess(
      PatientProfile profile,
      Collection<String> drugs,
      String language,
      Set<Authority> authorities,
      boolean asked) {
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
      List<Rule> rules =
          knowledge.rules(drug).stream().filter(rule -> wanted.test(rule.authority())).toList();
      if (rules.isEmpty()) {
        outcomes.add(Uncovered.by(drug, null, outcomeWords));
      } else {
        outcomes.addAll(outcomes(drug, rules, asked, resolved, perspectives, outcomeWords));
      }
    }
    outcomes.sort(ORDER);
    return new Assessment(
        resolved, outcomes, problems, knowledge, wanted, words, extensions.policy());
  }

  private Set<String> drugsFor(PatientProfile profile) {
    Set<String> drugs = new TreeSet<>(knowledge.drugsWithRules());
    if (profile.facts().find(INDICATION).isEmpty()) {
      drugs.removeAll(knowledge.drugsByIndication());
    }
    return drugs;
  }

  private List<Outcome> outcomes(
      String drug,
      List<Rule> rules,
      boolean asked,
      ResolvedProfile profile,
      Perspectives perspectives,
      OutcomeWords words) {
    PatientView view = ReadingView.of(profile, Map.of());
    List<Outcome> outcomes = new ArrayList<>();
    TreeSet<Authority> silent = new TreeSet<>();
    TreeMap<Authority, List<Explanation>> open = new TreeMap<>();
    boolean onlyByIndication = rules.stream().allMatch(Rule::isByIndication);
    boolean onlyEvidence = rules.stream().allMatch(Rule::isEvidence);
    for (Rule rule : rules) {
      boolean ofTheDrug = asked && onlyByIndication && (onlyEvidence || !rule.isEvidence());
      if (ofTheDrug || !rule.isByIndication()) {
        silent.add(rule.authority());
      }
    }
    for (Rule rule : rules) {
      if (rule.isByIndication() && rule.appliesTo(view) != Truth.TRUE) {
        if (rule.appliesTo(view) == Truth.UNKNOWN) {
          open.computeIfAbsent(rule.authority(), one -> new ArrayList<>())
              .add(rule.explainPopulation(view));
        }
        continue;
      }
      judge(rule, profile, perspectives, words)
          .ifPresent(
              outcome -> {
                outcomes.add(outcome);
                silent.remove(rule.authority());
              });
    }
    for (Authority authority : silent) {
      List<Explanation> why = open.get(authority);
      outcomes.add(
          asked && why != null
              ? Uncovered.until(drug, authority, why, words)
              : Uncovered.by(drug, authority, words));
    }
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
    return new Outcome.Failed(parts.rule(rule), problem);
  }
}
