package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.pgx4j.core.calling.TestGene.best;
import static org.pgx4j.core.calling.TestGene.call;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.CallEvidence.Heteroplasmy;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.GenotypeCall.NotCalled;
import org.pgx4j.core.genotype.GenotypeCall.Reason;

class MitochondrialTest {
  private static final AlleleDefinitions GENE =
      TestGene.builder()
          .ploidy(Ploidy.MITOCHONDRIAL)
          .strategy(CallingStrategy.LOWEST_FUNCTION)
          .reference("Reference")
          .alleles(
              List.of(
                  new NamedAllele("Reference", true, Map.of()),
                  new NamedAllele("m.100A>G", false, Map.of(100, "G")),
                  new NamedAllele("m.200C>T", false, Map.of(200, "T")),
                  new NamedAllele("m.200C>G", false, Map.of(200, "G")),
                  new NamedAllele("m.400A>G", false, Map.of(400, "G"))))
          .tier1(Set.of(100, 400))
          .required(Set.of(100, 400))
          .build();

  private static Reason reason(GenotypeCall call) {
    return assertInstanceOf(NotCalled.class, call).reason();
  }

  @Test
  void oneNameStandsForTheOneGenome() {
    assertEquals(List.of("Reference"), best(call(GENE, "0", "0", "0", "0")));
    assertEquals(List.of("m.100A>G"), best(call(GENE, "1", "0", "0", "0")));
  }

  @Test
  void severalVariantsStandTogether() {
    assertEquals(List.of("[m.100A>G + m.400A>G]"), best(call(GENE, "1", "0", "0", "1")));
    assertEquals(List.of("[m.200C>G + m.200C>T]"), best(call(GENE, "0", "1/2", "0", "0")));
  }

  @Test
  void withoutARequiredPositionNothingReadsAsReference() {
    assertEquals(Reason.REQUIRED_POSITION_MISSING, reason(call(GENE, "0", "0", "0", "-")));
    assertEquals(Reason.REQUIRED_POSITION_MISSING, reason(call(GENE, "0", "1", "0", ".")));
    assertEquals(Reason.REQUIRED_POSITION_MISSING, reason(call(GENE, "?", "0", "0", "-")));
    assertEquals(List.of("Reference"), best(call(GENE, "0", "-", "0", "0")));
  }

  @Test
  void aVariantAtARequiredPositionIsCalledWithoutTheOthers() {
    GenotypeCall call = call(GENE, "1", "0", "0", "-");
    assertEquals(List.of("m.100A>G"), best(call));
    assertEquals(List.of(400), call.evidence().gating());
    assertEquals("m.400A>G", call.evidence().notExcluded().get(0).allele());
  }

  @Test
  void anUndocumentedBaseAloneIsNoCallAndNeverReference() {
    assertEquals(Reason.UNDOCUMENTED_VARIANT, reason(call(GENE, "0", "?", "0", "0")));
    GenotypeCall besides = call(GENE, "1", "?", "0", "0");
    assertEquals(List.of("m.100A>G"), best(besides));
    assertEquals(1, besides.evidence().undocumented().size());
  }

  @Test
  void theShareOfCopiesIsPartOfTheEvidence() {
    GeneCalls.Builder builder = GeneCalls.builder(GENE);
    for (int i = 0; i < 4; i++) {
      builder.haploid(i, i == 0 ? 1 : 0);
    }
    GeneCalls plain = builder.build();
    GeneCalls calls = builder.heteroplasmy(0, "A>G", 0.07).build();
    GenotypeCall call = AlleleMatcher.of(GENE).call(calls, MissingPolicy.NO_CALL);
    List<Heteroplasmy> found = call.evidence().heteroplasmy();
    assertEquals(List.of(new Heteroplasmy(100, "A>G", 0.07)), found);
    assertEquals("Heteroplasmy[1 position]", found.get(0).toString());
    assertEquals(false, plain.equals(calls));
  }

  @Test
  void assumedReferenceFillsOneGenome() {
    GeneCalls nothing = GeneCalls.builder(GENE).build();
    AlleleMatcher matcher = AlleleMatcher.of(GENE);
    assertEquals(List.of("Reference"), best(matcher.call(nothing, MissingPolicy.ASSUME_REFERENCE)));
    assertEquals(Reason.NO_DATA, reason(matcher.call(nothing, MissingPolicy.NO_CALL)));
  }
}
