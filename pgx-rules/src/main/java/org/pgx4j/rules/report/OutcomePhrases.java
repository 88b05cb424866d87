package org.pgx4j.rules.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.Citation;
import org.pgx4j.core.provenance.Guideline;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.Implication;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.engine.Alternative;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.Warning;
import org.pgx4j.rules.wording.Sentences;
import org.pgx4j.rules.wording.Words;

/** What the reports say of outcomes, in the assessment's language. */
final class OutcomePhrases {
  private final Phrases phrases;
  private final Words words;
  private final Sentences sentences;
  private final Map<Outcome, List<String>> advice = new HashMap<>();

  OutcomePhrases(Phrases phrases) {
    this.phrases = phrases;
    words = phrases.words();
    sentences = new Sentences(words);
  }

  /** What stands beside the badge so that nothing looks settled that is not. */
  List<String> flags(Outcome outcome) {
    List<String> flags = new ArrayList<>();
    if (outcome instanceof Outcome.Matched) {
      if (!outcome.missing().isEmpty()) {
        flags.add(phrases.label("flag.missing"));
      }
      if (Branches.changeAdvice(outcome)) {
        flags.add(phrases.label("flag.alternatives"));
      }
    }
    if (!outcome.warnings().isEmpty()) {
      flags.add(phrases.label("flag.warnings"));
    }
    return flags;
  }

  /** The authority's name; empty when none covers the drug. */
  static String authority(Outcome outcome) {
    Optional<Authority> authority = outcome.authority();
    return authority.isPresent() ? authority.get().toString() : "";
  }

  /** The people it is meant for; empty when none is named. */
  String population(Outcome outcome) {
    Optional<Population> population = outcome.population();
    return population.isPresent() ? words.text("population." + population.get()) : "";
  }

  /** The authority and the people it is meant for, where there are any. */
  List<String> whose(Outcome outcome) {
    List<String> whose = new ArrayList<>();
    addUnlessEmpty(whose, authority(outcome));
    addUnlessEmpty(whose, population(outcome));
    return whose;
  }

  private static void addUnlessEmpty(List<String> texts, String text) {
    if (!text.isEmpty()) {
      texts.add(text);
    }
  }

  /** The strength of a recommendation; empty when it has none. */
  String strength(Outcome outcome) {
    return outcome instanceof Outcome.Matched matched ? strength(matched.recommendation()) : "";
  }

  String strength(Recommendation recommendation) {
    String text = recommendation.strength().text();
    return text.isEmpty() ? "" : words.term("strength", text);
  }

  /** The advice as sentences, one an action. */
  List<String> advice(Outcome outcome) {
    List<String> known = advice.get(outcome);
    if (known == null) {
      known = sentences(outcome);
      advice.put(outcome, known);
    }
    return known;
  }

  private List<String> sentences(Outcome outcome) {
    List<String> said = new ArrayList<>();
    if (outcome instanceof Outcome.Matched matched
        && outcome.authority().isPresent()
        && outcome.population().isPresent()) {
      for (Action action : matched.recommendation().actions()) {
        said.add(sentences.of(action, outcome.drug()));
      }
    } else {
      said.add(outcome.summary());
    }
    return said;
  }

  /** What another decision would advise, with its strength. */
  String advice(Recommendation recommendation, String drug) {
    String strength = strength(recommendation);
    return sentences.of(recommendation.actions(), drug)
        + (strength.isEmpty() ? "" : " (" + phrases.label("strength") + ": " + strength + ")");
  }

  List<String> implications(Outcome outcome) {
    List<String> said = new ArrayList<>();
    if (outcome instanceof Outcome.Matched matched) {
      for (Implication implication : matched.recommendation().implications()) {
        said.add(words.text(implication.key()));
      }
    }
    return said;
  }

  List<String> notes(Outcome outcome) {
    List<String> said = new ArrayList<>();
    if (outcome instanceof Outcome.Matched matched) {
      for (String note : matched.recommendation().notes()) {
        said.add(words.text(note));
      }
    }
    return said;
  }

  List<String> warnings(Outcome outcome) {
    List<String> said = new ArrayList<>();
    for (Warning warning : outcome.warnings()) {
      said.add(warning.text(words));
    }
    return said;
  }

  List<String> missing(Outcome outcome) {
    List<String> said = new ArrayList<>();
    for (Missing missing : outcome.missing()) {
      said.add(phrases.missing(missing));
    }
    return said;
  }

  /** The document behind an outcome: identifier, its date, when it was read, licence. */
  String guideline(Guideline guideline) {
    String said = guideline.toString();
    if (!guideline.revised().isEmpty()) {
      said += " · " + phrases.label("revised", "date", guideline.revised());
    }
    if (!guideline.licence().isEmpty()) {
      said += " · " + phrases.label("licence") + " " + guideline.licence();
    }
    return said;
  }

  /**
   * The citations behind an outcome; an undecided one has those of its guideline, or else of what
   * it might become.
   */
  static List<Citation> citations(Outcome outcome) {
    if (outcome instanceof Outcome.Matched matched) {
      return matched.recommendation().citations();
    }
    Set<Citation> citations = new LinkedHashSet<>();
    if (outcome.guideline().isPresent()) {
      citations.addAll(outcome.guideline().get().citations());
    }
    for (Alternative one : outcome.alternatives()) {
      Optional<Recommendation> then = one.decision().recommendation();
      if (then.isPresent()) {
        citations.addAll(then.get().citations());
      }
    }
    return List.copyOf(citations);
  }
}
