package org.pgx4j.examples.spark;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;

/**
 * One block of samples as a VCF: a header, then the records of the block's rows, made as they are
 * read.
 */
final class BlockStream extends InputStream {
  private static final String COLUMNS = "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t";

  private final BlockRows rows;
  private final int headerLines;
  private final List<String> places = new ArrayList<>();
  private byte[] bytes;
  private int at;

  /**
   * A stream.
   *
   * @param header the lines of the header before that of the columns' names
   * @param rows a row of the samples' names, then the records
   */
  BlockStream(List<String> header, BlockRows rows) {
    this.rows = rows;
    headerLines = header.size() + 1;
    String names = String.join("\t", GenotypeRows.samples(rows.next()));
    String lines = header.isEmpty() ? "" : String.join("\n", header) + '\n';
    bytes = (lines + COLUMNS + names + '\n').getBytes(StandardCharsets.UTF_8);
  }

  /** A problem with its record's position in the place of a line that no file has. */
  Problem placed(Problem problem) {
    Place place = problem.place();
    long index = place.line() - headerLines - 1;
    if (index < 0 || index >= places.size()) {
      return problem;
    }
    String field = (places.get((int) index) + ' ' + place.field()).strip();
    return problem.at(Place.of(place.source()).atField(field));
  }

  private boolean isAtEnd() {
    if (at < bytes.length) {
      return false;
    }
    if (!rows.hasNext()) {
      return true;
    }
    Row row = rows.next();
    places.add(GenotypeRows.place(row));
    bytes = GenotypeRows.line(row).getBytes(StandardCharsets.UTF_8);
    at = 0;
    return false;
  }

  @Override
  public int read() {
    return isAtEnd() ? -1 : bytes[at++] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int count) {
    if (count == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int read = Math.min(count, bytes.length - at);
    System.arraycopy(bytes, at, target, offset, read);
    at += read;
    return read;
  }
}
