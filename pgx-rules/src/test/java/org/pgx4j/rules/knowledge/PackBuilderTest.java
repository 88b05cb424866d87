package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.provenance.Authority;

class PackBuilderTest {
  private static final String WORDS =
      "{\"schema\": \"pgx4j/words/1\", \"language\": \"en\", \"messages\": {\"a.b\": \"Hello\"}}";

  @TempDir Path folder;

  private static PackBuilder builder() {
    return KnowledgePack.builder("mine", Authority.of("MINE"))
        .version("1", "2026-11-28")
        .licence("CC0-1.0");
  }

  private static PackBuilder withWords() {
    return builder().file("words/en.json", FileKind.WORDS, List.of("en"), bytes(WORDS));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aPackMadeInMemoryIsReadAsAnyOther() {
    KnowledgeBase knowledge = KnowledgeBase.of(List.of(withWords().build()));
    assertEquals("Hello", knowledge.words("en").text("a.b"));
  }

  @Test
  void aPackWrittenToAFolderIsTheSamePack() {
    KnowledgePack pack = withWords().build();
    Path target = folder.resolve("mine");
    pack.writeTo(target);
    KnowledgePack read = KnowledgePack.directory(target);
    assertEquals(pack.version(), read.version());
    assertEquals("Hello", read.files().get(0).messages().get("a.b"));
    assertEquals(List.of(), read.unlisted());
  }

  @Test
  void aBundledPackCanBeWrittenToo() {
    KnowledgePack pack = KnowledgePack.bundled("phenoconversion");
    pack.writeTo(folder.resolve("copy"));
    assertEquals(pack.version(), KnowledgePack.directory(folder.resolve("copy")).version());
  }

  @Test
  void aFolderWithSomethingInItIsNotWrittenTo() {
    KnowledgePack pack = withWords().build();
    pack.writeTo(folder);
    assertEquals(ProblemCode.OUTPUT, refused(() -> pack.writeTo(folder)));
  }

  @Test
  void oneFileHasOnePath() {
    assertEquals(
        ProblemCode.DUPLICATE_ID,
        refused(
            () -> withWords().file("words/en.json", FileKind.WORDS, List.of("en"), bytes(WORDS))));
  }

  @Test
  void aPackNeedsItsVersionAndLicenceAndPathsWithinIt() {
    assertEquals(
        ProblemCode.BAD_KNOWLEDGE,
        refused(() -> KnowledgePack.builder("mine", Authority.of("MINE")).build()));
    assertEquals(
        ProblemCode.BAD_KNOWLEDGE,
        refused(
            () ->
                builder().file("../en.json", FileKind.WORDS, List.of("en"), bytes(WORDS)).build()));
  }

  @Test
  void aFileOfAPackHasASizeThatItMayHave() {
    PackFolder pack = new PackFolder(folder, "huge", "MINE");
    pack.with("words", "en", "w.json", WORDS + " ".repeat(PackFiles.MAX_BYTES));
    KnowledgeBase knowledge = KnowledgeBase.of(List.of(pack.pack()));
    assertEquals(ProblemCode.TOO_LARGE, refused(() -> knowledge.words("en")));
  }

  @Test
  void aNumberIsNoExponentThatWouldFillTheMemory() {
    PackFolder pack = new PackFolder(folder, "numbers", "MINE");
    pack.with(
        "guideline",
        "codeine",
        "g.json",
        PackFolder.guideline(
            "own",
            "MINE",
            "codeine",
            "CYP2D6",
            PackFolder.row("all", "{\"always\": true}")
                .replace("\"STANDARD_DOSE\"", "\"REDUCE_DOSE\", \"percentLow\": \"1e999999999\"")));
    KnowledgeBase knowledge = KnowledgeBase.of(List.of(pack.pack()));
    assertEquals(ProblemCode.BAD_KNOWLEDGE, refused(() -> knowledge.rules("codeine")));
  }

  private static ProblemCode refused(Executable executable) {
    return assertThrows(PgxException.class, executable).problem().code();
  }
}
