package org.pgx4j.rules.intake;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.ProblemCode;

/**
 * What the lines before the records say.
 *
 * @param samples the sample names in column order
 * @param depthPerAllele whether AD is declared with one number per allele
 * @param build the assembly, when the header tells it
 * @param mitochondria the mitochondrial sequences declared
 */
record VcfHeader(
    List<String> samples,
    boolean depthPerAllele,
    Optional<GenomeBuild> build,
    MitochondrialContigs mitochondria) {
  private static final String COLUMNS = "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO";
  private static final int FIXED = 9;
  private static final String REMEDY = "Give a VCF 4 file with its header and at least one sample";

  /** Reads up to and including the line of column names. */
  static VcfHeader read(ByteLines lines, Place place) throws IOException {
    AssemblyEvidence evidence = new AssemblyEvidence();
    MitochondrialContigs mitochondria = new MitochondrialContigs();
    boolean depthPerAllele = false;
    while (lines.next()) {
      if (isColumns(lines)) {
        List<String> names = columns(lines, place);
        return new VcfHeader(names, depthPerAllele, settled(evidence, place), mitochondria);
      }
      String line = isMeta(lines) ? lines.text() : "";
      if (line.isEmpty()) {
        throw Refusal.of(ProblemCode.NOT_VCF, place.atLine(lines.number()), REMEDY);
      }
      evidence.note(line);
      if (line.startsWith("##contig=<")) {
        String id = AssemblyEvidence.attribute(line, "ID");
        String length = AssemblyEvidence.attribute(line, "length");
        evidence.contig(id, length, AssemblyEvidence.attribute(line, "assembly"));
        mitochondria.note(id, length);
      }
      if (line.startsWith("##FORMAT=<") && "AD".equals(AssemblyEvidence.attribute(line, "ID"))) {
        depthPerAllele = "R".equals(AssemblyEvidence.attribute(line, "Number"));
      }
    }
    if (lines.number() == 0) {
      throw Refusal.of(ProblemCode.EMPTY_INPUT, place, REMEDY);
    }
    throw Refusal.of(ProblemCode.NOT_VCF, place.atLine(lines.number()), REMEDY);
  }

  private static boolean isMeta(ByteLines lines) {
    byte[] bytes = lines.buffer();
    int at = lines.start();
    boolean marked = lines.number() == 1 && lines.end() - at > 3 && bytes[at] == (byte) 0xef;
    int from = marked ? at + 3 : at;
    return lines.end() - from > 1 && bytes[from] == '#' && bytes[from + 1] == '#';
  }

  private static boolean isColumns(ByteLines lines) {
    byte[] bytes = lines.buffer();
    int at = lines.start();
    return lines.end() - at > 1 && bytes[at] == '#' && bytes[at + 1] != '#';
  }

  private static List<String> columns(ByteLines lines, Place place) {
    String line = lines.text();
    String[] names = line.split("\t", -1);
    if (!line.startsWith(COLUMNS) || names.length <= FIXED) {
      throw Refusal.of(ProblemCode.NOT_VCF, place.atLine(lines.number()), REMEDY);
    }
    List<String> samples = List.of(Arrays.copyOfRange(names, FIXED, names.length));
    if (new HashSet<>(samples).size() < samples.size()) {
      throw Refusal.of(
          ProblemCode.NOT_VCF, place.atLine(lines.number()), "Name each sample column once");
    }
    return samples;
  }

  private static Optional<GenomeBuild> settled(AssemblyEvidence evidence, Place place) {
    if (evidence.isMixed()) {
      throw Refusal.of(
          ProblemCode.MIXED_ASSEMBLIES, place, "Give a file whose header names one assembly");
    }
    if (evidence.isForeign()) {
      throw Refusal.of(
          ProblemCode.WRONG_BUILD,
          place,
          "The header's chromosome lengths are those of neither GRCh37 nor GRCh38; give such a file");
    }
    return evidence.build();
  }

  /**
   * The assembly that header and caller agree on; empty when neither says.
   *
   * @param stated the assembly that the caller names; null = none
   * @throws org.pgx4j.core.problem.PgxException {@code WRONG_BUILD} when the two contradict
   */
  Optional<GenomeBuild> agreed(@Nullable GenomeBuild stated, Place place) {
    if (stated != null && build.isPresent() && build.get() != stated) {
      throw Refusal.of(
          ProblemCode.WRONG_BUILD,
          place,
          "The header names " + build.get() + " and the caller " + stated + "; give the right one");
    }
    return build.isPresent() ? build : Optional.ofNullable(stated);
  }

  /** The number of tabs in every record. */
  int tabs() {
    return FIXED + samples.size() - 1;
  }
}
