package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.RuleEngine;

/** Packs are chosen by licence: a load of CC0 alone has no word of DPWG. */
class PackChoiceTest {
  private static final Authority DPWG = Authority.of("DPWG");
  private static final KnowledgeBase CC0 =
      KnowledgeBase.of(
          KnowledgeBase.standardPacks().stream()
              .filter(pack -> pack.version().licence().equals("CC0-1.0"))
              .toList());

  @Test
  void theDpwgPackHasItsOwnLicence() {
    KnowledgePack pack = KnowledgePack.bundled("dpwg");
    assertEquals("CC-BY-SA-4.0", pack.version().licence());
    assertEquals(DPWG, pack.authority());
    assertTrue(KnowledgeBase.standard().authorities().contains(DPWG));
  }

  @Test
  void aLoadOfCc0AloneDropsTheDpwgPack() {
    assertTrue(CC0.authorities().contains(Authority.of("CPIC")));
    assertFalse(CC0.authorities().contains(DPWG));
    assertEquals(Optional.empty(), CC0.functions(Gene.of("CYP2D6"), DPWG));
    assertTrue(CC0.packs().stream().noneMatch(pack -> pack.id().equals("dpwg")));
    List<Outcome> outcomes =
        RuleEngine.of(CC0)
            .assess(
                PatientProfile.builder().activityScore("CYP2D6", "0.0").build(),
                List.of("codeine"),
                "en",
                Set.of())
            .outcomes();
    assertEquals(
        List.of("CPIC"),
        outcomes.stream().map(one -> one.authority().orElseThrow().name()).toList());
  }

  @Test
  void noMessageOfAnotherPackIsReplacedByDpwg() {
    Set<String> own = keys(pack -> pack.id().equals("dpwg"));
    own.retainAll(keys(pack -> !pack.id().equals("dpwg")));
    assertEquals(Set.of(), own);
  }

  private static Set<String> keys(Predicate<KnowledgePack> which) {
    Set<String> keys = new TreeSet<>();
    KnowledgeBase.standardPacks().stream()
        .filter(which)
        .flatMap(pack -> pack.files().stream())
        .forEach(file -> keys.addAll(file.messages().keySet()));
    return keys;
  }
}
