package org.pgx4j.rules.knowledge.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.knowledge.FileKind;
import org.pgx4j.rules.knowledge.KnowledgeFile;
import org.pgx4j.rules.knowledge.KnowledgePack;
import org.pgx4j.rules.wording.Words;

/** Checks a pack by itself: its files, and that its messages agree in all its languages. */
final class PackCheck {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z-]+)}");

  private final KnowledgePack pack;
  private final Consumer<Problem> problems;

  private PackCheck(KnowledgePack pack, Consumer<Problem> problems) {
    this.pack = pack;
    this.problems = problems;
  }

  static void run(KnowledgePack pack, Consumer<Problem> problems) {
    PackCheck check = new PackCheck(pack, problems);
    check.checkFiles();
    check.checkMessages();
  }

  private void checkFiles() {
    for (KnowledgeFile file : pack.files()) {
      try {
        file.verify();
      } catch (PgxException e) {
        problems.accept(e.problem());
      }
    }
    for (String path : pack.unlisted()) {
      problems.accept(
          Problem.of(
              ProblemCode.BAD_KNOWLEDGE,
              Place.of(pack.id() + "/" + path),
              "List the file in the manifest, or take it out of the pack"));
    }
  }

  private void checkMessages() {
    Map<String, Map<String, Said>> languages = new TreeMap<>();
    Map<String, KnowledgeFile> lastFiles = new HashMap<>();
    for (KnowledgeFile file : pack.files()) {
      if (file.kind() == FileKind.WORDS) {
        try {
          for (String language : file.covers()) {
            collect(file, languages.computeIfAbsent(language, tag -> new TreeMap<>()));
            lastFiles.put(language, file);
          }
        } catch (PgxException e) {
          problems.accept(e.problem());
        }
      }
    }
    Map<String, Said> english = languages.get(Words.ENGLISH);
    if (english != null) {
      languages.forEach(
          (language, own) ->
              compare(Objects.requireNonNull(lastFiles.get(language)), english, own));
    }
  }

  /** A language can have several files, and each of them other messages. */
  private void collect(KnowledgeFile file, Map<String, Said> messages) {
    file.messages()
        .forEach(
            (key, text) -> {
              Said before = messages.put(key, new Said(text, file));
              if (before != null && !before.text().equals(text)) {
                report(
                    file, ProblemCode.BAD_KNOWLEDGE, key, "Say it as " + before.file() + " does");
              }
            });
  }

  private void compare(KnowledgeFile last, Map<String, Said> english, Map<String, Said> own) {
    Set<String> keys = new TreeSet<>(english.keySet());
    keys.addAll(own.keySet());
    for (String key : keys) {
      Said said = own.get(key);
      Said inEnglish = english.get(key);
      if (said == null) {
        report(last, ProblemCode.MISSING_WORD, key, "Add the message, as English has it");
      } else if (inEnglish == null) {
        report(said.file(), ProblemCode.MISSING_WORD, key, "Add the message to English too");
      } else if (!placeholders(said.text()).equals(placeholders(inEnglish.text()))) {
        report(
            said.file(),
            ProblemCode.BAD_KNOWLEDGE,
            key,
            "Use the placeholders of English: " + placeholders(inEnglish.text()));
      }
    }
  }

  private static Set<String> placeholders(String message) {
    return PLACEHOLDER
        .matcher(message)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void report(KnowledgeFile file, ProblemCode code, String key, String remedy) {
    problems.accept(Problem.of(code, Place.of(file.toString()).atField(key), remedy));
  }

  private record Said(String text, KnowledgeFile file) {}
}
