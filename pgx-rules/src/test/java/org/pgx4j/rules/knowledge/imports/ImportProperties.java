package org.pgx4j.rules.knowledge.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.knowledge.KnowledgeBase;
import org.pgx4j.rules.knowledge.KnowledgePack;

/**
 * Broken dumps: whatever the bytes, an import gives a pack that can be read, or a coded refusal.
 */
class ImportProperties {
  private static final String CPIC =
      """
      [{"drugname": "codeine", "url": "https://example.org", "citations": [{"pmid": "1", "year": 2022}],
        "recommendations": [
          {"lookupkey": {"CYP2D6": "≥3", "CYP2C19": "No Result"}, "drugrecommendation": "Less.",
           "classification": "Strong", "population": "child >40kg_adult", "implications": {"CYP2D6": "More"}},
          {"lookupkey": {"HLA-B": "*57:01 positive"}, "drugrecommendation": "n/a",
           "classification": "n/a", "population": "XYZ", "comments": "{brace} \\"quoted\\""}]}]
      """;
  private static final String DEFINITION =
      """
      {"gene": "ABC1", "chromosome": "chr9", "genomeBuild": "GRCh38.p14", "version": "2026",
       "variants": [
         {"position": 100, "ref": "C", "alts": ["T"], "rsid": null, "chromosomeHgvsName": "g.100C>T"},
         {"position": 200, "ref": "GA", "alts": ["G"], "rsid": "rs1", "chromosomeHgvsName": "g.201del"}],
       "namedAlleles": [{"name": "*1", "reference": true, "alleles": ["C", "GA"]},
         {"name": "*2", "reference": false, "alleles": ["T", null]}], "suballelesMap": {}}
      """;
  private static final String PHENOTYPE =
      """
      {"gene": "ABC1", "version": "2026", "activityValues": {"*1": "1.0", "*2": "≥0.5"},
       "namedAlleles": [{"name": "*1", "functionValue": "Normal"}, {"name": "*2", "functionValue": "Low"}],
       "diplotypes": [{"diplotypekey": {"*1": 2}, "phenotype": "NM", "lookupkey": "2.0"},
         {"diplotypekey": {"*1": 1, "*2": 1}, "phenotype": "NM", "lookupkey": "≥1.5"}]}
      """;
  private static final String GUIDANCE =
      """
      {"version": "v1", "guidelines": [
        {"guideline": {"name": "One", "source": "CPIC", "url": "https://example.org"},
         "citations": [{"pmid": "1", "year": 2022}], "recommendations": [
           {"relatedChemicals": [{"name": "codeine"}, {"name": "tramadol"}], "population": "adults",
            "classification": {"term": "Strong"}, "text": {"html": "<p>Less &amp; <li>more</li></p>"},
            "implications": ["<b>Why</b> {brace}"], "lookupKey": {"CYP2D6": {"*1": 1, "*4": 1}}},
           {"relatedChemicals": [{"name": "codeine"}], "classification": null, "text": {"html": ""},
            "implications": [], "lookupKey": {"CYP2D6": "≥3.0", "CYP2C19": "No Result"}}]},
        {"guideline": {"name": "Two", "source": "CPIC", "url": "https://example.org"},
         "recommendations": [{"relatedChemicals": [{"name": "codeine"}], "lookupKey": {"HLA-B": "*57:01 positive"}}]},
        {"guideline": {"name": "Three", "source": "DPWG"}}]}
      """;
  private static final Map<String, String> TABLES =
      Map.of(
          "gene-table.csv",
          "Gene,Target,SV,PhenotypeMethod,GRCh38Default,GRCh38Region\nABC1,TRUE,FALSE,Score,*1,9:9-300\n",
          "allele-table.csv",
          "Gene,StarAllele,ActivityScore,Function,GRCh38Core,SV\n"
              + "ABC1,*1,1,\"Normal\",N/A,FALSE\nABC1,*2,0,No,9-100-C-T,FALSE\n",
          "variant-table.csv",
          "Gene,GRCh38Name,rsID,GRCh37Position,GRCh38Position,GRCh37Allele,GRCh38Allele,Variant\n"
              + "ABC1,9-100-C-T,rs1,95,100,T,C,T\n",
          "diplotype-table.csv",
          "Gene,Diplotype,Phenotype\n",
          "equation-table.csv",
          "Gene,Phenotype,Equation\nABC1,PM,0 <= score < 1\nABC1,NM,2 == score\n");
  private static final byte[] INTERESTING =
      "\"{}[]:,\\n0-9.e/*≥\0null".getBytes(StandardCharsets.UTF_8);

  private static byte[] mutated(String original, Random random) {
    byte[] bytes = original.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i <= random.nextInt(4); i++) {
      int at = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, at + 1 + random.nextInt(30));
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = INTERESTING[random.nextInt(INTERESTING.length)];
        case 2 -> bytes = Arrays.copyOf(bytes, Math.max(at, 1));
        case 3 -> bytes = joined(bytes, at, bytes, to);
        default -> bytes = joined(bytes, to, bytes, at);
      }
    }
    return bytes;
  }

  /** The first bytes of one and the last of the other: a part left out, or twice. */
  private static byte[] joined(byte[] one, int until, byte[] other, int from) {
    byte[] joined = Arrays.copyOf(one, until + other.length - from);
    System.arraycopy(other, from, joined, until, other.length - from);
    return joined.length == 0 ? new byte[] {'#'} : joined;
  }

  private static void coded(Problem problem) {
    assertFalse(problem.place().source().isEmpty(), problem.message());
    assertFalse(problem.remedy().isEmpty(), problem.message());
  }

  private static void imports(byte[] bytes, BiConsumer<PackImport, InputStream> read) {
    PackImport target =
        PackImport.of(
            "imported",
            Release.of("CPIC", "1", "2026-11-28", "CC0-1.0"),
            Importing.STANDARD,
            ImportProperties::coded);
    try {
      read.accept(target, new ByteArrayInputStream(bytes));
      KnowledgePack pack = target.pack();
      KnowledgeBase knowledge = KnowledgeBase.of(List.of(pack));
      pack.files().forEach(file -> file.verify());
      knowledge.drugsWithRules().forEach(knowledge::rules);
    } catch (PgxException e) {
      coded(e.problem());
    }
  }

  @Property(tries = 300)
  void recommendations(@ForAll long seed) {
    imports(mutated(CPIC, new Random(seed)), (target, in) -> target.cpicApi("dump.json", in));
  }

  @Property(tries = 300)
  void definitions(@ForAll long seed) {
    imports(
        mutated(DEFINITION, new Random(seed)),
        (target, in) -> target.pharmcatDefinition("ABC1.json", in));
  }

  @Property(tries = 300)
  void phenotypes(@ForAll long seed) {
    imports(
        mutated(PHENOTYPE, new Random(seed)),
        (target, in) -> target.pharmcatPhenotype("ABC1.json", in));
  }

  @Property(tries = 300)
  void guidance(@ForAll long seed) {
    imports(
        mutated(GUIDANCE, new Random(seed)),
        (target, in) -> target.pharmcatGuidance("guidance.json", in));
  }

  @Property(tries = 300)
  void tables(@ForAll long seed) {
    Random random = new Random(seed);
    String broken = TABLES.keySet().stream().sorted().toList().get(random.nextInt(TABLES.size()));
    PackDraft draft =
        new PackDraft(
            "imported", Release.of("PyPGx", "1", "2026-11-28", "MIT"), ImportProperties::coded);
    try {
      new PypgxTables(
              draft,
              name -> {
                String text = TABLES.getOrDefault(name, "");
                return new ByteArrayInputStream(
                    name.equals(broken)
                        ? mutated(text, random)
                        : text.getBytes(StandardCharsets.UTF_8));
              })
          .read(gene -> true);
      draft.pack().files().forEach(file -> file.verify());
    } catch (PgxException e) {
      coded(e.problem());
    }
  }

  /** The inputs that are broken above are whole themselves. */
  @Example
  void unbrokenDumpsAreImported() {
    Importing importing = Importing.by("CPIC");
    importing.target.cpicApi("dump.json", Importing.stream(CPIC));
    importing.target.pharmcatDefinition("ABC1.json", Importing.stream(DEFINITION));
    importing.target.pharmcatPhenotype("ABC1.json", Importing.stream(PHENOTYPE));
    importing.assertTold(ProblemCode.POPULATION_BY_NAME);
    assertEquals(4, importing.target.taken());
    Importing guidance = Importing.by("CPIC");
    guidance.target.pharmcatGuidance("guidance.json", Importing.stream(GUIDANCE));
    guidance.assertTold(ProblemCode.BAD_ENTRY);
    assertEquals(4, guidance.target.taken());
  }

  @Example
  void nestingTextsAndNumbersHaveLimits() {
    assertEquals(ProblemCode.TOO_LARGE, refused("[".repeat(1_000)));
    assertEquals(ProblemCode.TOO_LARGE, refused("[\"" + "a".repeat(Limits.TEXT + 1) + "\"]"));
    assertEquals(ProblemCode.TOO_LARGE, refused("[" + "9".repeat(100) + "]"));
    assertEquals(ProblemCode.TOO_LARGE, refused("[" + "1,".repeat(Limits.ENTRIES) + "1]"));
  }

  @Example
  void anEndlessDumpIsRefused() {
    InputStream endless =
        new InputStream() {
          private int read;

          @Override
          public int read() {
            return read++ == 0 ? '[' : ' ';
          }
        };
    assertEquals(
        ProblemCode.TOO_LARGE,
        assertThrows(
                PgxException.class, () -> Importing.by("CPIC").target.cpicApi("endless", endless))
            .problem()
            .code());
  }

  private static ProblemCode refused(String dump) {
    return assertThrows(
            PgxException.class,
            () -> Importing.by("CPIC").target.cpicApi("dump.json", Importing.stream(dump)))
        .problem()
        .code();
  }
}
