package org.pgx4j.rules.intake;

import htsjdk.samtools.BinningIndexContent;
import htsjdk.samtools.Chunk;
import htsjdk.samtools.util.BlockCompressedInputStream;
import htsjdk.samtools.util.BlockCompressedInputStream.FileTermination;
import htsjdk.samtools.util.BlockCompressedStreamConstants;
import htsjdk.tribble.index.Block;
import htsjdk.tribble.index.tabix.TabixFormat;
import htsjdk.tribble.index.tabix.TabixIndex;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.pgx4j.core.problem.Place;

/**
 * The lines of a BGZF file that its tabix index finds around sites, in the file's order and each
 * once, as one stream. The only class that needs htsjdk; without it, linking this class fails.
 */
final class IndexedLines extends BulkInput {
  private static final int OFFSET_BITS = 16;
  private static final int OFFSET = 0xffff;

  private final BlockCompressedInputStream blocks;
  private final List<Span> spans;
  private int current = -1;

  /** A part of the file between two virtual offsets, both at the start of a line. */
  private record Span(long from, long to) implements Comparable<Span> {
    @Override
    public int compareTo(Span other) {
      return Long.compare(from, other.from);
    }
  }

  private IndexedLines(Path file, List<Span> spans) throws IOException {
    this.spans = spans;
    blocks = new BlockCompressedInputStream(file);
    blocks.setCheckCrcs(true);
  }

  /**
   * Opens the lines around all sites.
   *
   * @throws IOException also when the index is not one of a VCF file, or one of the two is damaged
   */
  static InputStream open(Path file, Path index, List<SiteIndex> wanted) throws IOException {
    try {
      if (BlockCompressedInputStream.checkTermination(file)
          != FileTermination.HAS_TERMINATOR_BLOCK) {
        throw new IOException("the file has no end");
      }
      TabixIndex tabix = read(index);
      checkEnd(tabix, file);
      return new IndexedLines(file, spans(tabix, wanted));
    } catch (RuntimeException e) {
      throw new IOException("not a usable index", e);
    }
  }

  /** Our own inflater checks sums, so that a damaged index is not taken for one. */
  private static TabixIndex read(Path index) throws IOException {
    byte[] content;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(index));
        InputStream plain = PeekedInput.unpacked(in, Place.of("index"))) {
      content = plain.readAllBytes();
    }
    TabixIndex tabix = new TabixIndex(new ByteArrayInputStream(content));
    if (!tabix.getFormatSpec().equals(TabixFormat.VCF)) {
      throw new IOException("not an index of a VCF file");
    }
    return tabix;
  }

  /** An index ends where its file does; one that does not is another file's. */
  private static void checkEnd(TabixIndex tabix, Path file) throws IOException {
    long end = 0;
    for (BinningIndexContent sequence : tabix.getIndices()) {
      for (Chunk chunk : sequence == null ? List.<Chunk>of() : sequence.getAllChunks()) {
        end = Math.max(end, chunk.getChunkEnd());
      }
    }
    long block = end >>> OFFSET_BITS;
    long last = Files.size(file) - BlockCompressedStreamConstants.EMPTY_GZIP_BLOCK.length;
    if (end != 0 && block != last && next(file, block) != last) {
      throw new IOException("not the index of this file");
    }
  }

  /** Where the block after a block starts. */
  private static long next(Path file, long block) throws IOException {
    byte[] size = new byte[2];
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(block + BlockCompressedStreamConstants.BLOCK_LENGTH_OFFSET);
      channel.read(ByteBuffer.wrap(size));
    }
    return block + ((size[0] & 0xff) | (size[1] & 0xff) << 8) + 1;
  }

  private static List<Span> spans(TabixIndex tabix, List<SiteIndex> wanted) {
    List<Span> found = new ArrayList<>();
    for (String name : tabix.getSequenceNames()) {
      for (SiteIndex sites : wanted) {
        SiteIndex.Chromosome here = sites.chromosome(name);
        for (int i = 0; here != null && i < here.windows(); i++) {
          for (Block block : tabix.getBlocks(name, here.windowFrom(i), here.windowTo(i))) {
            found.add(new Span(block.getStartPosition(), block.getEndPosition()));
          }
        }
      }
    }
    return merged(found);
  }

  private static List<Span> merged(List<Span> found) {
    Collections.sort(found);
    List<Span> merged = new ArrayList<>();
    for (Span span : found) {
      int last = merged.size() - 1;
      if (last >= 0 && span.from() <= merged.get(last).to()) {
        long to = Math.max(merged.get(last).to(), span.to());
        merged.set(last, new Span(merged.get(last).from(), to));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    try {
      while (current < 0 || blocks.getFilePointer() >= spans.get(current).to()) {
        current++;
        if (current == spans.size()) {
          current--;
          return -1;
        }
        blocks.seek(spans.get(current).from());
      }
      return readOn(target, offset, count);
    } catch (RuntimeException e) {
      throw new IOException("not the index of this file", e);
    }
  }

  /** Reads within one block, and not past the span's end. */
  private int readOn(byte[] target, int offset, int count) throws IOException {
    int here = blocks.available();
    long at = blocks.getFilePointer();
    long to = spans.get(current).to();
    if (at >>> OFFSET_BITS == to >>> OFFSET_BITS) {
      here = Math.min(here, (int) (to & OFFSET) - (int) (at & OFFSET));
    }
    int read = blocks.read(target, offset, Math.min(count, here));
    if (read <= 0) {
      throw new IOException("the index points past the file");
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    blocks.close();
  }
}
