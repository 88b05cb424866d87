package org.pgx4j.rules.knowledge.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pgx4j.rules.knowledge.FileKind;
import org.pgx4j.rules.knowledge.KnowledgeBase;
import org.pgx4j.rules.knowledge.KnowledgeFile;
import org.pgx4j.rules.knowledge.KnowledgePack;

/** Compares the files that are lists, each as a whole, and the messages that no rule uses. */
final class FileChanges {
  private FileChanges() {}

  static List<Change> between(KnowledgeBase before, KnowledgeBase after, Set<String> usedKeys) {
    List<Change> changes =
        new ArrayList<>(
            Things.compare(
                Change.Subject.LIST,
                lists(before),
                lists(after),
                (old, now) ->
                    old.equals(now) ? List.of() : List.of("content: " + old + " → " + now),
                List::of));
    Map<String, String> old = messages(before, usedKeys);
    Map<String, String> now = messages(after, usedKeys);
    changes.addAll(
        Things.compare(
            Change.Subject.WORDS,
            old,
            now,
            (a, b) -> a.equals(b) ? List.of() : List.of(a + " → " + b),
            List::of));
    return changes;
  }

  private static Map<String, String> lists(KnowledgeBase knowledge) {
    Map<String, String> lists = new TreeMap<>();
    for (KnowledgePack pack : knowledge.packs()) {
      for (KnowledgeFile file : pack.files()) {
        switch (file.kind()) {
          case ALLELES, FUNCTIONS, GUIDELINE, WORDS -> {}
          default ->
              lists.put(
                  pack.id() + "/" + file.path() + " " + file.kind().name().toLowerCase(Locale.ROOT),
                  file.sha256().substring(0, 12));
        }
      }
    }
    return lists;
  }

  private static Map<String, String> messages(KnowledgeBase knowledge, Set<String> usedKeys) {
    Map<String, String> messages = new TreeMap<>();
    for (KnowledgePack pack : knowledge.packs()) {
      for (KnowledgeFile file : pack.files()) {
        if (file.kind() == FileKind.WORDS) {
          String language = file.covers().get(0);
          file.messages()
              .forEach(
                  (key, text) -> {
                    if (!usedKeys.contains(key)) {
                      messages.put(language + " " + key, text);
                    }
                  });
        }
      }
    }
    return messages;
  }
}
