package org.pgx4j.examples.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.pgx4j.core.problem.ProblemCode;

/** A record's line as rows of {@link Schemas#GENOTYPES}, one a block of samples, and back. */
final class GenotypeRows {
  /** The columns of a VCF before the samples. */
  static final int FIXED = 9;

  /** A code has one byte up to so many texts, else two. */
  private static final int SHORT = 1 << Byte.SIZE;

  /** The most samples of a block: as many as two bytes can tell apart. */
  static final int MOST = 1 << Short.SIZE;

  private static final int TEXTS = 11;
  private static final int CODES = 12;

  private GenotypeRows() {}

  /**
   * The rows of a record.
   *
   * @param samples the number of samples in the file
   * @param block the number of samples in a block, the last may have less
   */
  static List<Row> of(String line, String file, int samples, int block, long ordinal) {
    String[] fixed = line.split("\t", FIXED + 1);
    List<Row> rows = new ArrayList<>();
    if (fixed.length <= FIXED) {
      throw miscounted(file, fixed);
    }
    String genotypes = fixed[FIXED];
    int at = 0;
    for (int first = 0; first < samples; first += block) {
      int count = Math.min(block, samples - first);
      int[] numbers = new int[count];
      Map<String, Integer> texts = new HashMap<>();
      for (int i = 0; i < count; i++) {
        if (at < 0) {
          throw miscounted(file, fixed);
        }
        int tab = genotypes.indexOf('\t', at);
        String text = tab < 0 ? genotypes.substring(at) : genotypes.substring(at, tab);
        numbers[i] = number(texts, text);
        at = tab < 0 ? -1 : tab + 1;
      }
      rows.add(row(first / block, ordinal, fixed, texts, numbers));
    }
    if (at >= 0) {
      throw miscounted(file, fixed);
    }
    return rows;
  }

  private static RuntimeException miscounted(String file, String[] fixed) {
    String where = fixed.length < 2 ? "" : fixed[0] + ':' + fixed[1];
    return VcfLines.refused(
        ProblemCode.COLUMN_COUNT, file, where, "Give every record one column a sample");
  }

  private static int number(Map<String, Integer> texts, String text) {
    Integer known = texts.get(text);
    if (known == null) {
      known = texts.size();
      texts.put(text, known);
    }
    return known;
  }

  private static Row row(
      int block, long ordinal, String[] fixed, Map<String, Integer> texts, int[] numbers) {
    String[] byNumber = new String[texts.size()];
    texts.forEach((text, number) -> byNumber[number] = text);
    return RowFactory.create(
        block,
        ordinal,
        fixed[0],
        fixed[1],
        fixed[2],
        fixed[3],
        fixed[4],
        fixed[5],
        fixed[6],
        fixed[7],
        fixed[8],
        byNumber,
        codes(numbers, byNumber.length));
  }

  private static byte[] codes(int[] numbers, int texts) {
    int width = texts > SHORT ? 2 : 1;
    byte[] codes = new byte[numbers.length * width];
    for (int i = 0; i < numbers.length; i++) {
      codes[i * width] = (byte) numbers[i];
      if (width > 1) {
        codes[i * width + 1] = (byte) (numbers[i] >> Byte.SIZE);
      }
    }
    return codes;
  }

  /** Where the record of a row is. */
  static String place(Row row) {
    return row.getString(2) + ':' + row.getString(3);
  }

  /** The line of a row, for the samples of its block. */
  static String line(Row row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < FIXED; i++) {
      line.append(row.getString(2 + i)).append('\t');
    }
    List<String> texts = row.getList(TEXTS);
    byte[] codes = row.getAs(CODES);
    int width = texts.size() > SHORT ? 2 : 1;
    for (int i = 0; i < codes.length; i += width) {
      int code = codes[i] & 0xff;
      if (width > 1) {
        code |= (codes[i + 1] & 0xff) << Byte.SIZE;
      }
      line.append(texts.get(code)).append('\t');
    }
    line.setCharAt(line.length() - 1, '\n');
    return line.toString();
  }

  /** The names of the samples in a row that stands for the header of a block. */
  static List<String> samples(Row row) {
    return row.getList(TEXTS);
  }
}
