package org.pgx4j.rules.knowledge.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.knowledge.FileKind;
import org.pgx4j.rules.knowledge.KnowledgeBase;
import org.pgx4j.rules.knowledge.KnowledgePack;
import org.pgx4j.rules.knowledge.PackBuilder;

/** The pack that an import fills: its files, its words, and what is told of its entries. */
final class PackDraft {
  private final String id;
  private final Release release;
  private final Consumer<Problem> problems;
  private final VerbatimWords words = new VerbatimWords();
  private final Set<String> covered = new HashSet<>();
  private final Set<String> parts = new HashSet<>();
  private final List<Consumer<PackBuilder>> added = new ArrayList<>();
  private int read;
  private int taken;

  PackDraft(String id, Release release, Consumer<Problem> problems) {
    this.id = id;
    this.release = release;
    this.problems = problems;
  }

  private PackBuilder builder() {
    return KnowledgePack.builder(id, release.authority())
        .version(release.version(), release.date())
        .licence(release.licence());
  }

  VerbatimWords words() {
    return words;
  }

  Release release() {
    return release;
  }

  /** Counts entries met. */
  void read(int entries) {
    read += entries;
  }

  /** Counts entries that became part of the pack. */
  void taken(int entries) {
    taken += entries;
  }

  int read() {
    return read;
  }

  int taken() {
    return taken;
  }

  void problem(Problem problem) {
    problems.accept(problem);
  }

  void problem(ProblemCode code, Place place, String remedy) {
    problems.accept(Problem.of(code, place, remedy));
  }

  /** Tells why an entry is left out; what does not know the dump is told at the place given. */
  void problem(PgxException e, Place place) {
    Problem problem = e.problem();
    problems.accept(
        problem.place().source().equals(place.source())
            ? problem
            : Problem.of(ProblemCode.BAD_ENTRY, place, problem.remedy(), problem.value()));
  }

  /**
   * Adds a file about a drug or gene, when our reader can use it and none is there yet; else tells
   * why not.
   */
  boolean add(FileKind kind, String about, Map<String, ?> document, Place place) {
    return add(kind, about, "", document, place);
  }

  /**
   * Adds one of several files about a drug.
   *
   * @param part what tells it from the others; empty when there is only one
   */
  boolean add(FileKind kind, String about, String part, Map<String, ?> document, Place place) {
    String whole = kind + " " + about;
    boolean first = part.isEmpty() ? covered.add(whole) : !covered.contains(whole);
    if (!first || (part.isEmpty() ? parts.contains(whole) : !covered.add(whole + " " + part))) {
      problem(ProblemCode.DUPLICATE_ID, place, "Import " + about + " once");
      return false;
    }
    if (!part.isEmpty()) {
      parts.add(whole);
    }
    String folder =
        switch (kind) {
          case GUIDELINE -> "guidelines";
          case ALLELES -> "alleles";
          default -> "functions";
        };
    String name =
        kind == FileKind.GUIDELINE ? Slug.of(about + " " + part) : Gene.of(about).symbol();
    String path = folder + "/" + name + ".json";
    byte[] content = JsonText.of(document);
    try {
      builder().file(path, kind, List.of(about), content).build().files().get(0).verify();
      added.add(builder -> builder.file(path, kind, List.of(about), content));
      return true;
    } catch (PgxException e) {
      problem(e, place);
      return false;
    }
  }

  /** Adds a gene's functions, when what they become says what was published. */
  void add(GeneFunctions functions, String of) {
    Place place = Place.of(id).atField(functions.gene().symbol());
    Map<String, Object> document = functions.document(this, of);
    KnowledgeBase alone =
        KnowledgeBase.of(
            List.of(
                builder()
                    .file(
                        "functions.json",
                        FileKind.FUNCTIONS,
                        List.of(functions.gene().symbol()),
                        JsonText.of(document))
                    .build()));
    functions.prove(alone.functions(functions.gene()).orElseThrow());
    if (add(FileKind.FUNCTIONS, functions.gene().symbol(), document, place)) {
      taken(1);
    }
  }

  /**
   * The pack.
   *
   * @throws PgxException {@code EMPTY_INPUT} when nothing could be imported
   */
  KnowledgePack pack() {
    if (taken == 0) {
      throw new PgxException(
          Problem.of(
              ProblemCode.EMPTY_INPUT,
              Place.of(id),
              "Import a dump with at least one entry that can be used"));
    }
    PackBuilder builder = builder();
    added.forEach(file -> file.accept(builder));
    if (!words.messages().isEmpty()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("schema", "pgx4j/words/1");
      document.put("language", "en");
      document.put("messages", words.messages());
      builder.file("words/en.json", FileKind.WORDS, List.of("en"), JsonText.of(document));
    }
    return builder.build();
  }
}
