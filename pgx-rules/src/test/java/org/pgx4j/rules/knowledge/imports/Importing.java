package org.pgx4j.rules.knowledge.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.knowledge.KnowledgeBase;
import org.pgx4j.rules.knowledge.KnowledgePack;
import org.pgx4j.rules.knowledge.Repository;

/** An import under test with the problems that it told. */
final class Importing {
  static final KnowledgeBase STANDARD = KnowledgeBase.standard();

  final List<Problem> problems = new ArrayList<>();
  final PackImport target;

  private Importing(Release release) {
    target = PackImport.of("imported", release, STANDARD, problems::add);
  }

  static Importing by(String authority) {
    return new Importing(Release.of(authority, "v1", "2026-11-28", "CC0-1.0"));
  }

  static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The standard packs with the imported one in front. */
  KnowledgeBase overStandard() {
    List<KnowledgePack> packs = new ArrayList<>(KnowledgeBase.standardPacks());
    packs.add(target.pack());
    return KnowledgeBase.of(packs);
  }

  void assertTold(ProblemCode... codes) {
    assertEquals(List.of(codes), problems.stream().map(Problem::code).toList(), problems::toString);
  }

  static Path source(String name) {
    Path path = Repository.sources().resolve(name);
    Assumptions.assumeTrue(Files.exists(path), () -> "no " + path);
    return path;
  }
}
