package org.pgx4j.rules.intake;

import htsjdk.samtools.util.BlockCompressedOutputStream;
import htsjdk.tribble.Feature;
import htsjdk.tribble.index.Index;
import htsjdk.tribble.index.tabix.TabixFormat;
import htsjdk.tribble.index.tabix.TabixIndexCreator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a VCF as BGZF with a tabix index beside it, a block for every record. */
public final class IndexedFile {
  private static final Pattern END = Pattern.compile("(?:^|;)END=(\\d+)");

  private IndexedFile() {}

  private record Span(String contig, int start, int end) implements Feature {
    @Override
    public String getContig() {
      return contig;
    }

    @Override
    public int getStart() {
      return start;
    }

    @Override
    public int getEnd() {
      return end;
    }
  }

  /** Writes records that are sorted by chromosome and position. */
  public static Path write(Path file, String text) throws IOException {
    Index made;
    TabixIndexCreator index = new TabixIndexCreator(TabixFormat.VCF);
    try (BlockCompressedOutputStream out = new BlockCompressedOutputStream(file.toString())) {
      for (String line : text.split("(?<=\n)")) {
        if (line.charAt(0) != '#') {
          index.addFeature(span(line), out.getFilePointer());
        }
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
      made = index.finalizeIndex(out.getFilePointer());
    }
    made.write(Path.of(file + ".tbi"));
    return file;
  }

  private static Span span(String line) {
    String[] columns = line.split("\t", 9);
    int start = Integer.parseInt(columns[1]);
    Matcher stated = END.matcher(columns[7]);
    int end = stated.find() ? Integer.parseInt(stated.group(1)) : start + columns[3].length() - 1;
    return new Span(columns[0], start, end);
  }
}
