package org.pgx4j.rules.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.BuildSites;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.NamedAllele;
import org.pgx4j.core.calling.Ploidy;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenomeBuild;

/**
 * Real genomes and definitions beside the repository; a test that needs them is skipped without.
 */
final class SharedData {
  private SharedData() {}

  static Path file(String name) {
    Path file = root().resolve("../shared").resolve(name).normalize();
    Assumptions.assumeTrue(Files.exists(file), () -> "no " + file);
    return file;
  }

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("mvnw"))) {
      here = here.getParent();
      Assumptions.assumeTrue(here != null, "no repository root");
    }
    return here;
  }

  static List<AlleleDefinitions> definitions() throws IOException {
    List<AlleleDefinitions> all = new ArrayList<>();
    List<Path> files;
    Map<String, Integer> shifts = shifts();
    try (Stream<Path> found = Files.list(file("sources/definitions"))) {
      files = found.filter(f -> f.toString().endsWith("_translation.json")).sorted().toList();
    }
    for (Path file : files) {
      all.add(definitions(new ObjectMapper().readTree(file.toFile()), shifts));
    }
    return all;
  }

  private static Map<String, Integer> shifts() throws IOException {
    Map<String, Integer> shifts = new HashMap<>();
    for (String line : Files.readAllLines(file("sources/definitions/grch37_offsets.tsv"))) {
      String[] columns = line.split("\t", -1);
      if (columns[2].matches("-?\\d+")) {
        shifts.put(columns[0], -Integer.parseInt(columns[2]));
      }
    }
    return shifts;
  }

  private static AlleleDefinitions definitions(JsonNode json, Map<String, Integer> shifts) {
    List<DefiningPosition> positions = new ArrayList<>();
    for (JsonNode variant : json.get("variants")) {
      List<String> alternates = new ArrayList<>();
      variant.get("alts").forEach(alternate -> alternates.add(alternate.asText()));
      String reference = variant.get("ref").asText();
      int at = variant.get("position").asInt();
      positions.add(new DefiningPosition(at, reference, alternates, "", ""));
    }
    positions.sort(Comparator.comparingInt(DefiningPosition::position));
    String chromosome = json.get("chromosome").asText();
    String gene = json.get("gene").asText();
    return AlleleDefinitions.builder(Gene.of(gene), GenomeBuild.GRCH38)
        .chromosome(chromosome)
        .ploidy(chromosome.equals("chrX") ? Ploidy.X_LINKED : Ploidy.AUTOSOMAL)
        .reference("*1")
        .positions(positions)
        .alleles(List.of(new NamedAllele("*1", true, Map.of())))
        .elsewhere(
            BuildSites.of(GenomeBuild.GRCH37, shifts.getOrDefault(gene, 0), Map.of(), Set.of()))
        .build();
  }
}
