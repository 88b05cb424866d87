package org.pgx4j.rules.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** One file of a pack: where it is, what it holds, and the hash that its manifest lists. */
public final class KnowledgeFile {
  private final KnowledgePack pack;
  private final String path;
  private final FileKind kind;
  private final List<String> covers;
  private final String sha256;

  KnowledgeFile(KnowledgePack pack, Manifest.Entry entry) {
    this.pack = pack;
    this.path = entry.path();
    this.kind = entry.kind();
    this.covers = List.copyOf(entry.covers());
    this.sha256 = entry.sha256();
  }

  /** The pack that lists it. */
  public KnowledgePack pack() {
    return pack;
  }

  /** Where it is, relative to the manifest. */
  public String path() {
    return path;
  }

  /** What it holds. */
  public FileKind kind() {
    return kind;
  }

  /** The genes, drugs or language that it speaks of. */
  public List<String> covers() {
    return covers;
  }

  /** Its hash, 64 hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /**
   * Reads the file and forgets it again.
   *
   * @throws PgxException {@code MISSING_KNOWLEDGE}, {@code HASH_MISMATCH}, {@code BAD_JSON}, {@code
   *     BAD_KNOWLEDGE} or {@code UNKNOWN_MEMBER} when it cannot be used
   */
  public void verify() {
    if (pack.isBundled()) {
      content(true);
    }
    switch (kind) {
      case ALLELES -> Loader.alleles(this);
      case FUNCTIONS -> Loader.functions(this, Map.of());
      case GUIDELINE -> Loader.guideline(this);
      case WORDS -> Loader.words(List.of(this));
      case DRUGS -> read(new DrugsFile());
      case GENES -> read(new GenesFile());
      case MODULATORS -> read(new ModulatorsFile());
      case PHENOCONVERSION -> read(new PhenoconversionFile());
      case MEASURED -> read(new MeasuredFile());
      case COMPUTED -> read(new ComputedFile());
      case FINDINGS -> Loader.findings(List.of(this));
      case LABELLING -> Loader.labelling(List.of(this));
      case PRIORITIES -> read(new PrioritiesFile());
      case FREQUENCIES -> Loader.frequencies(this, Set.of());
    }
  }

  /** The messages, by key; none when the file holds no words. */
  public Map<String, String> messages() {
    return kind == FileKind.WORDS ? read(new WordsFile()).messages() : Map.of();
  }

  <T> T read(JsonFile.Content<T> reader) {
    PackLog.reading(place());
    return JsonFile.read(content(!pack.isBundled()), place(), reader);
  }

  private byte[] content(boolean checked) {
    byte[] content = pack.bytes(path);
    if (checked && !Sha256.of(content).equals(sha256)) {
      throw new PgxException(
          Problem.of(
              ProblemCode.HASH_MISMATCH,
              Place.of(place()),
              "Restore the file, or write the manifest again if the change is meant"));
    }
    return content;
  }

  /** What to throw when the content is not what the manifest says. */
  PgxException unlike(String remedy, String value) {
    return new PgxException(
        Problem.of(ProblemCode.BAD_KNOWLEDGE, Place.of(place()), remedy, value));
  }

  /** The pack's name and the path, as problems and logs name the file. */
  String place() {
    return pack.place(path);
  }

  @Override
  public String toString() {
    return place();
  }
}
