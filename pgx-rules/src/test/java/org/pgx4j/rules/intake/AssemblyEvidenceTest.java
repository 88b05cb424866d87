package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.genotype.GenomeBuild;

class AssemblyEvidenceTest {

  @ParameterizedTest
  @CsvSource({
    "file:///ref/GRCh38_full_analysis_set.fa, GRCH38",
    "hg38, GRCH38",
    "hs38DH.fa, GRCH38",
    "b38, GRCH38",
    "GCA_000001405.15_GRCh38_no_alt, GRCH38",
    "GCA_000001405.29.fna, GRCH38",
    "GRCh37.p13, GRCH37",
    "hg19.fa, GRCH37",
    "hs37d5.fa.gz, GRCH37",
    "human_g1k_v37_decoy.fasta, GRCH37",
    "/ref/b37.fa, GRCH37",
    "lib37/b37_decoy.fa, GRCH37",
    "GCA_000001405.1_GRC.fna, GRCH37"
  })
  void aReferenceTellsTheAssembly(String reference, GenomeBuild build) {
    AssemblyEvidence evidence = new AssemblyEvidence();
    evidence.note("##reference=" + reference);
    assertEquals(Optional.of(build), evidence.build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ref.fa",
        "lib37.fa",
        "b370.fa",
        "GCA_000001405.14.fna",
        "GCA_000001405.30.fna",
        "GCA_000001405.",
        "hg19ToHg38.chain",
        "b38x/../hs37.fa"
      })
  void anotherNameTellsNone(String reference) {
    AssemblyEvidence evidence = new AssemblyEvidence();
    evidence.note("##reference=" + reference);
    assertEquals(Optional.empty(), evidence.build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "##contig=<ID=chr1,length=5>; 5",
        "##contig=<length=5,ID=chr1>; 5",
        "##contig=<ID=chr1, length=5>; 5",
        "##contig=<ID=chr1,Description=\"a, length=4\",length=5>; 5",
        "##contig=<ID=chr1,mylength=4,length=\"5,6\">; 5,6"
      })
  void anAttributeIsFoundByItsName(String line, String value) {
    assertEquals(value, AssemblyEvidence.attribute(line, "length"));
    assertNull(AssemblyEvidence.attribute(line, "len"));
  }
}
