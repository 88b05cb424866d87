package org.pgx4j.rules.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.AlleleMatcher;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.GeneCalls;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.calling.NamedAllele;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Genotype.Diplotype;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.rules.knowledge.KnowledgeBase;

/** CYP2D6 of the bundled knowledge, called from small variants without its number of copies. */
class CopyNumberTest {
  private static final Gene GENE = Gene.of("CYP2D6");
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.standard();
  private static final AlleleDefinitions DEFINITIONS = KNOWLEDGE.definitions(GENE).orElseThrow();
  private static final FunctionTable FUNCTIONS = KNOWLEDGE.functions(GENE).orElseThrow();
  private static final AlleleMatcher MATCHER = AlleleMatcher.of(DEFINITIONS).withCopyCandidates();

  private static int code(DefiningPosition position, NamedAllele allele) {
    int code = position.codeOf(allele.at().getOrDefault(position.position(), position.reference()));
    return code == GeneCalls.UNDOCUMENTED ? 0 : code;
  }

  private static GenotypeCall call(NamedAllele first, NamedAllele second) {
    GeneCalls.Builder calls = GeneCalls.builder(DEFINITIONS);
    for (int i = 0; i < DEFINITIONS.positions().size(); i++) {
      DefiningPosition position = DEFINITIONS.positions().get(i);
      calls.diploid(i, code(position, first), code(position, second), true, 0);
    }
    return MATCHER.call(calls.build(), MissingPolicy.NO_CALL);
  }

  private static Set<String> phenotypes(GenotypeCall call) {
    Set<String> phenotypes = new TreeSet<>();
    call.deciding()
        .forEach(
            best ->
                phenotypes.add(
                    FUNCTIONS
                        .translate(best.genotype())
                        .phenotype()
                        .map(Phenotype::term)
                        .orElseThrow()));
    return phenotypes;
  }

  @Test
  void noPairOfAllelesIsADefiniteNormalOrUltrarapidMetabolizer() {
    List<NamedAllele> alleles = DEFINITIONS.alleles();
    TreeMap<String, Integer> definite = new TreeMap<>();
    List<String> lost = new ArrayList<>();
    for (int a = 0; a < alleles.size(); a++) {
      for (int b = a; b < alleles.size(); b++) {
        GenotypeCall call = call(alleles.get(a), alleles.get(b));
        Diplotype plain =
            Diplotype.of(
                Haplotype.parse(GENE, alleles.get(a).name()),
                Haplotype.parse(GENE, alleles.get(b).name()));
        if (call.deciding().stream().noneMatch(best -> best.genotype().equals(plain))) {
          lost.add(plain.toString());
        }
        Set<String> phenotypes = phenotypes(call);
        if (phenotypes.size() == 1) {
          definite.merge(phenotypes.iterator().next(), 1, Integer::sum);
        }
      }
    }
    assertEquals(List.of(), lost);
    assertEquals(
        Set.of("Indeterminate", "Intermediate Metabolizer", "Poor Metabolizer"), definite.keySet());
  }

  @Test
  void twoAllelesWithoutFunctionAreADefinitePoorMetabolizer() {
    NamedAllele none =
        DEFINITIONS.alleles().stream()
            .filter(allele -> allele.name().equals("*4"))
            .findFirst()
            .orElseThrow();
    GenotypeCall call = call(none, none);
    assertTrue(call instanceof GenotypeCall.Ambiguous);
    assertEquals(Set.of("Poor Metabolizer"), phenotypes(call));
  }

  @ParameterizedTest
  @CsvSource({
    "*1x2/*4, 2.0, Normal Metabolizer",
    "*1x>=3/*4, ≥3.0, Ultrarapid Metabolizer",
    "*1x5/*4, ≥3.0, Ultrarapid Metabolizer",
    "*4x2/*4, 0.0, Poor Metabolizer",
    "*4x≥3/*5, 0.0, Poor Metabolizer",
    "*10/*36+*10, 0.5, Intermediate Metabolizer",
    "*1/*68+*4, 1.0, Intermediate Metabolizer",
    "*35x3/*41, 3.25, Ultrarapid Metabolizer",
    "*1/*13+*1x2, 3.0, Ultrarapid Metabolizer",
    "*1/*22x2, n/a, Indeterminate"
  })
  void namesWithCopiesAreTranslated(String written, String score, String phenotype) {
    GeneResult result = FUNCTIONS.translate(Genotype.parse(GENE, written));
    assertEquals(score, result.score().map(ActivityScore::toString).orElse("n/a"));
    assertEquals(phenotype, result.phenotype().map(Phenotype::term).orElseThrow());
  }
}
