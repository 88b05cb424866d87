package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.KnowledgeVersion;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.report.JsonReport;

/** Laws of the engine over the bundled knowledge. */
class KnowledgeLawsProperties {
  private static final Pgx PGX = Pgx.standard();

  /** Statements about one person, of which any may be unknown; each alone contradicts no other. */
  private static final List<List<String>> STATEMENTS =
      List.of(
          List.of("CYP2C19=*1/*1", "CYP2C19=*2/*17", "CYP2C19=*2/*2"),
          List.of("CYP2D6=*1/*4", "CYP2D6=*4/*4", "CYP2D6=*1/*1x3"),
          List.of("CYP2C9=*1/*1", "CYP2C9=*1/*3", "CYP2C9=*2/*2"),
          List.of("CYP2B6=*1/*1", "CYP2B6=*6/*6"),
          List.of("TPMT=*1/*1", "TPMT=*1/*3A", "TPMT=*3A/*3A"),
          List.of("NUDT15=*1/*1", "NUDT15=*1/*3"),
          List.of("SLCO1B1=*1/*1", "SLCO1B1=*1/*5"),
          List.of("ABCG2=rs2231142 reference (G)/rs2231142 variant (T)"),
          List.of("HLA-B=*15:02 negative", "HLA-B=*15:02 positive"),
          List.of("HLA-A=*31:01 negative", "HLA-A=*31:01 positive"),
          List.of("VKORC1=rs9923231 reference (C)/rs9923231 variant (T)"),
          List.of("RYR1=Reference/Reference"),
          List.of("CACNA1S=Reference/Reference"),
          List.of("DPYD=Reference/Reference", "DPYD=Reference/c.2846A>T"),
          List.of("G6PD activity: 12 %", "G6PD activity: 50 %"),
          List.of("HER2@IHC: 3+", "HER2@IHC: 1+"),
          List.of("ER: positive", "ER: negative"));

  private static final List<String> DRUGS =
      List.of(
          "clopidogrel",
          "codeine",
          "phenytoin",
          "carbamazepine",
          "azathioprine",
          "amitriptyline",
          "sertraline",
          "rosuvastatin",
          "simvastatin",
          "warfarin",
          "sevoflurane",
          "capecitabine",
          "rasburicase",
          "siponimod",
          "trastuzumab",
          "abemaciclib",
          "voriconazole");

  @Provide
  Arbitrary<List<String>> known() {
    return Arbitraries.integers()
        .between(-3, 2)
        .list()
        .ofSize(STATEMENTS.size())
        .map(
            choices -> {
              List<String> chosen = new ArrayList<>();
              for (int i = 0; i < choices.size(); i++) {
                if (choices.get(i) >= 0) {
                  List<String> of = STATEMENTS.get(i);
                  chosen.add(of.get(choices.get(i) % of.size()));
                }
              }
              return chosen;
            });
  }

  private static PatientProfile profile(List<String> statements) {
    PatientProfile.Builder profile = PatientProfile.builder().fact("sex", "female");
    for (String statement : statements) {
      String[] parts = statement.split("=|: ", 2);
      if (statement.contains("=")) {
        profile.genotype(parts[0], parts[1]);
      } else if (parts[1].contains("%")) {
        profile.measurement(Measurement.parse(parts[0] + "=" + parts[1]));
      } else {
        profile.finding(Finding.parse(parts[0] + "=" + parts[1]));
      }
    }
    return profile.build();
  }

  /** What is recommended without a test that is missing, by drug, authority and population. */
  private static Map<String, String> decided(List<String> statements) {
    Map<String, String> decided = new TreeMap<>();
    for (Outcome outcome : PGX.assess(profile(statements), DRUGS).outcomes()) {
      if (outcome instanceof Outcome.Matched matched && outcome.missing().isEmpty()) {
        decided.put(
            outcome.drug() + outcome.authority() + outcome.population(),
            matched.recommendation().actions().toString());
      }
    }
    return decided;
  }

  @Property(tries = 60)
  void knowingMoreNeverTakesBackARecommendationUnlessItWasAFallback(
      @ForAll("known") List<String> all, @ForAll Random random) {
    List<String> fewer = new ArrayList<>(all);
    fewer.removeIf(one -> random.nextInt(3) == 0);
    Map<String, String> before = decided(fewer);
    Map<String, String> after = decided(all);
    before.forEach((question, advice) -> assertEquals(advice, after.get(question), question));
  }

  @Property(tries = 40)
  void theOrderOfStatementsAndDrugsChangesNoByte(
      @ForAll("known") List<String> statements, @ForAll Random random) {
    List<String> shuffled = new ArrayList<>(statements);
    List<String> drugs = new ArrayList<>(DRUGS);
    Collections.shuffle(shuffled, random);
    Collections.shuffle(drugs, random);
    assertEquals(
        JsonReport.of(PGX.assess(profile(statements), DRUGS)),
        JsonReport.of(PGX.assess(profile(shuffled), drugs)));
  }

  @Provide
  Arbitrary<String> overridden() {
    return Arbitraries.of("clopidogrel", "codeine", "warfarin", "voriconazole", "siponimod");
  }

  @Property(tries = 20)
  void anOverrideWinsIsShownAndLeavesOtherAuthorities(
      @ForAll("overridden") String drug, @ForAll("known") List<String> statements) {
    Path folder = Path.of("target", "override-properties", drug);
    String row = PackFolder.row("all", "{\"always\": true}");
    PackFolder pack =
        new PackFolder(folder, "mine", "DPWG")
            .with(
                "guideline",
                drug,
                "g.json",
                PackFolder.guideline("mine-" + drug, "DPWG", drug, "CYP2C19", row));
    Assessment mine = Pgx.builder().pack(pack.pack()).build().assess(profile(statements), drug);
    Assessment bundled = PGX.assess(profile(statements), drug);
    List<Outcome> dpwg = of("DPWG", mine);
    assertEquals(List.of("mine-" + drug), dpwg.stream().map(Outcome::ruleId).toList());
    assertTrue(dpwg.get(0) instanceof Outcome.Matched);
    assertTrue(mine.knowledge().stream().map(KnowledgeVersion::id).toList().contains("mine"));
    for (String other : List.of("CPIC", "FDA")) {
      assertEquals(
          of(other, bundled).stream().map(Outcome::summary).toList(),
          of(other, mine).stream().map(Outcome::summary).toList());
    }
  }

  private static List<Outcome> of(String authority, Assessment assessment) {
    return assessment.outcomes().stream()
        .filter(one -> one.authority().orElseThrow().name().equals(authority))
        .toList();
  }
}
