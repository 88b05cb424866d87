package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.rules.engine.DecisionTable;
import org.pgx4j.rules.engine.Rule;
import org.pgx4j.rules.wording.Sentences;
import org.pgx4j.rules.wording.Words;

/**
 * Everything that the packs can say in Brazilian Portuguese is Portuguese: every rule is rendered
 * without English behind it. Names of drugs, genes, alleles and tests stay international.
 */
class PortugueseTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.standard();
  private static final Words PORTUGUESE = Words.of("pt-BR", messages(), Map.of());

  /** Says of a term whether there is a word for it, also where the word is the term itself. */
  private static final Words MARKED = Words.of("pt-BR", marked(), Map.of());

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?iU)\\b(the|of|and|or|with|without|when|if|from|than|not|is|are|be|been|has|have|to|by|at|on|in"
              + "|this|that|these|should|may|might|can|dosed|dosing|drugs?|patients?|increased|decreased"
              + "|reduced|higher|lower|risk|avoid|consider|therapy|treatment|used|weeks?|days?|months?|daily"
              + "|twice|once|every|less|more|any|other|only|start|function|metaboli[sz]ers?|carriers?|poor|weak"
              + "|strong|unknown|outside|likely|possible|yes|none|mild|severe)\\b");

  private static final Pattern KEY =
      Pattern.compile("(?U)\\{[a-z]+}|\\b[a-z0-9-]+\\.[a-z][a-z0-9.-]+\\b");

  /** What quotes the English words that a fact is stated with. */
  private static final Set<String> QUOTING = Set.of("eliglustat.note.organ-words");

  private static Map<String, String> marked() {
    Map<String, String> messages = messages();
    messages.replaceAll((key, text) -> "=" + text);
    return messages;
  }

  private static Map<String, String> messages() {
    Map<String, String> messages = new TreeMap<>();
    for (KnowledgePack pack : KNOWLEDGE.packs()) {
      for (KnowledgeFile file : pack.files()) {
        if (file.covers().contains("pt-BR")) {
          messages.putAll(file.messages());
        }
      }
    }
    return messages;
  }

  private static void eachTable(BiConsumer<DecisionTable, Recommendation> reader) {
    for (String drug : KNOWLEDGE.drugsWithRules()) {
      for (Rule rule : KNOWLEDGE.rules(drug)) {
        DecisionTable table = (DecisionTable) rule;
        table.rows().forEach(row -> reader.accept(table, row.recommendation()));
      }
    }
  }

  /** The words of a text that are English; names of drugs are none. */
  private static Set<String> english(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = ENGLISH.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    return found;
  }

  @Test
  void noRuleSaysAnythingInEnglish() {
    Map<String, String> suspects = new TreeMap<>();
    Sentences sentences = new Sentences(PORTUGUESE);
    int[] rendered = {0};
    eachTable(
        (table, then) -> {
          String text = sentences.of(then.actions(), table.drug());
          check(suspects, table.id(), text);
          rendered[0]++;
          then.implications().forEach(one -> check(suspects, one.key(), said(one.key())));
          then.notes().forEach(key -> check(suspects, key, said(key)));
          String population = "population." + table.population();
          check(suspects, population, said(population));
        });
    assertEquals(Map.of(), suspects);
    assertTrue(rendered[0] > 2_000, rendered[0] + " rules only");
  }

  private static String said(String key) {
    String text = PORTUGUESE.text(key);
    return text.equals(key) ? "the key " + key : text;
  }

  private static void check(Map<String, String> suspects, String where, String text) {
    Set<String> words = english(text);
    if (KEY.matcher(text.replace("mhaus.org", "")).find()) {
      words.add("a key or placeholder");
    }
    if (!words.isEmpty() && !QUOTING.contains(where)) {
      suspects.put(where, words + ": " + text);
    }
  }

  @Test
  void everyMessageOfEveryPackIsPortuguese() {
    Map<String, String> suspects = new TreeMap<>();
    for (KnowledgePack pack : KNOWLEDGE.packs()) {
      for (KnowledgeFile file : pack.files()) {
        if (file.covers().contains("pt-BR")) {
          file.messages()
              .forEach(
                  (key, text) -> {
                    Set<String> words = english(text.replaceAll("\\{[a-z]+}", ""));
                    if (!words.isEmpty() && !QUOTING.contains(key)) {
                      suspects.put(pack.id() + " " + key, words + ": " + text);
                    }
                  });
        }
      }
    }
    assertEquals(Map.of(), suspects);
  }

  @Test
  void everyTermThatReportsTranslateHasAWord() {
    Set<String> missing = new TreeSet<>();
    eachTable(
        (table, then) -> {
          term(missing, "strength", then.strength().text());
          then.actions()
              .forEach(
                  action -> {
                    action.dose().ifPresent(dose -> unit(missing, dose.unit()));
                    term(missing, "interval", action.interval());
                    term(missing, "route", action.route());
                  });
        });
    for (Gene gene : KNOWLEDGE.genes()) {
      for (Authority authority : KNOWLEDGE.authorities()) {
        KNOWLEDGE
            .functions(gene, authority)
            .ifPresent(
                table -> {
                  for (GeneResult result : table.possibleResults()) {
                    result.phenotype().ifPresent(one -> term(missing, "term", one.term()));
                  }
                });
      }
    }
    for (String drug : KNOWLEDGE.modulatingDrugs()) {
      for (Modulator modulator : KNOWLEDGE.modulators(drug)) {
        term(missing, "modulator", modulator.strength());
        modulator.disputed().forEach(one -> term(missing, "modulator", one));
      }
    }
    for (String source : List.of("stated", "outside", "called", "measured")) {
      term(missing, "source", source);
    }
    assertEquals(Set.of(), missing);
  }

  private static void term(Set<String> missing, String group, String term) {
    if (!term.isEmpty() && MARKED.term(group, term).equals(term)) {
      missing.add(group + " " + term);
    }
  }

  /** A unit of letters that are international needs no word. */
  private static void unit(Set<String> missing, String unit) {
    if (!unit.matches("m?g|mg/kg")) {
      term(missing, "unit", unit);
    }
  }
}
