package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.provenance.Authority;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which file answers what, over several packs. Of two packs that speak of the same gene, or by the
 * same authority of the same drug, the later counts; lists and words are merged.
 */
final class PackIndex {
  private static final Logger LOG = LoggerFactory.getLogger(PackIndex.class);

  private final Map<Gene, KnowledgeFile> alleles = new TreeMap<>();
  private final Map<Gene, KnowledgeFile> frequencies = new TreeMap<>();
  private final Map<Gene, Map<Authority, KnowledgeFile>> functions = new TreeMap<>();
  private final Map<String, Map<Authority, List<KnowledgeFile>>> guidelines = new TreeMap<>();
  private final Map<String, List<KnowledgeFile>> words = new TreeMap<>();
  private final Map<FileKind, List<KnowledgeFile>> lists = new EnumMap<>(FileKind.class);

  PackIndex(List<KnowledgePack> packs) {
    Map<String, KnowledgePack> ids = new HashMap<>();
    for (KnowledgePack pack : packs) {
      if (ids.put(pack.id(), pack) != null) {
        throw duplicate(pack.place("manifest.json"), "Give each pack its own id", pack.id());
      }
      pack.files().forEach(this::add);
    }
  }

  private void add(KnowledgeFile file) {
    Authority authority = file.pack().authority();
    switch (file.kind()) {
      case ALLELES -> genes(file).forEach(gene -> replace(alleles.put(gene, file), file));
      case FREQUENCIES -> genes(file).forEach(gene -> replace(frequencies.put(gene, file), file));
      case FUNCTIONS ->
          genes(file)
              .forEach(
                  gene ->
                      replace(
                          functions
                              .computeIfAbsent(gene, one -> new LinkedHashMap<>())
                              .put(authority, file),
                          file));
      case GUIDELINE ->
          file.covers()
              .forEach(
                  drug ->
                      addGuideline(
                          guidelines.computeIfAbsent(drug, one -> new TreeMap<>()),
                          authority,
                          file));
      case WORDS ->
          file.covers()
              .forEach(tag -> words.computeIfAbsent(tag, one -> new ArrayList<>()).add(file));
      case DRUGS, GENES, MODULATORS, PHENOCONVERSION, MEASURED, FINDINGS, LABELLING, PRIORITIES ->
          lists.computeIfAbsent(file.kind(), one -> new ArrayList<>()).add(file);
    }
  }

  private static List<Gene> genes(KnowledgeFile file) {
    try {
      return file.covers().stream().map(Gene::of).toList();
    } catch (PgxException e) {
      throw file.unlike("Cover genes by their symbols", e.problem().value());
    }
  }

  private static void addGuideline(
      Map<Authority, List<KnowledgeFile>> known, Authority authority, KnowledgeFile file) {
    List<KnowledgeFile> inForce = known.computeIfAbsent(authority, one -> new ArrayList<>());
    List<KnowledgeFile> before =
        inForce.stream().filter(one -> replaces(file.pack(), one.pack())).toList();
    if (!before.isEmpty()) {
      LOG.warn("{} replaces {}", file, before);
      inForce.removeAll(before);
    }
    inForce.add(file);
  }

  private static boolean replaces(KnowledgePack later, KnowledgePack earlier) {
    return later != earlier && later.isByIndication() == earlier.isByIndication();
  }

  /** The drugs that only guidelines by indication speak of. */
  Set<String> byIndication() {
    Set<String> drugs = new TreeSet<>();
    guidelines.forEach(
        (drug, byAuthority) -> {
          if (byAuthority.values().stream()
              .flatMap(List::stream)
              .allMatch(file -> file.pack().isByIndication())) {
            drugs.add(drug);
          }
        });
    return drugs;
  }

  private static void replace(@Nullable KnowledgeFile before, KnowledgeFile file) {
    if (before != null && before.pack() == file.pack()) {
      throw duplicate(file.place(), "Cover it by one file of the pack", before.path());
    }
    if (before != null) {
      LOG.warn("{} replaces {}", file, before);
    }
  }

  static PgxException duplicate(String place, String remedy, String value) {
    return new PgxException(Problem.of(ProblemCode.DUPLICATE_ID, Place.of(place), remedy, value));
  }

  Map<Gene, KnowledgeFile> alleles() {
    return alleles;
  }

  Map<Gene, KnowledgeFile> frequencies() {
    return frequencies;
  }

  Map<Gene, Map<Authority, KnowledgeFile>> functions() {
    return functions;
  }

  /** The guidelines in force, by drug and authority. */
  Map<String, Map<Authority, List<KnowledgeFile>>> guidelines() {
    return guidelines;
  }

  Set<Authority> authorities() {
    Set<Authority> found = new TreeSet<>();
    guidelines.values().forEach(byAuthority -> found.addAll(byAuthority.keySet()));
    return found;
  }

  /** The files of each language, the weakest first. */
  Map<String, List<KnowledgeFile>> words() {
    return words;
  }

  /** The files of a kind, the weakest first. */
  List<KnowledgeFile> lists(FileKind kind) {
    return lists.getOrDefault(kind, List.of());
  }
}
