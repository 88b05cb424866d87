package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.KnowledgeVersion;
import org.pgx4j.core.translation.Phenoconversion;

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

  private final Knowledge knowledge;
  private final Extensions extensions;
  private final boolean combinations;
  private final GeneFunctions functions;
  private final ProfileResolver resolver;
  private final List<KnowledgeVersion> versions;

  /** By drug; at most the drugs that rules exist for. */
  private final Map<String, DrugQuestions> questions = new ConcurrentHashMap<>();

  /** By tag; at most the languages of the knowledge. */
  private final Map<String, OutcomeWords> languages = new ConcurrentHashMap<>();

  private volatile @Nullable List<DrugQuestions> all;
  private volatile @Nullable List<DrugQuestions> withoutIndication;

  private RuleEngine(
      Knowledge knowledge,
      Extensions extensions,
      boolean combinations,
      @Nullable Predicate<Phenoconversion> policies) {
    this.knowledge = knowledge;
    this.extensions = extensions;
    this.combinations = combinations;
    this.functions = new GeneFunctions(knowledge, policies);
    this.resolver = new ProfileResolver(knowledge, functions, extensions, combinations);
    this.versions = List.copyOf(knowledge.versions());
  }

  /** An engine over knowledge. */
  public static RuleEngine of(Knowledge knowledge) {
    return new RuleEngine(knowledge, Extensions.NONE, false, null);
  }

  /** An engine over knowledge and what an application adds to it. */
  public static RuleEngine of(Knowledge knowledge, Extensions extensions) {
    return new RuleEngine(new ExtendedKnowledge(knowledge, extensions), extensions, false, null);
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
    return new RuleEngine(knowledge, extensions, used, functions.chosen());
  }

  /** Whether genotypes labelled as combinations are taken at their word. */
  public boolean usesCombinations() {
    return combinations;
  }

  /** Whether a phenoconversion policy applies in this engine. */
  public boolean applies(Phenoconversion policy) {
    return functions.applies(policy);
  }

  /** Interprets a profile; the result can be asked about any number of drugs. */
  public ResolvedProfile resolve(PatientProfile profile) {
    ResolvedProfile plain = resolver.resolve(profile);
    return plain.with(new Perspectives(functions, resolver, profile, plain));
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
    OutcomeWords words = words(language);
    return assess(resolve(profile), drugs, words, authorities, !isAll(drugs));
  }

  /**
   * Assesses drugs for a profile that was interpreted before; see {@link #assess(PatientProfile,
   * Collection, String, Set)}. One that another engine interpreted is interpreted anew.
   */
  public Assessment assess(
      ResolvedProfile profile,
      Collection<String> drugs,
      String language,
      Set<Authority> authorities) {
    return assess(profile, drugs, words(language), authorities, !isAll(drugs));
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
    OutcomeWords words = words(language);
    return assess(resolve(profile), drugs, words, authorities, false);
  }

  private Assessment assess(
      ResolvedProfile given,
      Collection<String> drugs,
      OutcomeWords words,
      Set<Authority> authorities,
      boolean byName) {
    Perspectives seen = given.perspectives();
    ResolvedProfile profile = seen.isBy(resolver) ? given : resolve(seen.said());
    List<Problem> problems = new ArrayList<>(0);
    Collection<DrugQuestions> asked =
        isAll(drugs) ? all(profile.facts().find(INDICATION).isPresent()) : named(drugs, problems);
    List<Outcome> outcomes = new ArrayList<>(2 * asked.size());
    for (DrugQuestions drug : asked) {
      drug.answer(outcomes, profile, byName, authorities, words);
    }
    return new Assessment(
        profile,
        outcomes,
        problems.isEmpty() ? profile.problems() : both(profile.problems(), problems),
        knowledge,
        versions,
        authorities,
        words.words(),
        extensions.policy());
  }

  private OutcomeWords words(String language) {
    OutcomeWords known = languages.get(language);
    if (known == null) {
      OutcomeWords made = new OutcomeWords(knowledge.words(language));
      known = Objects.requireNonNullElse(languages.putIfAbsent(language, made), made);
    }
    return known;
  }

  private static boolean isAll(Collection<String> drugs) {
    return drugs.size() == 1 && drugs.iterator().next().equals(ALL);
  }

  private static List<Problem> both(List<Problem> first, List<Problem> second) {
    List<Problem> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** The drugs of names, brands or codes, each once and in order. */
  private Collection<DrugQuestions> named(Collection<String> drugs, List<Problem> problems) {
    if (drugs.size() == 1) {
      DrugQuestions only = named(drugs.iterator().next(), problems);
      return only == null ? List.of() : List.of(only);
    }
    Map<String, DrugQuestions> named = new TreeMap<>();
    for (String drug : drugs) {
      DrugQuestions known = named(drug, problems);
      if (known != null) {
        named.put(known.drug(), known);
      }
    }
    return named.values();
  }

  private @Nullable DrugQuestions named(String drug, List<Problem> problems) {
    DrugQuestions known = withRules(drug.strip());
    Drug other = known != null ? null : resolver.drug(drug, "drugs", problems).orElse(null);
    if (other != null) {
      known = withRules(other.name());
      return known == null ? DrugQuestions.of(other.name(), List.of(), functions) : known;
    }
    return known;
  }

  private @Nullable DrugQuestions withRules(String name) {
    DrugQuestions known = questions.get(name);
    return known != null || !knowledge.drugsWithRules().contains(name) ? known : ask(name);
  }

  private DrugQuestions ask(String drug) {
    DrugQuestions known = questions.get(drug);
    if (known == null) {
      DrugQuestions made = DrugQuestions.of(drug, knowledge.rules(drug), functions);
      known = Objects.requireNonNullElse(questions.putIfAbsent(drug, made), made);
    }
    return known;
  }

  private List<DrugQuestions> all(boolean indication) {
    List<DrugQuestions> known = indication ? all : withoutIndication;
    if (known == null) {
      Set<String> drugs = new TreeSet<>(knowledge.drugsWithRules());
      if (!indication) {
        drugs.removeAll(knowledge.drugsByIndication());
      }
      List<DrugQuestions> every = new ArrayList<>(drugs.size());
      for (String drug : drugs) {
        every.add(ask(drug));
      }
      known = List.copyOf(every);
      if (indication) {
        all = known;
      } else {
        withoutIndication = known;
      }
    }
    return known;
  }
}
