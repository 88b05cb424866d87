package org.pgx4j.rules.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.ProblemCode;

/** Scans the genotype columns of a record. Not thread-safe. */
final class GenotypeColumns {
  private static final int EVERY = -1;
  private static final String CROWDED =
      "Give two alleles a genotype; the position is not read for the samples concerned";
  private static final String UNUSED = "The position is not used for the samples concerned";

  private final Policy policy;
  private final boolean depthPerAllele;
  private final int only;
  private final RecordProblems problems;
  private final Genotypes genotypes;
  private final int[] fieldFrom;
  private final int[] fieldTo;
  private byte[] format = {};
  private FormatKeys keys = new FormatKeys(0, -1, -1, -1, -1, -1);
  private final @Nullable KnownGenotypes known;
  private boolean mitochondrial;

  /** Whether nothing but GT matters, and it comes first. */
  private boolean plain;

  private int phaseSet;

  /**
   * Columns of a file.
   *
   * @param only the index of the one sample wanted; negative = every sample
   */
  GenotypeColumns(VcfHeader header, Policy policy, int only, RecordProblems problems) {
    this.policy = policy;
    this.depthPerAllele = header.depthPerAllele();
    this.only = Math.max(only, EVERY);
    this.problems = problems;
    genotypes = new Genotypes(header.samples().size());
    fieldFrom = new int[6];
    fieldTo = new int[6];
    boolean many = this.only == EVERY && header.samples().size() > 1;
    plain = policy.isOpen();
    known = many ? new KnownGenotypes() : null;
  }

  /**
   * The genotypes of the current record, by allele index.
   *
   * @param ofMitochondrion whether the record is one of the mitochondrial genome
   */
  Genotypes scan(ByteLines lines, RecordLine line, int alleles, boolean ofMitochondrion) {
    genotypes.clear();
    Column column = genotypes.column();
    byte[] bytes = lines.buffer();
    int end = lines.end();
    int at = line.formatTo();
    understand(lines, line.formatFrom(), at, ofMitochondrion);
    boolean passes = !policy.filter() || line.passes();
    boolean onlyGenotypes = plain;
    if (known != null) {
      known.clear();
    }
    int sample = 0;
    while (at < end) {
      int from = at + 1;
      if (onlyGenotypes && known != null) {
        int done = known.copyRun(bytes, from, end, column, sample);
        if (done > 0) {
          sample += done;
          at += done * KnownGenotypes.WIDTH;
          continue;
        }
      }
      if (only != EVERY && sample != only) {
        at = tab(bytes, from, end);
        sample++;
        continue;
      }
      int cell = GenotypeText.INVALID;
      boolean isShort = onlyGenotypes && from + 3 <= end && isShort(bytes, from, end);
      if (isShort) {
        cell = quick(bytes, from, alleles);
        at = bytesEnd(bytes, from + 3, end);
      } else {
        at = tab(bytes, from, end);
      }
      phaseSet = 0;
      boolean isQuick = cell >= 0;
      if (!isQuick) {
        cell = full(bytes, from, at, sample, alleles);
      }
      int code = column.codeOf(Column.value(passes ? cell : Cell.NO_CALL, phaseSet));
      column.put(sample, code);
      if (known != null && isQuick && at == from + 3) {
        known.add(bytes, from, code);
      }
      sample++;
    }
    return genotypes;
  }

  private void understand(ByteLines lines, int from, int to, boolean ofMitochondrion) {
    if (mitochondrial != ofMitochondrion
        || !Arrays.equals(lines.buffer(), from, to, format, 0, format.length)) {
      String text = lines.text(from, to);
      format = Arrays.copyOfRange(lines.buffer(), from, to);
      mitochondrial = ofMitochondrion;
      keys =
          mitochondrial
              ? FormatKeys.ofMitochondrial(text, policy)
              : FormatKeys.of(text, policy, depthPerAllele);
      plain = keys.genotype() == 0 && keys.last() == 0 && policy.isOpen() && !mitochondrial;
    }
  }

  /** Whether the column starts with two one-digit alleles and nothing more of GT. */
  private static boolean isShort(byte[] bytes, int from, int end) {
    int sign = bytes[from + 1];
    return (sign == '/' || sign == '|')
        && isSmall(bytes[from])
        && isSmall(bytes[from + 2])
        && (from + 3 == end || bytes[from + 3] == '\t' || bytes[from + 3] == ':');
  }

  private static boolean isSmall(byte sign) {
    return sign >= '0' && sign <= '9';
  }

  private static int quick(byte[] bytes, int from, int alleles) {
    int first = bytes[from] - '0';
    int second = bytes[from + 2] - '0';
    return first < alleles && second < alleles
        ? Cell.diploid(first, second, bytes[from + 1] == '|')
        : GenotypeText.INVALID;
  }

  private static int bytesEnd(byte[] bytes, int from, int end) {
    return from < end && bytes[from] == '\t' ? from : tab(bytes, from, end);
  }

  private static int tab(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] != '\t') {
      at++;
    }
    return at;
  }

  private int full(byte[] bytes, int from, int to, int sample, int alleles) {
    if (keys.genotype() < 0) {
      return Cell.NO_CALL;
    }
    split(bytes, from, to);
    int cell = GenotypeText.genotype(bytes, fieldFrom[0], fieldTo[0], alleles);
    if (cell == GenotypeText.INVALID) {
      problems.genotype(sample, text(bytes, fieldFrom[0], fieldTo[0]));
      return Cell.NO_CALL;
    }
    if (cell == GenotypeText.CROWDED && !mitochondrial) {
      problems.report(ProblemCode.BAD_RECORD, CROWDED, "");
      return Cell.NO_CALL;
    }
    if (isBelow(bytes, 2, keys.quality(), policy.quality())
        || isBelow(bytes, 3, keys.depth(), policy.depth())) {
      return Cell.NO_CALL;
    }
    if (mitochondrial) {
      return mitochondrial(bytes, sample, alleles);
    }
    if (keys.depths() >= 0
        && isHeterozygous(cell)
        && GenotypeText.depths(bytes, fieldFrom[4], fieldTo[4]) == 1) {
      problems.report(ProblemCode.INCONSISTENT_DEPTH, UNUSED, "");
      return Cell.NO_CALL;
    }
    if (keys.phaseSet() >= 0 && Cell.isPhased(cell)) {
      phaseSet = GenotypeText.phaseSet(bytes, fieldFrom[1], fieldTo[1]);
    }
    return cell;
  }

  private int mitochondrial(byte[] bytes, int sample, int alleles) {
    String depths = text(bytes, fieldFrom[4], fieldTo[4]);
    String shares = text(bytes, fieldFrom[5], fieldTo[5]);
    MitochondrialGenotype genotype =
        MitochondrialGenotype.of(text(bytes, fieldFrom[0], fieldTo[0]), shares, depths, alleles);
    if (depthPerAllele
        && MitochondrialGenotype.isWithoutReads(genotype.carried(), depths, alleles)) {
      problems.report(ProblemCode.INCONSISTENT_DEPTH, UNUSED, "");
      return Cell.NO_CALL;
    }
    genotypes.carried(sample, genotype.carried());
    return genotype.cell();
  }

  private boolean isBelow(byte[] bytes, int field, int key, int least) {
    return least > 0
        && (key < 0 || GenotypeText.number(bytes, fieldFrom[field], fieldTo[field]) < least);
  }

  private static boolean isHeterozygous(int cell) {
    return !Cell.isNoCall(cell)
        && Cell.first(cell) != Cell.second(cell)
        && Cell.first(cell) != Cell.NONE
        && Cell.second(cell) != Cell.NONE;
  }

  /** Finds the fields that matter; one that was dropped is empty. */
  private void split(byte[] bytes, int from, int to) {
    for (int i = 0; i < fieldFrom.length; i++) {
      fieldFrom[i] = to;
      fieldTo[i] = to;
    }
    int at = from;
    for (int key = 0; key <= keys.last() && at <= to; key++) {
      int end = at;
      while (end < to && bytes[end] != ':') {
        end++;
      }
      note(0, keys.genotype(), key, at, end);
      note(1, keys.phaseSet(), key, at, end);
      note(2, keys.quality(), key, at, end);
      note(3, keys.depth(), key, at, end);
      note(4, keys.depths(), key, at, end);
      note(5, keys.shares(), key, at, end);
      at = end + 1;
    }
  }

  private void note(int field, int wanted, int key, int from, int to) {
    if (wanted == key) {
      fieldFrom[field] = from;
      fieldTo[field] = to;
    }
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
