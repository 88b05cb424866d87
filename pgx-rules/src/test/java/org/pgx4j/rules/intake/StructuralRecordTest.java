package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.GeneCalls;
import org.pgx4j.core.calling.GeneStructure;
import org.pgx4j.core.calling.NamedAllele;
import org.pgx4j.core.calling.StructuralFinding;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GeneCopies;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.ProblemCode;

/**
 * Symbols for lost and gained copies over a gene from 100 to 200, and over one without a structure.
 */
class StructuralRecordTest {
  private static final Gene COUNTED = Gene.of("ABC1");
  private static final Gene OTHER = Gene.of("ABC2");
  private static final String WHOLE = "chr1 50 . N <DEL> . PASS END=300 GT ";
  private static final String SNP = "chr1 100 . A G . PASS . GT 1/1";

  private static AlleleDefinitions.Builder gene(Gene gene, int... positions) {
    return AlleleDefinitions.builder(gene, GenomeBuild.GRCH38)
        .chromosome("chr1")
        .reference("*1")
        .positions(
            Arrays.stream(positions)
                .mapToObj(at -> new DefiningPosition(at, "A", List.of("G"), "", ""))
                .toList())
        .alleles(List.of(new NamedAllele("*1", true, Map.of())));
  }

  private static VcfReader.Builder reader() {
    return VcfReader.builder(
        List.of(
            gene(COUNTED, 100, 200).structure(GeneStructure.builder(100, 200).build()).build(),
            gene(OTHER, 500).build()));
  }

  private static Vcf read(String... records) {
    return Vcf.read(reader().build(), Vcf.file(records));
  }

  private static GeneCalls calls(Vcf vcf) {
    return vcf.samples.get(0).gene(COUNTED).orElseThrow();
  }

  private static String copies(Vcf vcf) {
    return calls(vcf)
        .copies()
        .map(copies -> copies.count() + " " + copies.source())
        .orElse("unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "<DEL>, 0/1, 1",
    "<DEL>, 1|1, 0",
    "<DUP>, 0/1, 3",
    "<DUP:TANDEM>, 1/1, 4",
    "<dup>, 1/0, 3",
    "'<CN0>,<CN2>', 1|0, 1",
    "'<CN0>,<CN2>', 1|2, 2",
    "<CN3>, 0|1, 4",
    "'<DEL>,<DUP>', 2/2, 4"
  })
  void theGenotypeCountsCopies(String alternate, String genotype, int copies) {
    Vcf vcf = read("chr1 50 . N " + alternate + " . PASS END=300 GT " + genotype);
    assertEquals(copies + " structural-record", copies(vcf));
    assertEquals(List.of(), vcf.told());
  }

  @ParameterizedTest
  @CsvSource({"0/1:3, 3", "./.:2, 2", ".:0, 0", "0/0:1.0, 1", "0/1, 1", "0/1:., 1"})
  void theNumberOfTheFormatPrecedesTheGenotype(String fields, int copies) {
    String record = "chr1 50 . N <DEL> . PASS END=300 GT:CN ";
    assertEquals(copies + " structural-record", copies(read(record + fields)));
  }

  @ParameterizedTest
  @CsvSource({"0/0", "./.", "0|0", "."})
  void theAbsenceOfOneChangeIsNoCount(String genotype) {
    Vcf vcf = read(WHOLE + genotype);
    assertEquals("unknown", copies(vcf));
    assertEquals(Set.of(), calls(vcf).structure());
  }

  @ParameterizedTest
  @CsvSource({"<CNV>, GT, 0/1", "<CNV>, GT:CN, 0/1:1.6", "<DEL>, GT, ./1", "<DUP>, CN, 99"})
  void aChangeThatIsNotCountedIsAFinding(String alternate, String format, String fields) {
    Vcf vcf = read("chr1 50 . N " + alternate + " . PASS END=300 " + format + " " + fields);
    assertEquals("unknown", copies(vcf));
    assertEquals(Set.of(StructuralFinding.COPIES_NOT_COUNTED), calls(vcf).structure());
  }

  @ParameterizedTest
  @CsvSource({
    "100, END=200, 1 structural-record, ''",
    "50, SVLEN=-150, 1 structural-record, ''",
    "50, SVLEN=150, 1 structural-record, ''",
    "50, 'SVLEN=-150,-20', 1 structural-record, ''",
    "101, END=300, unknown, partial-over-positions",
    "50, END=199, unknown, partial-over-positions",
    "120, END=180, unknown, partial",
    "50, SVLEN=-49, unknown, ''",
    "201, END=300, unknown, ''",
    "50, ., unknown, ''"
  })
  void onlyARecordOverTheWholeGeneCounts(int start, String info, String copies, String finding) {
    Vcf vcf = read("chr1 " + start + " . N <DEL> . PASS " + info + " GT 0/1");
    assertEquals(copies, copies(vcf));
    assertEquals(finding.isEmpty() ? "[]" : "[" + finding + "]", calls(vcf).structure().toString());
    assertEquals(List.of(), vcf.told());
  }

  @Test
  void recordsThatCountDifferentlyAreAProblem() {
    Vcf vcf = read(WHOLE + "0/1", "chr1 60 . N <DUP> . PASS END=300 GT 0/1");
    assertEquals("unknown", copies(vcf));
    assertEquals(Set.of(StructuralFinding.COPIES_DISAGREE), calls(vcf).structure());
    assertEquals(ProblemCode.COPY_NUMBER_CONFLICT, vcf.problems.get(0).code());
    assertEquals("1 structural-record", copies(read(WHOLE + "0/1", WHOLE + "0/1")));
  }

  @Test
  void basesAreReadAsIfTheRecordWereNotThere() {
    for (String structural :
        List.of(
            WHOLE + "0/1",
            "chr1 100 . N <DEL> . PASS END=300 GT 0/1",
            "chr1 100 . A <DUP> . PASS END=300 GT 0/1",
            "chr1 100 . A <CNV> . PASS . GT 0/0")) {
      for (Vcf vcf : List.of(read(structural, SNP), read(SNP, structural))) {
        assertEquals("1/1", vcf.at(0, COUNTED, 0), structural);
        assertEquals(List.of(), vcf.told(), structural);
      }
    }
  }

  @Test
  void aDeletionTakesSitesAwayWhereNoCountStandsForIt() {
    String deletion = "chr1 450 . N <DEL> . PASS END=550 GT ";
    assertEquals("none", read(deletion + "0/1").at(0, OTHER, 0));
    assertEquals("absent", read(deletion + "0/0").at(0, OTHER, 0));
    assertEquals("absent", read(WHOLE + "0/1").at(0, COUNTED, 0));
    assertEquals("none", read("chr1 50 . N <DEL> . PASS END=150 GT 0/1").at(0, COUNTED, 0));
    assertEquals("0/1", read(deletion + "0/1", "chr1 500 . A G . . . GT 0/1").at(0, OTHER, 0));
  }

  @Test
  void aRecordThatThePolicyRefusesCountsNothing() {
    String failed = Vcf.file("chr1 50 . N <DEL> . LowQual END=300 GT:GQ 0/1:9");
    assertEquals("1 structural-record", copies(Vcf.read(reader().build(), failed)));
    assertEquals("unknown", copies(Vcf.read(reader().filter(true).build(), failed)));
    assertEquals("unknown", copies(Vcf.read(reader().minimumQuality(10).build(), failed)));
  }

  @Test
  void whatIsStatedPrecedesAndAContradictionIsAProblem() {
    Vcf vcf = Vcf.read(reader().copies(COUNTED, 2).build(), Vcf.file(WHOLE + "0/1"));
    assertEquals("2 stated", copies(vcf));
    assertEquals(List.of("COPY_NUMBER_CONFLICT 0 sample 1, ABC1"), vcf.told());
    Vcf agreeing = Vcf.read(reader().copies("S1", COUNTED, 1).build(), Vcf.file(WHOLE + "0/1"));
    assertEquals("1 stated", copies(agreeing));
    assertEquals(List.of(), agreeing.told());
  }

  @Test
  void aStatementNamesASampleOfTheFile() {
    Vcf vcf = Vcf.read(reader().copies("S2", COUNTED, 1).build(), Vcf.file(SNP));
    assertEquals("unknown", copies(vcf));
    assertEquals(ProblemCode.UNKNOWN_SAMPLE, vcf.problems.get(0).code());
    VcfReader unnamed = reader().copies(COUNTED, 1).build();
    PgxException refused =
        assertThrows(PgxException.class, () -> Vcf.read(unnamed, Vcf.file(SNP + " 0/1")));
    assertEquals(ProblemCode.UNKNOWN_SAMPLE, refused.problem().code());
    VcfReader one = reader().copies(COUNTED, 1).sample("S1").build();
    assertEquals("1 stated", copies(Vcf.read(one, Vcf.file(SNP + " 0/1"))));
  }

  @Test
  void samplesAreCountedEachForItself() {
    Vcf vcf = read(WHOLE + "0/0 0/1 1/1", SNP + " 1/1 1/1");
    assertEquals(
        List.of("none", "1", "0"),
        vcf.samples.stream()
            .map(
                sample ->
                    sample
                        .gene(COUNTED)
                        .flatMap(GeneCalls::copies)
                        .map(GeneCopies::count)
                        .map(String::valueOf)
                        .orElse("none"))
            .toList());
    assertTrue(vcf.problems.isEmpty());
  }
}
