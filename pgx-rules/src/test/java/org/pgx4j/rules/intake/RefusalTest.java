package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;

class RefusalTest {
  private static final String RECORD = "chr1 100 . A G . . . GT 0/1";
  private static final String BARE = "##fileformat=VCFv4.2\n";

  @TempDir Path folder;

  private static VcfReader reader() {
    return VcfReader.builder(Vcf.genes()).build();
  }

  private static String refusal(VcfReader reader, String text) {
    return told(
        assertThrows(
            PgxException.class,
            () ->
                reader.read(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    "test.vcf",
                    problem -> fail(problem.message()),
                    sample -> fail("a sample was handed over"))));
  }

  private static String told(PgxException refusal) {
    Problem problem = refusal.problem();
    return problem.code() + " " + problem.place();
  }

  private static String header(String meta) {
    return refusal(reader(), Vcf.fileWith(BARE + meta + "\n", RECORD));
  }

  private String file(Path file) {
    return told(
        assertThrows(
            PgxException.class,
            () -> reader().read(file, p -> fail(p.message()), s -> fail("a sample"))));
  }

  @Test
  void fileThatIsNotThereIsUnreadable() {
    assertEquals("UNREADABLE_INPUT none.vcf", file(folder.resolve("none.vcf")));
  }

  @Test
  void directoryIsUnreadable() throws Exception {
    assertEquals("UNREADABLE_INPUT d", file(Files.createDirectory(folder.resolve("d"))));
  }

  @Test
  void emptyFileIsEmpty() throws Exception {
    assertEquals("EMPTY_INPUT e.vcf", file(Files.createFile(folder.resolve("e.vcf"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello\n", "\u0000\u0001\u0002", "chr1\t100\t.\tA\tG\n", "\n"})
  void contentThatIsNotAVcfIsRefusedAtItsFirstLine(String text) {
    assertEquals("NOT_VCF test.vcf:1", refusal(reader(), text));
  }

  @Test
  void headerWithoutColumnNamesIsNotAVcf() {
    assertEquals("NOT_VCF test.vcf:1", refusal(reader(), BARE));
    assertEquals("NOT_VCF test.vcf:2", refusal(reader(), BARE + "chr1\t1\t.\tA\tG\t.\t.\t.\n"));
  }

  @Test
  void columnNamesMustBeThoseOfVcf() {
    String text = Vcf.file(RECORD);
    assertEquals("NOT_VCF test.vcf:4", refusal(reader(), text.replace("\tALT", " ALT")));
    assertEquals("NOT_VCF test.vcf:4", refusal(reader(), text.replace("\tFORMAT\tS1", "")));
  }

  @Test
  void sampleNamesMustDiffer() {
    String text = Vcf.file(RECORD + " 0/0").replace("\tS2", "\tS1");
    assertEquals("NOT_VCF test.vcf:4", refusal(reader(), text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chr1 150 . A G . . . GT",
        "chr1 150 . A G . . . GT 0/1 0/1",
        "chr9 1 . A G . . . GT",
        "chr1",
        "##x"
      })
  void wrongColumnCountOfAnyRecordRefusesTheFile(String record) {
    assertEquals("COLUMN_COUNT test.vcf:6", refusal(reader(), Vcf.file(RECORD, record)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "##contig=<ID=chr1,assembly=GRCh38>\n##contig=<ID=chr2,assembly=hg19>",
        "##contig=<ID=1,assembly=b37>\n##contig=<ID=2,assembly=unheard>",
        "##contig=<ID=chr1,length=248956422>\n##contig=<ID=chr2,length=243199373>",
        "##contig=<ID=chr1,length=248956422,assembly=\"GRCh37.p13\">",
        "##reference=file:///ref/hg19.fa\n##contig=<ID=chr1,length=248956422>"
      })
  void twoAssembliesInOneHeaderAreRefused(String meta) {
    assertEquals("MIXED_ASSEMBLIES test.vcf", header(meta));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"##contig=<ID=chr1,length=248387328>", "##contig=<ID=chr1,length=247249719>"})
  void otherBuildThanGrch37OrGrch38IsRefused(String meta) {
    assertEquals("WRONG_BUILD test.vcf", header(meta));
  }

  @Test
  void statedBuildMustBeTheHeaders() {
    VcfReader reader = VcfReader.builder(Vcf.genes()).build(GenomeBuild.GRCH37).build();
    assertEquals("WRONG_BUILD test.vcf", refusal(reader, Vcf.file(RECORD)));
    assertEquals("WRONG_BUILD test.vcf", refusal(reader, Vcf.fileWith(BARE, RECORD)));
  }

  @Test
  void fileWhoseReferenceBasesAllContradictIsOnAnotherBuild() {
    String text =
        Vcf.fileWith(
            BARE,
            "chr1 100 . C G . . . GT 0/1",
            "chr1 200 . A G . . . GT 0/1",
            "chr1 400 . A G . . . GT 0/1");
    PgxException refusal =
        assertThrows(
            PgxException.class,
            () ->
                reader()
                    .read(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        "test.vcf",
                        problem -> {},
                        sample -> fail("a sample was handed over")));
    assertEquals("WRONG_BUILD test.vcf", told(refusal));
  }

  @Test
  void bareHeaderWithAgreeingReferenceBasesIsRead() {
    assertEquals("0/1", Vcf.read(reader(), Vcf.fileWith(BARE, RECORD)).at(Vcf.SNP));
  }

  @Test
  void sampleThatIsNotThereIsRefusedWithoutItsNameInTheMessage() {
    VcfReader reader = VcfReader.builder(Vcf.genes()).sample("Maria").build();
    assertEquals("UNKNOWN_SAMPLE test.vcf", refusal(reader, Vcf.file(RECORD)));
  }

  @Test
  void byteOrderMarkCarriageReturnsAndAMissingLastNewlineAreNoProblem() {
    String text = "\ufeff" + Vcf.file(RECORD).strip().replace("\n", "\r\n");
    assertEquals("0/1", Vcf.read(reader(), text).at(Vcf.SNP));
  }
}
