package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.GenotypeCall;

class BuildSitesTest {
  private static final BuildSites SITES =
      BuildSites.of(GenomeBuild.GRCH37, 50, Map.of(100, "G"), Set.of(200));
  private static final AlleleDefinitions GENE = TestGene.builder().elsewhere(SITES).build();

  @Test
  void positionsMoveAndBasesDifferWhereTheyAreKnownTo() {
    List<DefiningPosition> positions = GENE.positions();
    assertEquals(150, SITES.position(positions.get(0)));
    assertEquals(Optional.of("G"), SITES.reference(positions.get(0)));
    assertEquals(Optional.empty(), SITES.reference(positions.get(1)));
    assertEquals(Optional.of("CAT"), SITES.reference(positions.get(2)));
    assertEquals("BuildSites[GRCh37, shift 50]", SITES.toString());
  }

  @Test
  void definitionsKnowTheirOwnAssemblyAndTheOtherOne() {
    assertEquals(Optional.of(SITES), GENE.sites(GenomeBuild.GRCH37));
    BuildSites own = GENE.sites(GenomeBuild.GRCH38).orElseThrow();
    assertEquals(100, own.position(GENE.positions().get(0)));
    assertEquals(Optional.of("A"), own.reference(GENE.positions().get(0)));
    assertTrue(TestGene.definitions().sites(GenomeBuild.GRCH37).isEmpty());
  }

  @Test
  void anAbsentRecordMeansTheAssemblysBaseAndNothingWhereThatIsNotVerified() {
    GeneCalls calls = GeneCalls.builder(GENE, SITES).build();
    GenotypeCall call = AlleleMatcher.of(GENE).call(calls, MissingPolicy.ASSUME_REFERENCE);
    assertEquals(List.of("*2/*2"), TestGene.best(call));
    assertEquals(List.of(200), call.evidence().missing());
  }
}
