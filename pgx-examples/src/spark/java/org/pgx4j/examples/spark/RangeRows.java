package org.pgx4j.examples.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;

/** The rows of a range's records, a record at a time; closed with the task. */
final class RangeRows implements Iterator<Row> {
  private final Range range;
  private final int samples;
  private final int block;
  private final VcfLines.Records records;
  private long ordinal;
  private Iterator<Row> rows = List.<Row>of().iterator();

  /**
   * Rows of a range.
   *
   * @param samples the number of samples in the file
   * @param block the number of samples in a block
   */
  RangeRows(Range range, int samples, int block) throws IOException {
    this.range = range;
    this.samples = samples;
    this.block = block;
    ordinal = (long) range.ordinal() << Integer.SIZE;
    records = VcfLines.records(range);
    TaskCompletionListener closing = task -> close();
    TaskContext.get().addTaskCompletionListener(closing);
  }

  private void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean hasNext() {
    try {
      while (!rows.hasNext()) {
        String line = records.next();
        if (line == null) {
          return false;
        }
        rows = GenotypeRows.of(line, range.file(), samples, block, ordinal++).iterator();
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Row next() {
    return rows.next();
  }
}
