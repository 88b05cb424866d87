package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.calling.AssayCoverage;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

class BedReaderTest {
  private final List<Problem> problems = new ArrayList<>();

  private AssayCoverage read(byte[] bytes) {
    return BedReader.read(new ByteArrayInputStream(bytes), "panel.bed", problems::add);
  }

  private AssayCoverage read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chr1\t9\t20\n",
        "1 9 20",
        "chr1\t9\t20\tname\t0\t+\r\n",
        "browser position chr1\ntrack name=x\n#comment\n\nchr1\t9\t20\n",
        "chr1\t9\t12\nchr1\t12\t20\n"
      })
  void startIsCountedFromZeroAndTheEndIsNotCovered(String text) {
    AssayCoverage coverage = read(text);
    assertTrue(coverage.covers("chr1", 10, 20));
    assertFalse(coverage.covers("chr1", 9, 9));
    assertFalse(coverage.covers("chr1", 21, 21));
    assertEquals(List.of(), problems);
  }

  @Test
  void aCompressedFileIsRead(@TempDir Path directory) throws IOException {
    byte[] bytes = Vcf.gzip("chr1\t9\t20\n".getBytes(StandardCharsets.UTF_8));
    Path file = Files.write(directory.resolve("panel.bed.gz"), bytes);
    assertTrue(BedReader.read(file, problems::add).covers("chr1", 10, 20));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"chr1\t9", "chr1\t20\t9", "chr1\t-1\t9", "chr1\tx\t9", "chr1\t1\t9999999999"})
  void aBadLineCoversNothingAndIsOneProblem(String line) {
    AssayCoverage coverage = read("chr2\t0\t10\n" + line + "\nchr3\t0\t10\n");
    assertFalse(coverage.covers("chr1", 1, 1));
    assertTrue(coverage.covers("chr2", 1, 10) && coverage.covers("chr3", 1, 10));
    assertEquals(1, problems.size());
    assertEquals(ProblemCode.BAD_TABLE, problems.get(0).code());
    assertEquals("panel.bed:2", problems.get(0).place().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#nothing\n", "track\n", "chr1\n"})
  void aFileWithoutRegionsIsRefused(String text) {
    PgxException refused = assertThrowsExactly(PgxException.class, () -> read(text));
    assertEquals(ProblemCode.EMPTY_INPUT, refused.problem().code());
  }

  @Test
  void aFileThatIsNotThereIsRefused(@TempDir Path directory) {
    PgxException refused =
        assertThrowsExactly(
            PgxException.class, () -> BedReader.read(directory.resolve("no"), problems::add));
    assertEquals(ProblemCode.UNREADABLE_INPUT, refused.problem().code());
  }
}
