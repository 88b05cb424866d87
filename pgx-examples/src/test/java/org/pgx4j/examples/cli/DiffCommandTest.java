package org.pgx4j.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.rules.knowledge.FileKind;
import org.pgx4j.rules.knowledge.KnowledgePack;

/** What changes from one state of knowledge to another, and for whom. */
class DiffCommandTest {
  private static final String GUIDELINE =
      """
      {"schema": "pgx4j/guideline/1", "id": "own-codeine", "authority": "CPIC", "version": "1",
       "reviewed": "2026-11-28", "licence": "CC0-1.0", "url": "https://example.org",
       "citations": [{"pmid": "1"}], "drugs": ["codeine"], "genes": ["CYP2D6"], "populations": [],
       "rules": [{"id": "poor", "populations": [],
         "when": {"phenotype": {"gene": "CYP2D6", "is": ["Poor Metabolizer"]}}, "strength": "Strong",
         "actions": [{"kind": "%s"}], "implications": [], "notes": []}]}
      """;
  private static final String POOR =
      "{\"id\": \"a\", \"genotypes\": {\"CYP2D6\": \"*4/*4\"}, \"drugs\": [\"codeine\"]}\n";
  private static final String NORMAL =
      "{\"genotypes\": {\"CYP2C19\": \"*1/*1\"}, \"drugs\": [\"clopidogrel\"]}\n";

  @TempDir Path folder;

  private String pack(String name, String kind) {
    byte[] json = GUIDELINE.formatted(kind).getBytes(StandardCharsets.UTF_8);
    Path path = folder.resolve(name);
    KnowledgePack.builder("own", Authority.of("CPIC"))
        .version(name, "2026-11-28")
        .licence("CC0-1.0")
        .file("guidelines/codeine.json", FileKind.GUIDELINE, List.of("codeine"), json)
        .build()
        .writeTo(path);
    return path.toString();
  }

  private String jarOf(String pack) throws IOException {
    Path root = Path.of(pack);
    Path jar = folder.resolve(root.getFileName() + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> files = Files.walk(root)) {
      for (Path one : files.filter(Files::isRegularFile).toList()) {
        String inside = root.relativize(one).toString().replace('\\', '/');
        out.putNextEntry(new ZipEntry("META-INF/pgx/own/" + inside));
        out.write(Files.readAllBytes(one));
      }
    }
    return jar.toString();
  }

  private static String last(Run run) {
    return run.lines().get(run.lines().size() - 1);
  }

  @Test
  void theSameKnowledgeHasNoChange() {
    Run run = Run.of("diff", "bundled", "bundled");
    assertEquals("nothing changed\n", run.out());
    assertEquals("", run.err());
    assertEquals(0, run.exit());
  }

  @Test
  void aRuleThatChangesIsToldAndIsNoFailure() {
    Run run = Run.of("diff", pack("one", "AVOID"), pack("two", "CONSIDER"));
    assertEquals(
        List.of(
            "changed rule codeine CPIC general poor",
            "  action: AVOID → CONSIDER",
            "1 rule changed"),
        run.lines());
    assertEquals(0, run.exit());
  }

  @Test
  void aJarIsReadAsAFolderIs() throws IOException {
    String one = pack("one", "AVOID");
    String two = pack("two", "CONSIDER");
    Run folders = Run.of("diff", one, two);
    assertEquals(folders, Run.of("diff", jarOf(one), jarOf(two)));
    assertEquals("nothing changed\n", Run.of("diff", one, jarOf(one)).out());
  }

  @Test
  void aFolderMayHoldSeveralPacks() {
    pack("packs/one", "AVOID");
    Run run = Run.of("diff", "bundled", folder.resolve("packs").toString());
    assertTrue(run.out().contains("added rule codeine CPIC general poor"), run.out());
  }

  @Test
  void aPackReplacesWhatIsBundledUnlessItStandsAlone() {
    String own = pack("one", "AVOID");
    Run over = Run.of("diff", "bundled", own);
    assertTrue(over.out().contains("removed rule codeine CPIC"), over.out());
    assertTrue(over.out().contains("added rule codeine CPIC general poor"), over.out());
    assertFalse(over.out().contains("clopidogrel"));
    assertTrue(
        Run.of("diff", "--alone", "bundled", own).out().contains("removed rule clopidogrel"));
  }

  @Test
  void profilesTellWhoseAnswersChange() throws IOException {
    Path profiles = Files.writeString(folder.resolve("p.ndjson"), POOR + NORMAL + POOR);
    Run run =
        Run.of(
            "diff",
            pack("one", "AVOID"),
            pack("two", "CONSIDER"),
            "--profiles",
            profiles.toString());
    assertEquals(
        List.of("result a codeine CPIC general", "result line 3 codeine CPIC general"),
        run.lines().stream().filter(line -> line.startsWith("result ")).toList());
    assertEquals("1 rule changed", last(run));
    assertEquals(0, run.exit());
  }

  @Test
  void whatIsWrongWithAProfileIsToldAndTheRestIsCompared() {
    String bad =
        "{\"genotypes\": {\"CYP2D6\": \"*4/*4\"}, \"drugs\": [\"codiene\"]}\n{\"nonsense\": 1}\n";
    Run run =
        Run.withInput(
            bad + POOR, "diff", pack("one", "AVOID"), pack("two", "CONSIDER"), "--profiles", "-");
    assertTrue(run.out().contains("result a codeine CPIC general"), run.out());
    assertEquals(2, run.problems().size(), run.err());
    assertTrue(run.err().contains("Did you mean codeine"), run.err());
    assertEquals(2, run.exit());
  }

  @Test
  void jsonGoesToAFile() throws IOException {
    Path out = folder.resolve("diff.json");
    Run run =
        Run.of(
            "diff",
            pack("one", "AVOID"),
            pack("two", "CONSIDER"),
            "--format",
            "json",
            "--out",
            out.toString());
    assertEquals("", run.out());
    String json = Files.readString(out);
    assertTrue(json.startsWith("{\"schemaVersion\":\"1\",\"before\":["), json);
    assertTrue(json.contains("\"name\":\"codeine CPIC general poor\""), json);
    assertTrue(json.endsWith("}\n"));
  }

  private static void assertRefused(Run run, String code) {
    assertEquals("", run.out());
    assertEquals(1, run.problems().size(), run.err());
    assertTrue(run.err().startsWith(code), run.err());
    assertEquals(2, run.exit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "text.txt", "empty.jar"})
  void whatHoldsNoPackIsRefused(String name) throws IOException {
    Files.writeString(folder.resolve("text.txt"), "no jar");
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(folder.resolve("empty.jar")))) {
      jar.putNextEntry(new ZipEntry("a"));
    }
    String code = name.equals("empty.jar") ? "PGX-40" : "PGX-301";
    assertRefused(Run.of("diff", "bundled", folder.resolve(name).toString()), code);
  }

  @Test
  void aFolderWithoutAPackOrWithADamagedOneIsRefused() throws IOException {
    assertRefused(Run.of("diff", folder.toString(), "bundled"), "PGX-40");
    String own = pack("one", "AVOID");
    Files.writeString(Path.of(own, "guidelines/codeine.json"), "{}");
    assertRefused(Run.of("diff", "bundled", own), "PGX-40");
  }

  @Test
  void usageIsChecked() {
    assertRefused(Run.of("diff", "bundled"), "PGX-");
    assertRefused(Run.of("diff", "bundled", "bundled", "--format", "html"), "PGX-");
    assertRefused(Run.of("diff", "bundled", "bundled", "--profiles", "nowhere"), "PGX-301");
    assertRefused(Run.withInput("", "diff", "bundled", "bundled", "--profiles", "-"), "PGX-303");
  }
}
