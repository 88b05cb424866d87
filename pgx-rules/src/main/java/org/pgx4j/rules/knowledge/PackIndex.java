package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.provenance.Authority;

/**
 * Which file answers what, over several packs. Of two packs that speak of the same gene, or by the
 * same authority of the same drug, the later counts; lists and words are merged.
 */
final class PackIndex {
  private final List<KnowledgePack> packs;

  /** Filled kind by kind, each before it stands in {@code indexed}. */
  private final Map<Gene, KnowledgeFile> alleles = new TreeMap<>();

  private final Map<Gene, KnowledgeFile> frequencies = new TreeMap<>();
  private final Map<Gene, Map<Authority, KnowledgeFile>> functions = new TreeMap<>();
  private final Map<String, Map<Authority, List<KnowledgeFile>>> guidelines = new TreeMap<>();
  private final Map<String, List<KnowledgeFile>> words = new TreeMap<>();
  private final Map<FileKind, List<KnowledgeFile>> lists = new ConcurrentHashMap<>();
  private volatile Set<FileKind> indexed = Set.of();

  PackIndex(List<KnowledgePack> packs) {
    this.packs = packs;
    Set<String> ids = new HashSet<>();
    boolean bundled = true;
    for (KnowledgePack pack : packs) {
      if (!ids.add(pack.id())) {
        throw duplicate(pack.place("manifest.json"), "Give each pack its own id", pack.id());
      }
      bundled &= pack.isBundled();
    }
    if (!bundled) {
      for (FileKind kind : FileKind.values()) {
        require(kind);
      }
    }
  }

  /** Looks for files of a kind in the packs that have any, once: no other manifest is read. */
  private void require(FileKind kind) {
    if (!indexed.contains(kind)) {
      synchronized (this) {
        if (!indexed.contains(kind)) {
          for (KnowledgePack pack : packs) {
            if (pack.kinds().contains(kind)) {
              for (KnowledgeFile file : pack.files()) {
                if (file.kind() == kind) {
                  add(kind, file);
                }
              }
            }
          }
          Set<FileKind> known = new HashSet<>(indexed);
          known.add(kind);
          indexed = known;
        }
      }
    }
  }

  private void add(FileKind kind, KnowledgeFile file) {
    if (kind == FileKind.ALLELES) {
      put(alleles, file);
    } else if (kind == FileKind.FREQUENCIES) {
      put(frequencies, file);
    } else if (kind == FileKind.FUNCTIONS) {
      for (Gene gene : genes(file)) {
        Map<Authority, KnowledgeFile> known = functions.get(gene);
        if (known == null) {
          known = new LinkedHashMap<>();
          functions.put(gene, known);
        }
        replace(known.put(file.pack().authority(), file), file);
      }
    } else if (kind == FileKind.GUIDELINE) {
      for (String drug : file.covers()) {
        addGuideline(drug, file);
      }
    } else if (kind == FileKind.WORDS) {
      for (String tag : file.covers()) {
        append(words, tag, file);
      }
    } else {
      append(lists, kind, file);
    }
  }

  private static void put(Map<Gene, KnowledgeFile> known, KnowledgeFile file) {
    for (Gene gene : genes(file)) {
      replace(known.put(gene, file), file);
    }
  }

  private static <K> void append(Map<K, List<KnowledgeFile>> known, K key, KnowledgeFile file) {
    List<KnowledgeFile> files = known.get(key);
    if (files == null) {
      files = new ArrayList<>();
      known.put(key, files);
    }
    files.add(file);
  }

  private static List<Gene> genes(KnowledgeFile file) {
    List<Gene> genes = new ArrayList<>();
    try {
      for (String symbol : file.covers()) {
        genes.add(Gene.of(symbol));
      }
    } catch (PgxException e) {
      throw file.unlike("Cover genes by their symbols", e.problem().value());
    }
    return genes;
  }

  private void addGuideline(String drug, KnowledgeFile file) {
    Map<Authority, List<KnowledgeFile>> known = guidelines.get(drug);
    if (known == null) {
      known = new TreeMap<>();
      guidelines.put(drug, known);
    }
    List<KnowledgeFile> before = new ArrayList<>();
    for (KnowledgeFile one : known.getOrDefault(file.pack().authority(), List.of())) {
      if (replaces(file.pack(), one.pack())) {
        before.add(one);
      }
    }
    append(known, file.pack().authority(), file);
    if (!before.isEmpty()) {
      PackLog.replaced(file, before);
      known.getOrDefault(file.pack().authority(), List.of()).removeAll(before);
    }
  }

  private static boolean replaces(KnowledgePack later, KnowledgePack earlier) {
    return later != earlier && later.isByIndication() == earlier.isByIndication();
  }

  /** The drugs that only guidelines by indication speak of. */
  Set<String> byIndication() {
    Set<String> drugs = new TreeSet<>();
    for (Map.Entry<String, Map<Authority, List<KnowledgeFile>>> one : guidelines().entrySet()) {
      if (isByIndication(one.getValue())) {
        drugs.add(one.getKey());
      }
    }
    return drugs;
  }

  private static boolean isByIndication(Map<Authority, List<KnowledgeFile>> byAuthority) {
    for (List<KnowledgeFile> files : byAuthority.values()) {
      for (KnowledgeFile file : files) {
        if (!file.pack().isByIndication()) {
          return false;
        }
      }
    }
    return true;
  }

  private static void replace(@Nullable KnowledgeFile before, KnowledgeFile file) {
    if (before != null && before.pack() == file.pack()) {
      throw duplicate(file.place(), "Cover it by one file of the pack", before.path());
    }
    if (before != null) {
      PackLog.replaced(file, List.of(before));
    }
  }

  static PgxException duplicate(String place, String remedy, String value) {
    return new PgxException(Problem.of(ProblemCode.DUPLICATE_ID, Place.of(place), remedy, value));
  }

  Map<Gene, KnowledgeFile> alleles() {
    require(FileKind.ALLELES);
    return alleles;
  }

  Map<Gene, KnowledgeFile> frequencies() {
    require(FileKind.FREQUENCIES);
    return frequencies;
  }

  Map<Gene, Map<Authority, KnowledgeFile>> functions() {
    require(FileKind.FUNCTIONS);
    return functions;
  }

  /** The guidelines in force, by drug and authority. */
  Map<String, Map<Authority, List<KnowledgeFile>>> guidelines() {
    require(FileKind.GUIDELINE);
    return guidelines;
  }

  Set<Authority> authorities() {
    Set<Authority> found = new TreeSet<>();
    for (Map<Authority, List<KnowledgeFile>> byAuthority : guidelines().values()) {
      found.addAll(byAuthority.keySet());
    }
    return found;
  }

  /** The files of each language, the weakest first. */
  Map<String, List<KnowledgeFile>> words() {
    require(FileKind.WORDS);
    return words;
  }

  /** The files of a kind, the weakest first. */
  List<KnowledgeFile> lists(FileKind kind) {
    require(kind);
    return lists.getOrDefault(kind, List.of());
  }
}
