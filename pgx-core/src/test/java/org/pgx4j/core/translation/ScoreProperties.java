package org.pgx4j.core.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.translation.TestTables.GENE;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Genotype.Diplotype;
import org.pgx4j.core.genotype.Haplotype;

class ScoreProperties {
  private static final FunctionTable TABLE = TestTables.byScore().build();

  @Provide
  Arbitrary<Haplotype> haplotypes() {
    return Arbitraries.of("*1", "*2", "*3", "*1x2", "*3x3", "*1x≥3", "*2x≥2", "*2+*3", "*3x2+*1")
        .map(name -> Haplotype.parse(GENE, name));
  }

  private static ActivityScore activity(Haplotype haplotype) {
    return TABLE.activityOf(haplotype).orElseThrow();
  }

  @Property(tries = 200)
  void aDiplotypesScoreIsTheExactSumOfBoth(
      @ForAll("haplotypes") Haplotype one, @ForAll("haplotypes") Haplotype other) {
    ActivityScore score = TABLE.translate(Diplotype.of(one, other)).score().orElseThrow();
    BigDecimal sum = activity(one).value().add(activity(other).value());
    assertEquals(0, sum.compareTo(score.value()));
    assertEquals(activity(one).atLeast() || activity(other).atLeast(), score.atLeast());
  }

  @Property(tries = 200)
  void theOrderOfTheHaplotypesDoesNotCount(
      @ForAll("haplotypes") Haplotype one, @ForAll("haplotypes") Haplotype other) {
    assertEquals(
        TABLE.translate(new Diplotype(one, other, true)),
        TABLE.translate(new Diplotype(other, one, true)));
  }

  @Property(tries = 200)
  void copiesMultiply(@ForAll @IntRange(min = 2, max = 20) int copies) {
    Haplotype many = Haplotype.parse(GENE, "*3x" + copies);
    assertEquals(
        0,
        new BigDecimal("0.25")
            .multiply(BigDecimal.valueOf(copies))
            .compareTo(activity(many).value()));
  }

  @Property(tries = 200)
  void anExactScoreAlwaysHasAPhenotypeThatExpandsToIt(
      @ForAll("haplotypes") Haplotype one, @ForAll("haplotypes") Haplotype other) {
    GeneResult result = TABLE.translate(Diplotype.of(one, other));
    Phenotype phenotype = result.phenotype().orElseThrow();
    if (one.isPlain() && other.isPlain()) {
      assertTrue(TABLE.expand(phenotype).contains(result));
    }
    assertTrue(result.score().orElseThrow().atLeast() || !phenotype.isIndeterminate());
  }
}
