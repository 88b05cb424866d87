package org.pgx4j.rules.knowledge.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.knowledge.KnowledgeBase;
import org.pgx4j.rules.knowledge.KnowledgePack;
import org.pgx4j.rules.knowledge.PackFolder;

class KnowledgeDiffTest {
  private static final String ROW =
      """
      {"id": "%s", "populations": [], "when": {"phenotype": {"gene": "ABC1", "is": ["%s"]}},
       "strength": "Strong", "actions": [{"kind": "REDUCE_DOSE", "percentLow": "%s", "percentHigh": "75"}],
       "implications": ["abc1.slow"], "notes": []}
      """;
  private static final String ALLELES =
      """
      {"schema": "pgx4j/alleles/1", "gene": "ABC1", "version": "1",
       "source": {"authority": "MINE", "licence": "CC0-1.0", "citations": []},
       "build": "GRCh38", "chromosome": "chr9", "strategy": "exact", "undocumented": "no-call",
       "tier1": [], "required": [], "unphasedPriorities": [], "subAlleles": {}, "reference": "*1",
       "positions": [{"pos": 100, "ref": "C", "alts": ["T"], "hgvs": "g.100C>T"}], "extra": [],
       "alleles": [{"name": "*1"}, {"name": "*2", "at": {"100": "T"}}]}
      """;
  private static final String FUNCTIONS =
      """
      {"schema": "pgx4j/functions/1", "gene": "ABC1", "authority": "MINE", "version": "1",
       "licence": "CC0-1.0", "citations": [], "lookup": "phenotype",
       "functions": {"Normal": ["*1"], "None": ["*2"]},
       "phenotypes": [{"is": "Fast", "pairs": [["Normal", "Normal"]]},
         {"is": "Slow", "pairs": [["None", "None"], ["None", "Normal"]]}],
       "otherwise": "Indeterminate"}
      """;

  @TempDir Path folder;
  private int packs;

  private String row = ROW.formatted("slow", "Slow", "50");
  private String words = "Slow indeed";
  private String alleles = ALLELES;
  private String functions = FUNCTIONS;

  private KnowledgeBase knowledge() {
    KnowledgePack pack =
        new PackFolder(folder.resolve(Integer.toString(packs++)), "mine", "MINE")
            .with(
                "guideline",
                "codeine",
                "g.json",
                PackFolder.guideline("own", "MINE", "codeine", "ABC1", row))
            .with("alleles", "ABC1", "a.json", alleles)
            .with("functions", "ABC1", "f.json", functions)
            .with(
                "words",
                "en",
                "w.json",
                "{\"schema\": \"pgx4j/words/1\", \"language\": \"en\", \"messages\":"
                    + " {\"abc1.slow\": \"%s\", \"other.word\": \"A word\"}}".formatted(words))
            .pack();
    List<KnowledgePack> all = new ArrayList<>(List.of(KnowledgePack.bundled("vocabulary")));
    all.add(pack);
    return KnowledgeBase.of(all);
  }

  private KnowledgeDiff diff(Runnable change) {
    KnowledgeBase before = knowledge();
    change.run();
    return KnowledgeDiff.of(before, knowledge());
  }

  private Change only(Runnable change) {
    KnowledgeDiff diff = diff(change);
    assertEquals(1, diff.changes().size(), diff::text);
    return diff.changes().get(0);
  }

  @Test
  void theSameKnowledgeHasNoChange() {
    KnowledgeDiff diff = diff(() -> {});
    assertTrue(diff.isEmpty());
    assertEquals("nothing changed\n", diff.text());
    assertTrue(KnowledgeDiff.of(KnowledgeBase.standard(), KnowledgeBase.standard()).isEmpty());
  }

  @Test
  void oneOtherPercentIsOneChange() {
    Change change = only(() -> row = ROW.formatted("slow", "Slow", "40"));
    assertEquals(Change.Kind.CHANGED, change.kind());
    assertEquals("codeine MINE general slow", change.name());
    assertEquals(List.of("action: REDUCE_DOSE 50..75 % → REDUCE_DOSE 40..75 %"), change.details());
  }

  @Test
  void conditionStrengthAndWordsOfARuleAreTold() {
    assertEquals(
        List.of("condition: ABC1 phenotype is Slow → ABC1 phenotype is Fast"),
        only(() -> row = ROW.formatted("slow", "Fast", "50")).details());
    row = ROW.formatted("slow", "Slow", "50");
    assertEquals(
        List.of("strength: Strong → Weak"),
        only(() -> row = row.replace("\"Strong\"", "\"Weak\"")).details());
    assertEquals(
        List.of("words: {en abc1.slow=Slow indeed} → {en abc1.slow=Very slow}"),
        only(() -> words = "Very slow").details());
  }

  @Test
  void rulesComeAndGo() {
    String second = ROW.formatted("fast", "Fast", "60");
    Change added = only(() -> row = row + "," + second);
    assertEquals("added rule codeine MINE general fast", added.toString());
    assertTrue(added.details().contains("action: REDUCE_DOSE 60..75 %"), added.details()::toString);
    Change removed = only(() -> row = second);
    assertEquals("removed rule codeine MINE general slow", removed.toString());
  }

  @Test
  void allelesAreComparedPartByPart() {
    Change change =
        only(
            () ->
                alleles =
                    ALLELES
                        .replace("\"tier1\": []", "\"tier1\": [100]")
                        .replace("{\"name\": \"*2\", \"at\"", "{\"name\": \"*3\", \"at\"")
                        .replace("\"alts\": [\"T\"]", "\"alts\": [\"T\", \"G\"]"));
    assertEquals(
        List.of(
            "allele *2 removed: {100=T}",
            "allele *3 added: {100=T}",
            "position chr9:100 changed: C>T → C>T,G",
            "tier 1: [] → [100]"),
        change.details());
  }

  @Test
  void functionsAreComparedByWhatTheyGive() {
    Change other =
        only(() -> functions = FUNCTIONS.replace("[\"None\", \"Normal\"]", "[\"X\", \"Y\"]"));
    assertEquals(List.of("result of *1/*2: Slow → Indeterminate"), other.details());
    functions = FUNCTIONS;
    Change assigned =
        only(() -> functions = FUNCTIONS.replace("\"None\": [\"*2\"]", "\"None\": [\"*3\"]"));
    assertEquals(List.of("allele *2 removed: None", "allele *3 added: None"), assigned.details());
  }

  @Test
  void resultsOfProfilesThatChangeAreTold() {
    Map<String, PatientProfile> profiles =
        Map.of(
            "slow", PatientProfile.builder().genotype("ABC1", "*2/*2").build(),
            "fast", PatientProfile.builder().genotype("ABC1", "*1/*1").build());
    KnowledgeDiff diff =
        diff(() -> row = ROW.formatted("slow", "Slow", "40"))
            .withProfiles(profiles, List.of("codeine"));
    assertEquals(1, diff.results().size(), diff::text);
    ResultChange result = diff.results().get(0);
    assertEquals("slow", result.profile());
    assertEquals("codeine", result.drug());
    assertTrue(result.before().contains("50") && result.after().contains("40"), diff::text);
    assertFalse(result.toString().contains("slow"));
  }

  @Test
  void textAndJsonSayTheSameEachTime() throws IOException {
    KnowledgeDiff diff = diff(() -> row = ROW.formatted("slow", "Slow", "40"));
    assertEquals(
        """
        changed rule codeine MINE general slow
          action: REDUCE_DOSE 50..75 % → REDUCE_DOSE 40..75 %
        1 rule changed
        """,
        diff.text());
    JsonNode json = new ObjectMapper().readTree(diff.json());
    assertEquals("changed", json.at("/changes/0/kind").asText());
    assertEquals("mine", json.at("/after/0/id").asText());
    assertEquals(0, json.get("results").size());
  }
}
