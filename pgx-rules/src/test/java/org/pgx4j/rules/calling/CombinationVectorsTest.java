package org.pgx4j.rules.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.AlleleMatcher;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.GeneCalls;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.rules.knowledge.KnowledgeBase;

/** The reference caller's cases of combinations and partial alleles. */
class CombinationVectorsTest {
  private static Path vectors() {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    return root.resolveSibling("shared").resolve("vectors/matcher_dev.tsv");
  }

  @Test
  void everyCaseOfCombinationsAgreesWithTheReferenceCaller() throws IOException {
    Path vectors = vectors();
    assumeTrue(Files.exists(vectors), "needs the shared data beside the repository");
    Map<String, Set<String>> expected = new HashMap<>();
    Map<String, Set<String>> found = new HashMap<>();
    for (String line : Files.readAllLines(vectors)) {
      String[] row = line.split("\t", -1);
      if (row[2].equals("combinations")) {
        expected.put(
            row[0],
            row[3].equals("NOCALL") ? Set.of() : new TreeSet<>(List.of(row[3].split("\\|"))));
        found.put(row[0], call(row[1], row[5].equals("phased"), row[6], row[7]));
      }
    }
    assertTrue(expected.size() >= 20, "cases found: " + expected.size());
    assertEquals(expected, found);
  }

  private static Set<String> call(String gene, boolean phased, String calls, String absent) {
    AlleleDefinitions definitions =
        KnowledgeBase.standard().definitions(Gene.of(gene)).orElseThrow();
    Map<Integer, String[]> special = new HashMap<>();
    for (String call : calls.split(";")) {
      if (!call.isEmpty()) {
        special.put(Integer.valueOf(call.split(":")[1]), call.split(":"));
      }
    }
    List<String> missing = List.of(absent.split(","));
    GeneCalls.Builder builder = GeneCalls.builder(definitions);
    for (int i = 0; i < definitions.positions().size(); i++) {
      DefiningPosition position = definitions.positions().get(i);
      String[] fields = special.get(position.position());
      if (fields != null) {
        set(builder, i, position, fields);
      } else if (!missing.contains(Integer.toString(position.position()))) {
        builder.diploid(i, 0, 0, phased, 0);
      }
    }
    GenotypeCall call =
        AlleleMatcher.of(definitions)
            .withCombinations()
            .call(builder.build(), MissingPolicy.NO_CALL);
    Set<String> names = new TreeSet<>();
    call.deciding().forEach(candidate -> names.add(candidate.genotype().toString()));
    return names;
  }

  private static void set(
      GeneCalls.Builder builder, int index, DefiningPosition position, String[] fields) {
    List<String> bases = new ArrayList<>(List.of(fields[2]));
    bases.addAll(List.of(fields[3].split(",")));
    String[] strands = fields[4].split("[/|]");
    int[] codes = new int[2];
    for (int s = 0; s < 2; s++) {
      if (strands[s].equals(".")) {
        codes[s] = GeneCalls.NONE;
      } else {
        String base = bases.get(Integer.parseInt(strands[s]));
        codes[s] = position.codeOf(base);
        if (codes[s] == GeneCalls.UNDOCUMENTED) {
          builder.undocumentedBases(index, position.reference() + ">" + base);
        }
      }
    }
    int set = fields.length > 5 ? Integer.parseInt(fields[5]) : 0;
    builder.diploid(index, codes[0], codes[1], fields[4].contains("|"), set);
  }
}
