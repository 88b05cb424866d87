package org.pgx4j.examples.bench;

import htsjdk.samtools.util.BlockCompressedInputStream;
import htsjdk.tribble.readers.AsciiLineReader;
import htsjdk.tribble.readers.AsciiLineReaderIterator;
import htsjdk.variant.variantcontext.Genotype;
import htsjdk.variant.variantcontext.VariantContext;
import htsjdk.variant.vcf.VCFCodec;
import htsjdk.variant.vcf.VCFHeader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real genomes beside the repository, and what reading them costs with nothing of ours. */
final class SharedFiles {
  private SharedFiles() {}

  /** A file of {@code ../shared/data}. */
  static Path file(String name) {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    Path file = root.resolveSibling("shared/data").resolve(name);
    if (!Files.exists(file)) {
      throw new IllegalStateException("no " + file);
    }
    return file;
  }

  /** The limit: every block decompressed by htsjdk, nothing looked at. */
  static long plain(InputStream file) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    try (InputStream in = new BlockCompressedInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
      }
    }
    return bytes;
  }

  /** What most programs do: every genotype of every record decoded by htsjdk. */
  static long decoded(InputStream file) throws IOException {
    long alternates = 0;
    try (AsciiLineReaderIterator lines =
        new AsciiLineReaderIterator(AsciiLineReader.from(new BlockCompressedInputStream(file)))) {
      VCFCodec codec = new VCFCodec();
      VCFHeader header = (VCFHeader) codec.readActualHeader(lines);
      while (lines.hasNext()) {
        VariantContext record = codec.decode(lines.next());
        for (Genotype genotype : record.getGenotypes()) {
          alternates += genotype.isHomRef() ? 0 : 1;
        }
      }
      return alternates + header.getNGenotypeSamples();
    }
  }
}
