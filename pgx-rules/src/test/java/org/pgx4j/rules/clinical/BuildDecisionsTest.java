package org.pgx4j.rules.clinical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.rules.clinical.Clinic.definitions;
import static org.pgx4j.rules.clinical.Clinic.names;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.BuildSites;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.GenotypeCall;

/** The clinical decision on GRCh37, whose bases differ at defining sites: 1.6. */
@Tag("1.6")
class BuildDecisionsTest {
  private static final String GRCH37 = "##contig=<ID=chr1,length=249250621>\n";

  private static BuildSites sites(AlleleDefinitions gene) {
    return gene.sites(GenomeBuild.GRCH37).orElseThrow();
  }

  /** Records that say reference, at each position whose base on GRCh37 is verified. */
  private static GenotypeCall reference(String gene, boolean alsoUnverified) {
    AlleleDefinitions definitions = definitions(gene);
    BuildSites sites = sites(definitions);
    Map<Integer, String> lines = new TreeMap<>();
    for (DefiningPosition position : definitions.positions()) {
      sites
          .reference(position)
          .or(
              () ->
                  alsoUnverified
                      ? java.util.Optional.of(position.reference())
                      : java.util.Optional.empty())
          .ifPresent(
              bases ->
                  lines.put(
                      sites.position(position),
                      Clinic.record(
                          definitions.chromosome(), sites.position(position), bases, ". 0/0")));
    }
    return call(gene, String.join("", lines.values()));
  }

  private static GenotypeCall call(String gene, String records) {
    return gene.equals("CYP2D6")
        ? Clinic.callWithCopies(gene, GRCH37, records)
        : Clinic.call(gene, GRCH37, records);
  }

  @ParameterizedTest
  @CsvSource({
    "CYP2C19, *1/*1",
    "CYP3A5, *3/*3",
    "DPYD, c.85T>C (*9A)/c.85T>C (*9A)",
    "CYP2D6, *2/*2"
  })
  void referenceMeansTheBaseOfGrch37(String gene, String genotype) {
    assertTrue(
        names(reference(gene, false)).contains(genotype), names(reference(gene, false)).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "CYP2C19, rs3758581, A, G",
    "CYP3A5, rs776746, T, C",
    "DPYD, rs1801265, A, G",
    "CYP2D6, rs16947, G, A",
    "CYP2D6, rs1135840, C, G"
  })
  void theSitesThatDifferAreKnown(String gene, String rsid, String now, String before) {
    AlleleDefinitions definitions = definitions(gene);
    DefiningPosition position =
        definitions.positions().stream()
            .filter(p -> p.rsid().equals(rsid))
            .findFirst()
            .orElseThrow();
    assertEquals(now, position.reference());
    assertEquals(before, sites(definitions).reference(position).orElseThrow());
  }

  @Test
  void aBlockOfReferenceMeansTheBaseOfGrch37Too() {
    BuildSites sites = sites(definitions("CYP3A5"));
    List<Integer> all = definitions("CYP3A5").positions().stream().map(sites::position).toList();
    int last = all.get(all.size() - 1);
    String block =
        "chr7\t%d\t.\tN\t<NON_REF>\t.\tPASS\tEND=%d\tGT:DP\t0/0:30\n"
            .formatted(all.get(0) - 5, last + 5);
    assertEquals(List.of("*3/*3"), names(call("CYP3A5", block)));
  }

  @Test
  void whereTheBaseIsNotVerifiedAnAbsentRecordIsUnknownAndOneThatIsThereIsUsed() {
    AlleleDefinitions ryr1 = definitions("RYR1");
    BuildSites sites = sites(ryr1);
    long unverified = ryr1.positions().stream().filter(p -> sites.reference(p).isEmpty()).count();
    assertEquals(269, unverified);
    assertEquals(unverified, reference("RYR1", false).evidence().missing().size());
    DefiningPosition one =
        ryr1.positions().stream()
            .filter(
                p ->
                    sites.reference(p).isEmpty()
                        && p.alternates().get(0).length() == 1
                        && p.reference().length() == 1)
            .findFirst()
            .orElseThrow();
    GenotypeCall used =
        call(
            "RYR1",
            Clinic.record(
                ryr1.chromosome(),
                sites.position(one),
                one.reference(),
                one.alternates().get(0) + " 0/1"));
    assertFalse(used.evidence().missing().contains(one.position()));
  }
}
