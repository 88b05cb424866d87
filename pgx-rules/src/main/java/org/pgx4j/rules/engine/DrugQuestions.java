package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Truth;

/** All rules about one drug, made ready to be asked: by authority, population and rule. */
final class DrugQuestions {
  private final String drug;
  private final Origin nobody;
  private final OfAuthority[] authorities;

  private DrugQuestions(String drug, List<OfAuthority> authorities) {
    this.drug = drug;
    this.nobody = Origin.withoutRule(drug, null);
    this.authorities = authorities.toArray(new OfAuthority[0]);
  }

  /** What one authority says. */
  private static final class OfAuthority {
    private final Authority authority;

    /** Every rule, by population and id. */
    private final Question[] all;

    /** Those that speak of a stated indication only, as the guideline has them. */
    private final List<Question> byIndication;

    /**
     * Which rules are to be asked, as far as that is a matter of the stated indication; null where
     * it is none.
     */
    private final @Nullable RowSearch toAsk;

    private final boolean isByIndication;
    private final boolean givesAdvice;
    private final Origin withoutRule;
    private volatile @Nullable Recommendation none;

    OfAuthority(String drug, Authority authority, List<Question> questions) {
      this.authority = authority;
      this.all = questions.toArray(new Question[0]);
      Arrays.sort(all);
      this.byIndication = new ArrayList<>(0);
      List<Condition> indications = new ArrayList<>(all.length);
      boolean advice = false;
      for (Question question : all) {
        indications.add(question.indication());
        advice |= !question.isEvidence();
      }
      for (Question question : questions) {
        if (question.isByIndication()) {
          byIndication.add(question);
        }
      }
      this.toAsk = byIndication.isEmpty() ? null : new RowSearch(indications);
      this.isByIndication = byIndication.size() == all.length;
      this.givesAdvice = advice;
      this.withoutRule = Origin.withoutRule(drug, authority);
    }

    /** That it has nothing to say. */
    Outcome uncovered(OutcomeWords words) {
      Recommendation known = none;
      if (known == null) {
        known = Uncovered.none(withoutRule.drug(), authority);
        none = known;
      }
      return Uncovered.by(withoutRule, known, words);
    }
  }

  /** {@code functions}: what an engine's questions share. */
  static DrugQuestions of(String drug, List<Rule> rules, GeneFunctions functions) {
    Map<Authority, List<Question>> byAuthority = new TreeMap<>();
    for (Rule rule : rules) {
      Question question = new Question(rule, functions);
      List<Question> questions = byAuthority.get(question.authority());
      if (questions == null) {
        questions = new ArrayList<>(2);
        byAuthority.put(question.authority(), questions);
      }
      questions.add(question);
    }
    List<OfAuthority> authorities = new ArrayList<>(byAuthority.size());
    for (Map.Entry<Authority, List<Question>> one : byAuthority.entrySet()) {
      authorities.add(new OfAuthority(drug, one.getKey(), one.getValue()));
    }
    return new DrugQuestions(drug, authorities);
  }

  String drug() {
    return drug;
  }

  /**
   * Adds every answer, by authority, population and rule.
   *
   * @param asked whether the drug was asked for by name; otherwise nothing is said of indications
   *     that the person was not stated to have
   * @param wanted whose rules to ask; empty = all
   */
  void answer(
      List<Outcome> outcomes,
      ResolvedProfile profile,
      boolean asked,
      Set<Authority> wanted,
      OutcomeWords words) {
    boolean covered = false;
    boolean onlyByIndication = true;
    boolean onlyEvidence = true;
    boolean taken = profile.perspectives().isTaken(drug);
    for (OfAuthority one : authorities) {
      if (isWanted(one, wanted)) {
        covered = true;
        onlyByIndication &= one.isByIndication;
        onlyEvidence &= !one.givesAdvice;
      }
    }
    if (!covered) {
      outcomes.add(Uncovered.by(nobody, words));
    }
    for (OfAuthority one : authorities) {
      if (isWanted(one, wanted)) {
        boolean ofTheDrug = asked && onlyByIndication && (onlyEvidence || one.givesAdvice);
        boolean speaks = ofTheDrug || !one.isByIndication;
        answer(one, outcomes, profile, asked, speaks, taken, words);
      }
    }
  }

  private static boolean isWanted(OfAuthority one, Set<Authority> wanted) {
    return wanted.isEmpty() || wanted.contains(one.authority);
  }

  /** {@code speaks}: whether the authority says that it has nothing to say. */
  private static void answer(
      OfAuthority one,
      List<Outcome> outcomes,
      ResolvedProfile profile,
      boolean asked,
      boolean speaks,
      boolean taken,
      OutcomeWords words) {
    int before = outcomes.size();
    RowSearch toAsk = one.toAsk;
    if (toAsk == null) {
      for (Question question : one.all) {
        add(outcomes, question, profile, taken, words);
      }
    } else {
      ask(one, toAsk, outcomes, profile, taken, words);
    }
    if (speaks && outcomes.size() == before) {
      ReadingView person = profile.perspectives().withoutGenes();
      List<Rule> open = asked ? open(one, person) : List.of();
      outcomes.add(
          open.isEmpty()
              ? one.uncovered(words)
              : Uncovered.until(one.withoutRule, open, person, words));
    }
  }

  private static void ask(
      OfAuthority one,
      RowSearch toAsk,
      List<Outcome> outcomes,
      ResolvedProfile profile,
      boolean taken,
      OutcomeWords words) {
    ReadingView person = profile.perspectives().withoutGenes();
    for (int word = 0; word < toAsk.words(); word++) {
      long rows = toAsk.holding(word, person);
      for (; rows != 0; rows &= rows - 1) {
        Question question = one.all[word * Long.SIZE + Long.numberOfTrailingZeros(rows)];
        if (question.speaksTo(person)) {
          add(outcomes, question, profile, taken, words);
        }
      }
    }
  }

  /** The rules of which it is not known whether the person has their indication. */
  private static List<Rule> open(OfAuthority one, ReadingView person) {
    List<Rule> open = new ArrayList<>();
    for (Question question : one.byIndication) {
      if (question.rule().appliesTo(person) == Truth.UNKNOWN) {
        open.add(question.rule());
      }
    }
    return open;
  }

  private static void add(
      List<Outcome> outcomes,
      Question question,
      ResolvedProfile profile,
      boolean taken,
      OutcomeWords words) {
    Outcome outcome;
    try {
      outcome = RuleJudge.judge(question, profile, taken, words);
    } catch (PgxException e) {
      outcome = failed(question, e.problem(), words);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      Problem problem =
          Problem.of(
              ProblemCode.RULE_FAILED,
              Place.of(question.ruleId()),
              "Report this to the rule's author: " + e.getClass().getSimpleName());
      outcome = failed(question, problem, words);
    }
    if (outcome != null) {
      outcomes.add(outcome);
    }
  }

  private static Outcome failed(Question question, Problem problem, OutcomeWords words) {
    String node = "rule " + question.ruleId() + " failed";
    Basis basis = Basis.of(Explanation.of(node, Truth.UNKNOWN, List.of()));
    return new Outcome.Failed(words, question.origin(), basis, problem);
  }
}
