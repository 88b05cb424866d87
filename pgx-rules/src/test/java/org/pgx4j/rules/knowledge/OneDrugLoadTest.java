package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.engine.RuleEngine;
import org.pgx4j.rules.report.JsonReport;

/** Which files of the bundled packs a question opens, besides the manifests. */
class OneDrugLoadTest {
  private final Set<String> opened = new TreeSet<>();
  private final RuleEngine engine =
      RuleEngine.of(
          KnowledgeBase.of(
              KnowledgeBase.standardPacks().stream()
                  .map(pack -> new KnowledgePack(new Counted(pack.id())))
                  .toList()));

  private final class Counted implements PackFiles {
    private final PackFiles files;
    private final String id;

    Counted(String id) {
      this.id = id;
      files = new JarFiles(KnowledgePack.class.getClassLoader(), id + "/", "manifest.json");
    }

    @Override
    public String place(String path) {
      return files.place(path);
    }

    @Override
    public byte @Nullable [] read(String path) throws IOException {
      if (!path.equals(KnowledgePack.MANIFEST)) {
        opened.add(id + "/" + path);
      }
      return files.read(path);
    }

    @Override
    public List<String> list() throws IOException {
      return files.list();
    }
  }

  private Set<String> withoutWords() {
    return opened.stream()
        .filter(path -> !path.contains("/words/"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void nothingIsOpenedBeforeAQuestion() {
    assertEquals(Set.of(), opened);
  }

  @Test
  void oneDrugOpensItsGuidelinesItsGeneAndTheWordsOfOneLanguage() {
    PatientProfile patient = PatientProfile.builder().genotype("CYP2C19", "*2/*2").build();
    engine.assess(patient, List.of("clopidogrel"), "en", Set.of()).outcomes();
    assertEquals(
        Set.of(
            "alleles/alleles/CYP2C19.json",
            "cpic/functions/CYP2C19.json",
            "cpic/guidelines/cpic-clopidogrel.json",
            "dpwg/functions/CYP2C19.json",
            "dpwg/guidelines/dpwg-clopidogrel.json",
            "fda/guidelines/fda-clopidogrel.json"),
        withoutWords());
    Set<String> others =
        opened.stream()
            .filter(path -> path.contains("/words/") && !path.contains("/words/en"))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), others);
  }

  @Test
  void aSecondQuestionOpensOnlyWhatIsNew() {
    PatientProfile patient = PatientProfile.builder().genotype("CYP2C19", "*2/*2").build();
    engine.assess(patient, List.of("clopidogrel"), "en", Set.of());
    opened.clear();
    engine.assess(patient, List.of("clopidogrel"), "en", Set.of());
    assertEquals(Set.of(), opened);
    engine.assess(patient, List.of("voriconazole"), "en", Set.of());
    assertEquals(
        Set.of(
            "cpic/guidelines/cpic-voriconazole.json",
            "dpwg/guidelines/dpwg-voriconazole.json",
            "fda/guidelines/fda-voriconazole.json"),
        opened);
  }

  @Test
  void aReportOpensLabelsAndPrioritiesBesides() {
    PatientProfile patient = PatientProfile.builder().genotype("CYP2C19", "*2/*2").build();
    var assessment = engine.assess(patient, List.of("clopidogrel"), "en", Set.of());
    assessment.outcomes();
    opened.clear();
    JsonReport.of(assessment);
    assertEquals(Set.of("fda/labelling.json", "vocabulary/priorities.json"), opened);
  }
}
