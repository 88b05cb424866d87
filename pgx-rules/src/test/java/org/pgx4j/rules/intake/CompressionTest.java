package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.problem.PgxException;

class CompressionTest {
  private static final byte[] PLAIN =
      Vcf.file("chr1 100 . A G . . . GT 0/1", "chr1 200 . C T . . . GT 1/1")
          .getBytes(StandardCharsets.UTF_8);
  private static final int END_BLOCK = 28;

  private static String read(byte[] bytes) {
    Vcf vcf = Vcf.read(VcfReader.builder(Vcf.genes()).build(), bytes);
    return vcf.at(Vcf.SNP) + " " + vcf.at(Vcf.OTHER);
  }

  private static String refusal(byte[] bytes) {
    return assertThrows(PgxException.class, () -> read(bytes)).problem().code().toString();
  }

  /** BGZF blocks of a few bytes, so that lines and numbers lie across them. */
  static byte[] blocks(byte[] content, int size) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int from = 0; from < content.length; from += size) {
      out.writeBytes(
          block(Arrays.copyOfRange(content, from, Math.min(content.length, from + size))));
    }
    out.writeBytes(block(new byte[0]));
    return out.toByteArray();
  }

  private static byte[] block(byte[] content) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    deflater.setInput(content);
    deflater.finish();
    byte[] packed = new byte[content.length + 100];
    int length = deflater.deflate(packed);
    deflater.end();
    CRC32 sum = new CRC32();
    sum.update(content);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int[] head = {0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 0xff, 6, 0, 'B', 'C', 2, 0};
    Arrays.stream(head).forEach(out::write);
    little(out, length + 25, 2);
    out.write(packed, 0, length);
    little(out, sum.getValue(), 4);
    little(out, content.length, 4);
    return out.toByteArray();
  }

  private static void little(ByteArrayOutputStream out, long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (value >>> 8 * i));
    }
  }

  @Test
  void plainGzipAndBlocksReadAlike() {
    assertEquals("0/1 1/1", read(PLAIN));
    assertEquals("0/1 1/1", read(Vcf.gzip(PLAIN)));
    assertEquals("0/1 1/1", read(blocks(PLAIN, 7)));
  }

  @Test
  void gzipMembersFollowOneAnother() {
    byte[] first = Vcf.gzip(Arrays.copyOf(PLAIN, 50));
    byte[] second = Vcf.gzip(Arrays.copyOfRange(PLAIN, 50, PLAIN.length));
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    assertEquals("0/1 1/1", read(both));
  }

  @Test
  void gzipCutAnywhereIsTruncated() {
    byte[] whole = Vcf.gzip(PLAIN);
    for (int length = 2; length < whole.length; length++) {
      assertEquals("TRUNCATED_INPUT", refusal(Arrays.copyOf(whole, length)));
    }
  }

  @Test
  void blocksCutAnywhereAreTruncated() {
    byte[] whole = blocks(PLAIN, 100);
    for (int length = 2; length < whole.length; length++) {
      assertEquals("TRUNCATED_INPUT", refusal(Arrays.copyOf(whole, length)));
    }
  }

  @Test
  void blocksWithoutTheEndBlockAreTruncated() {
    byte[] whole = blocks(PLAIN, 100);
    assertEquals("TRUNCATED_INPUT", refusal(Arrays.copyOf(whole, whole.length - END_BLOCK)));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 60, -1, -5, -8})
  void damagedGzipIsUnreadable(int at) {
    byte[] bytes = Vcf.gzip(PLAIN);
    int index = at < 0 ? bytes.length + at : at;
    bytes[index] ^= (byte) 0xe1;
    assertEquals("UNREADABLE_INPUT", refusal(bytes));
  }

  @Test
  void trailingBytesAreUnreadable() {
    byte[] bytes = Vcf.gzip(PLAIN);
    assertEquals("UNREADABLE_INPUT", refusal(Arrays.copyOf(bytes, bytes.length + 3)));
  }

  @Test
  void compressedNothingIsEmpty() {
    assertEquals("EMPTY_INPUT", refusal(Vcf.gzip(new byte[0])));
    assertEquals("EMPTY_INPUT", refusal(blocks(new byte[0], 1)));
  }
}
