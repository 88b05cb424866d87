package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.NamedAllele;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype.Diplotype;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.KnowledgeVersion;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.Lookup;
import org.pgx4j.core.translation.Modulator;

class BundledKnowledgeTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.standard();

  @Test
  void allGenesAreDefinedByAllTheirPositionsAndAlleles() {
    int positions = 0;
    int alleles = 0;
    for (Gene gene : KNOWLEDGE.definedGenes()) {
      AlleleDefinitions definitions = KNOWLEDGE.definitions(gene).orElseThrow();
      assertEquals(gene, definitions.gene());
      positions += definitions.positions().size();
      alleles += definitions.alleles().size();
    }
    assertEquals(20 + 1, KNOWLEDGE.definedGenes().size());
    assertEquals(1_201 + 22, positions);
    assertEquals(1_317 + 24, alleles);
  }

  @Test
  void everyGeneHasFunctions() {
    for (Gene gene : KNOWLEDGE.genes()) {
      FunctionTable table = KNOWLEDGE.functions(gene).orElseThrow();
      assertEquals(gene, table.gene());
      assertSame(table, KNOWLEDGE.functions(gene, table.authority()).orElseThrow());
      assertFalse(table.possibleResults().isEmpty());
    }
    assertEquals(Optional.empty(), KNOWLEDGE.functions(Gene.of("TPMT"), Authority.of("NOBODY")));
  }

  @Test
  void aDefinedAlleleWithoutFunctionIsNeverNormal() {
    Set<String> without = new TreeSet<>();
    for (Gene gene : KNOWLEDGE.definedGenes()) {
      FunctionTable table = KNOWLEDGE.functions(gene).orElseThrow();
      for (NamedAllele allele : KNOWLEDGE.definitions(gene).orElseThrow().alleles()) {
        Haplotype haplotype = Haplotype.parse(gene, allele.name());
        if (table.lookup() != Lookup.GENOTYPE && !table.knows(haplotype)) {
          without.add(gene + " " + allele.name());
          for (Haplotype other : List.of(haplotype, reference(gene))) {
            var result = table.translate(Diplotype.of(haplotype, other));
            assertTrue(result.phenotype().orElseThrow().isIndeterminate(), gene + " " + haplotype);
            assertEquals(Optional.empty(), result.score());
          }
        }
      }
    }
    assertEquals(103, without.size(), without.toString());
  }

  private static Haplotype reference(Gene gene) {
    return Haplotype.parse(gene, KNOWLEDGE.definitions(gene).orElseThrow().reference());
  }

  @Test
  void aSubAlleleHasTheFunctionOfItsCoreAllele() {
    int seen = 0;
    for (Gene gene : KNOWLEDGE.definedGenes()) {
      FunctionTable table = KNOWLEDGE.functions(gene).orElseThrow();
      var subAlleles = KNOWLEDGE.definitions(gene).orElseThrow().subAlleles();
      subAlleles.forEach(
          (sub, core) ->
              assertEquals(
                  table.functionOf(Haplotype.parse(gene, core)).orElseThrow(),
                  table.functionOf(Haplotype.parse(gene, sub)).orElseThrow()));
      seen += subAlleles.size();
    }
    assertTrue(seen > 0);
  }

  @Test
  void noFileSpellsOutDiplotypesButTheUnphasedPrioritiesAndConditions() throws IOException {
    Pattern diplotype = Pattern.compile("\"\\*[0-9A-Z]+/\\*[0-9A-Z]+\"");
    List<String> found = new ArrayList<>();
    for (Path file : Repository.jsonFiles(Repository.packs())) {
      if (!file.getParent().endsWith("schema")) {
        try (Stream<String> lines = Files.lines(file)) {
          lines
              .filter(line -> diplotype.matcher(line).find() && !isAllowed(line))
              .forEach(line -> found.add(file.getFileName() + ": " + line));
        }
      }
    }
    assertEquals(List.of(), found);
  }

  private static boolean isAllowed(String line) {
    return line.contains("\"among\"") || line.contains("\"diplotype\"");
  }

  @Test
  void versionsStandByPackIdWithTheManifestsHash() throws IOException {
    assertEquals(
        KnowledgeBase.standardPacks().stream().map(KnowledgePack::id).sorted().toList(),
        KNOWLEDGE.versions().stream().map(KnowledgeVersion::id).toList());
    for (KnowledgeVersion version : KNOWLEDGE.versions()) {
      Path manifest = Repository.packs().resolve(version.id()).resolve("manifest.json");
      assertEquals(Sha256.of(Files.readAllBytes(manifest)), version.sha256());
    }
  }

  @Test
  void theListOfPacksSaysWhatTheirManifestsSay() {
    ClassLoader loader = KnowledgePack.class.getClassLoader();
    for (KnowledgePack listed : KnowledgeBase.standardPacks()) {
      KnowledgePack read = KnowledgePack.inJar(loader, listed.id());
      assertEquals(read.version(), listed.version());
      assertEquals(read.authority(), listed.authority());
      assertEquals(read.kinds(), listed.kinds());
      assertEquals(read.isByIndication(), listed.isByIndication());
      assertEquals(read.isEvidence(), listed.isEvidence());
      assertTrue(listed.isBundled() && !read.isBundled());
    }
  }

  @Test
  void everyBundledFileHasTheHashThatItsManifestLists() {
    KnowledgeBase.standardPacks().forEach(pack -> pack.files().forEach(KnowledgeFile::verify));
  }

  @Test
  void anEnzymeThatIsNoGeneSymbolStandsForItsGenes() {
    List<Modulator> strong = KNOWLEDGE.modulators("ketoconazole");
    assertEquals(List.of(Gene.of("CYP3A4"), Gene.of("CYP3A5")), strong.get(0).genes());
    assertEquals(List.of(Gene.of("CYP2D6")), KNOWLEDGE.modulators("paroxetine").get(0).genes());
    assertEquals(List.of(), KNOWLEDGE.modulators("water"));
  }

  @Test
  void aSaltIsTheDrugWhoseEffectOnEnzymesIsKnown() {
    assertEquals(
        "abiraterone", KNOWLEDGE.drugs().find("abiraterone acetate").map(Drug::name).orElse(""));
  }

  @Test
  void drugsAreFoundByNameBrandAndCode() {
    for (String text : List.of("Clopidogrel", "PLAVIX", "32968", "rxnorm:32968", "B01AC04")) {
      assertEquals(
          "clopidogrel", KNOWLEDGE.drugs().find(text).map(Drug::name).orElse("not found"), text);
    }
  }

  @Test
  void rulesAreLoadedOnceAndStandByPopulation() {
    assertEquals(6, KNOWLEDGE.rules("clopidogrel").size());
    assertSame(KNOWLEDGE.rules("clopidogrel"), KNOWLEDGE.rules("clopidogrel"));
    assertEquals(List.of(), KNOWLEDGE.rules("water"));
    assertTrue(KNOWLEDGE.authorities().contains(Authority.of("CPIC")));
    assertTrue(KNOWLEDGE.drugsWithRules().contains("clopidogrel"));
  }

  @Test
  void genesHaveTheirHgncIdentifier() {
    assertEquals(Optional.of("HGNC:2621"), KNOWLEDGE.hgncId(Gene.of("CYP2C19")));
    assertEquals(Optional.of("chr10"), KNOWLEDGE.chromosome(Gene.of("CYP2C19")));
    assertEquals(Optional.empty(), KNOWLEDGE.hgncId(Gene.of("NOGENE")));
  }

  @Test
  void anUnknownLanguageNamesThoseThatExist() {
    assertEquals(List.of("en", "pt-BR"), KNOWLEDGE.languages());
    PgxException thrown = assertThrows(PgxException.class, () -> KNOWLEDGE.words("tlh"));
    assertEquals(ProblemCode.UNKNOWN_LANGUAGE, thrown.problem().code());
    assertEquals("Use one of: en, pt-BR", thrown.problem().remedy());
    assertEquals("Todos os pacientes", KNOWLEDGE.words("pt-BR").text("population.general"));
  }
}
