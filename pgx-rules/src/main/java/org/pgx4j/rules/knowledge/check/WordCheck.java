package org.pgx4j.rules.knowledge.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.knowledge.FileKind;
import org.pgx4j.rules.knowledge.KnowledgeBase;
import org.pgx4j.rules.knowledge.KnowledgeFile;
import org.pgx4j.rules.knowledge.KnowledgePack;
import org.pgx4j.rules.wording.Words;

/** Checks that messages exist in every language of the knowledge, without English behind it. */
final class WordCheck {
  private final Map<String, Set<String>> keys = new TreeMap<>();
  private final Consumer<Problem> problems;

  WordCheck(KnowledgeBase knowledge, Consumer<Problem> problems) {
    this.problems = problems;
    for (KnowledgePack pack : knowledge.packs()) {
      for (KnowledgeFile file : pack.files()) {
        if (file.kind() == FileKind.WORDS) {
          Set<String> messages = file.messages().keySet();
          file.covers()
              .forEach(tag -> keys.computeIfAbsent(tag, one -> new HashSet<>()).addAll(messages));
        }
      }
    }
  }

  /** Whether English has a message of that key. */
  boolean isKey(String text) {
    return keys.getOrDefault(Words.ENGLISH, Set.of()).contains(text);
  }

  /** Complains of every language that lacks a message. */
  void check(String key, Place usedBy) {
    keys.forEach(
        (language, messages) -> {
          if (!messages.contains(key)) {
            problems.accept(
                Problem.of(
                    ProblemCode.MISSING_WORD,
                    usedBy,
                    "Add the message " + key + " to the words of " + language,
                    key));
          }
        });
  }
}
