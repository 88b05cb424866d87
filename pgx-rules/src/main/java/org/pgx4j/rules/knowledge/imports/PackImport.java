package org.pgx4j.rules.knowledge.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.knowledge.KnowledgeBase;
import org.pgx4j.rules.knowledge.KnowledgePack;

/**
 * Makes a pack of a published release, in the words it was published in.
 *
 * <pre>{@code
 * PackImport site = PackImport.of("cpic-2022", Release.of("CPIC", "v1.14", "2022-03-22", "CC0-1.0"),
 *     KnowledgeBase.standard(), problem -> System.err.println(problem.message()));
 * site.cpicApi(Path.of("cpic.json"));
 * KnowledgePack pack = site.pack();
 * pack.writeTo(Path.of("cpic-2022"));       // to review it, and to load it by KnowledgePack.directory
 * Pgx pgx = Pgx.builder().pack(pack).build();
 * }</pre>
 *
 * <p>An entry that cannot be used is one coded problem, handed to the consumer, and all else is
 * imported. A recommendation keeps its text; what kind of action it is, is not guessed: it is to be
 * considered, and never counts as routine. A dump as a whole is refused with a {@link
 * PgxException}: {@code UNREADABLE_INPUT}, {@code BAD_JSON}, {@code BAD_TABLE} or {@code
 * TOO_LARGE}. Not thread-safe.
 */
public final class PackImport {
  private final PackDraft draft;
  private final KnowledgeBase known;
  private final PharmcatDefinition definitions;

  private PackImport(PackDraft draft, KnowledgeBase known) {
    this.draft = draft;
    this.known = known;
    this.definitions = new PharmcatDefinition(draft, known);
  }

  /**
   * An import that nothing was read for yet.
   *
   * @param id the id of the pack, unlike those of the packs it is used with
   * @param release what was published
   * @param known what the pack will be used with; what a release leaves out of a gene (how it is
   *     called, where it lies on the other assembly) is taken from there
   * @param problems takes what is wrong with entries
   */
  public static PackImport of(
      String id, Release release, KnowledgeBase known, Consumer<Problem> problems) {
    return new PackImport(new PackDraft(id, release, problems), known);
  }

  /** Reads recommendations as the CPIC API gives them: a JSON list of drugs with their rows. */
  public PackImport cpicApi(Path dump) {
    read(dump, this::cpicApi);
    return this;
  }

  /**
   * Reads recommendations as the CPIC API gives them.
   *
   * @param name how problems name the dump
   * @param dump the JSON, UTF-8; not closed
   */
  public PackImport cpicApi(String name, InputStream dump) {
    new CpicApi(draft).read(name, dump);
    return this;
  }

  /**
   * Reads PharmCAT's exemptions, the positions that gate or are left out; before the definitions.
   * Without them what is known of a gene already is kept, as far as it fits.
   */
  public PackImport pharmcatExemptions(Path file) {
    read(file, this::pharmcatExemptions);
    return this;
  }

  /** Reads PharmCAT's exemptions; see {@link #pharmcatExemptions(Path)}. */
  public PackImport pharmcatExemptions(String name, InputStream json) {
    definitions.readExemptions(name, json);
    return this;
  }

  /** Reads PharmCAT's allele definitions of one gene, {@code GENE_translation.json}. */
  public PackImport pharmcatDefinition(Path file) {
    read(file, this::pharmcatDefinition);
    return this;
  }

  /** Reads PharmCAT's allele definitions of one gene; see {@link #pharmcatDefinition(Path)}. */
  public PackImport pharmcatDefinition(String name, InputStream json) {
    definitions.read(name, json);
    return this;
  }

  /** Reads PharmCAT's functions and phenotypes of one gene, {@code phenotype/GENE.json}. */
  public PackImport pharmcatPhenotype(Path file) {
    read(file, this::pharmcatPhenotype);
    return this;
  }

  /** Reads PharmCAT's functions of one gene; see {@link #pharmcatPhenotype(Path)}. */
  public PackImport pharmcatPhenotype(String name, InputStream json) {
    new PharmcatPhenotype(draft, known).read(name, json);
    return this;
  }

  /**
   * Reads PharmCAT's prescribing guidance of the release's authority: {@code
   * prescribing_guidance.json}, or a folder with a file for each guideline as earlier versions have
   * them. The texts become plain words, their markup taken away. Guidelines of other authorities
   * are counted in one problem each.
   */
  public PackImport pharmcatGuidance(Path fileOrFolder) {
    PharmcatGuidance guidance = new PharmcatGuidance(draft);
    files(fileOrFolder).forEach(file -> read(file, guidance::read));
    guidance.write();
    return this;
  }

  /** Reads PharmCAT's prescribing guidance; see {@link #pharmcatGuidance(Path)}. */
  public PackImport pharmcatGuidance(String name, InputStream json) {
    PharmcatGuidance guidance = new PharmcatGuidance(draft);
    guidance.read(name, json);
    guidance.write();
    return this;
  }

  private static List<Path> files(Path fileOrFolder) {
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    try (Stream<Path> files = Files.list(fileOrFolder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw unreadable(fileOrFolder, e);
    }
  }

  /**
   * Reads genes of pypgx: its folder of tables ({@code gene-}, {@code allele-}, {@code variant-},
   * {@code diplotype-} and {@code equation-table.csv}). They become callable on both assemblies.
   *
   * @param genes symbols; none = all that no known pack defines
   */
  public PackImport pypgx(Path folder, String... genes) {
    Set<Gene> named = Stream.of(genes).map(Gene::of).collect(Collectors.toSet());
    Set<Gene> defined = Set.copyOf(known.definedGenes());
    new PypgxTables(draft, name -> Files.newInputStream(folder.resolve(name)))
        .read(gene -> named.isEmpty() ? !defined.contains(gene) : named.contains(gene));
    return this;
  }

  private interface Reader {
    void read(String name, InputStream in);
  }

  private static void read(Path file, Reader reader) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      reader.read(String.valueOf(file.getFileName()), in);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static PgxException unreadable(Path file, IOException e) {
    return new PgxException(
        Problem.of(
            ProblemCode.UNREADABLE_INPUT, Place.of(file.toString()), "Check path and permissions"),
        e);
  }

  /** How many entries were met: recommendations, genes. */
  public int read() {
    return draft.read();
  }

  /** How many of them are in the pack. */
  public int taken() {
    return draft.taken();
  }

  /**
   * The pack of all that was read.
   *
   * @throws PgxException {@code EMPTY_INPUT} when nothing could be imported
   */
  public KnowledgePack pack() {
    return draft.pack();
  }
}
