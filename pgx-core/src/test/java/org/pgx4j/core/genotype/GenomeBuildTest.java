package org.pgx4j.core.genotype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pgx4j.core.problem.Refusals.assertRefused;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.problem.ProblemCode;

class GenomeBuildTest {
  @ParameterizedTest
  @ValueSource(strings = {"GRCh38", "grch38", "GRCH38.p14", "hg38", "b38", "HG38 "})
  void everyUsualNameOfBuild38IsRead(String name) {
    assertEquals(GenomeBuild.GRCH38, GenomeBuild.parse(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GRCh37", "GRCh37.p13", "hg19", "b37", "hs37d5"})
  void everyUsualNameOfBuild37IsRead(String name) {
    assertEquals(GenomeBuild.GRCH37, GenomeBuild.parse(name));
  }

  @ParameterizedTest
  @EnumSource(GenomeBuild.class)
  void aBuildReadsItselfBack(GenomeBuild build) {
    assertEquals(build, GenomeBuild.parse(build.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GRCh36", "hg18", "T2T-CHM13", "38", "GRCh38.p", "GRCh38 GRCh37"})
  void anotherBuildIsRefused(String text) {
    assertRefused(ProblemCode.INVALID_BUILD, GenomeBuild::parse, text);
  }
}
