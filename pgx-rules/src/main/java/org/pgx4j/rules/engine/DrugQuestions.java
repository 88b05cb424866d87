package org.pgx4j.rules.engine;

import java.util.ArrayList;
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
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Truth;

/** All rules about one drug, made ready to be asked: by authority, population and rule. */
final class DrugQuestions {
  private final String drug;
  private final List<OfAuthority> authorities;

  private DrugQuestions(String drug, List<OfAuthority> authorities) {
    this.drug = drug;
    this.authorities = List.copyOf(authorities);
  }

  /** What one authority says. */
  private static final class OfAuthority {
    private final Authority authority;

    /** Every rule, by population and id. */
    private final List<Question> all;

    /** Those that speak of a stated indication only, as the guideline has them. */
    private final List<Question> byIndication;

    /** Which rules are to be asked, as far as that is a matter of the stated indication. */
    private final RowIndex toAsk;

    private final boolean givesAdvice;
    private final Recommendation none;

    OfAuthority(String drug, Authority authority, List<Question> questions) {
      this.authority = authority;
      this.all = questions.stream().sorted(Question.ORDER).toList();
      this.byIndication = questions.stream().filter(Question::isByIndication).toList();
      this.toAsk = new RowIndex(all.stream().map(Question::indication).toList());
      this.givesAdvice = all.stream().anyMatch(question -> !question.isEvidence());
      this.none = Uncovered.none(drug, authority);
    }

    boolean isByIndication() {
      return byIndication.size() == all.size();
    }
  }

  static DrugQuestions of(String drug, List<Rule> rules) {
    Map<Authority, List<Question>> byAuthority = new TreeMap<>();
    for (Rule rule : rules) {
      Question question = new Question(rule);
      byAuthority
          .computeIfAbsent(question.authority(), authority -> new ArrayList<>())
          .add(question);
    }
    List<OfAuthority> authorities = new ArrayList<>(byAuthority.size());
    byAuthority.forEach(
        (authority, questions) -> authorities.add(new OfAuthority(drug, authority, questions)));
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
      Perspectives perspectives,
      boolean asked,
      Set<Authority> wanted,
      OutcomeWords words) {
    boolean covered = false;
    boolean onlyByIndication = true;
    boolean onlyEvidence = true;
    for (int i = 0; i < authorities.size(); i++) {
      OfAuthority one = authorities.get(i);
      if (isWanted(one, wanted)) {
        covered = true;
        onlyByIndication &= one.isByIndication();
        onlyEvidence &= !one.givesAdvice;
      }
    }
    if (!covered) {
      outcomes.add(Uncovered.by(drug, words));
    }
    for (int i = 0; i < authorities.size(); i++) {
      OfAuthority one = authorities.get(i);
      if (isWanted(one, wanted)) {
        boolean ofTheDrug = asked && onlyByIndication && (onlyEvidence || one.givesAdvice);
        boolean speaks = ofTheDrug || !one.isByIndication();
        answer(one, outcomes, profile, perspectives, asked, speaks, words);
      }
    }
  }

  private static boolean isWanted(OfAuthority one, Set<Authority> wanted) {
    return wanted.isEmpty() || wanted.contains(one.authority);
  }

  /** {@code speaks}: whether the authority says that it has nothing to say. */
  private void answer(
      OfAuthority one,
      List<Outcome> outcomes,
      ResolvedProfile profile,
      Perspectives perspectives,
      boolean asked,
      boolean speaks,
      OutcomeWords words) {
    int before = outcomes.size();
    ReadingView person = perspectives.withoutGenes();
    for (int word = 0; word < one.toAsk.words(); word++) {
      long rows = one.toAsk.holding(word, person);
      for (; rows != 0; rows &= rows - 1) {
        Question question = one.all.get(word * Long.SIZE + Long.numberOfTrailingZeros(rows));
        Outcome outcome =
            question.speaksTo(person) ? judge(question, profile, perspectives, words) : null;
        if (outcome != null) {
          outcomes.add(outcome);
        }
      }
    }
    if (speaks && outcomes.size() == before) {
      List<Rule> open = asked ? open(one, person) : List.of();
      outcomes.add(
          open.isEmpty()
              ? Uncovered.by(drug, one.authority, one.none, words)
              : Uncovered.until(drug, one.authority, open, person, words));
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

  private static @Nullable Outcome judge(
      Question question, ResolvedProfile profile, Perspectives perspectives, OutcomeWords words) {
    try {
      return RuleJudge.judge(question, profile, perspectives, words);
    } catch (PgxException e) {
      return failed(question, e.problem(), words);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      Problem problem =
          Problem.of(
              ProblemCode.RULE_FAILED,
              Place.of(question.ruleId()),
              "Report this to the rule's author: " + e.getClass().getSimpleName());
      return failed(question, problem, words);
    }
  }

  private static Outcome failed(Question question, Problem problem, OutcomeWords words) {
    Basis basis =
        Basis.of(
            () ->
                Explanation.of("rule " + question.ruleId() + " failed", Truth.UNKNOWN, List.of()));
    return new Outcome.Failed(words, question, basis, problem);
  }
}
