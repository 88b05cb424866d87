package org.pgx4j.examples.spark;

import htsjdk.samtools.util.BlockCompressedInputStream;
import htsjdk.tribble.readers.TabixReader;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** The lines of a VCF: its header, and the records of a range. */
final class VcfLines {
  private VcfLines() {}

  private static BufferedReader open(String file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file)), 1 << 16);
    InputStream plain;
    if (BlockCompressedInputStream.isValidFile(in)) {
      plain = new BlockCompressedInputStream(in);
    } else {
      plain = file.endsWith("gz") ? new GZIPInputStream(in) : in;
    }
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }

  /**
   * The header up to the line of the columns' names, which is last.
   *
   * @throws PgxException when there is none, or it names no sample
   */
  static List<String> header(String file) throws IOException {
    List<String> lines = new ArrayList<>();
    try (BufferedReader in = open(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
        if (!line.startsWith("##")) {
          break;
        }
      }
    }
    String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    if (!last.startsWith("#CHROM\t") || last.split("\t", -1).length <= GenotypeRows.FIXED) {
      throw refused(ProblemCode.NOT_VCF, file, "", "Give a VCF with a header that names samples");
    }
    return lines;
  }

  /** The records of a range; one that begins in the window before is left to that. */
  static Records records(Range range) throws IOException {
    return range.isWhole()
        ? new Whole(open(range.file()))
        : new Windows(new TabixReader(range.file()), range);
  }

  /** Lines to be taken one by one; null = no more. */
  interface Records extends Closeable {
    @Nullable String next() throws IOException;
  }

  private record Whole(BufferedReader in) implements Records {
    @Override
    public @Nullable String next() throws IOException {
      String line = in.readLine();
      while (line != null && (line.startsWith("#") || line.isEmpty())) {
        line = in.readLine();
      }
      return line;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private static final class Windows implements Records {
    private final TabixReader tabix;
    private final Range range;
    private int window = -1;
    private int after;
    private TabixReader.@Nullable Iterator lines;

    Windows(TabixReader tabix, Range range) {
      this.tabix = tabix;
      this.range = range;
      after = range.after();
    }

    @Override
    public @Nullable String next() throws IOException {
      while (true) {
        String line = lines == null ? null : lines.next();
        if (line == null) {
          if (window + 1 == range.from().length) {
            return null;
          }
          after = window < 0 ? after : range.to()[window];
          window++;
          lines = tabix.query(range.contig(), range.from()[window], range.to()[window]);
          continue;
        }
        int position = position(line);
        if (position > after && position <= range.to()[window]) {
          return line;
        }
      }
    }

    @Override
    public void close() {
      tabix.close();
    }
  }

  private static int position(String line) {
    int from = line.indexOf('\t') + 1;
    return Integer.parseInt(line, from, line.indexOf('\t', from), 10);
  }

  static PgxException refused(ProblemCode code, String file, String field, String remedy) {
    String name = String.valueOf(Path.of(file).getFileName());
    return new PgxException(Problem.of(code, Place.of(name).atField(field), remedy));
  }
}
