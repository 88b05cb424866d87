package org.pgx4j.rules.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.calling.GenotypeCaller;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.GenotypeCall.Called;
import org.pgx4j.core.profile.BiogeographicGroup;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.intake.VcfReader;

/**
 * The phase of a real cohort taken away and asked back; runs where {@code ../shared} is. The counts
 * come from the same genomes, so this shows that the weighing is right, not how it does elsewhere.
 */
class CohortPriorsTest {
  private static final Pgx PGX = Pgx.standard();
  private static final String[] GENES = {
    "CYP2C19", "CYP2C9", "CYP3A5", "CYP4F2", "NUDT15", "SLCO1B1", "TPMT", "UGT1A1"
  };

  private static Path data() {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    Path data = root.resolveSibling("shared").resolve("data");
    assumeTrue(Files.isDirectory(data), "the cohort is not here");
    return data;
  }

  private static Map<String, BiogeographicGroup> groups(Path data) throws IOException {
    Map<String, BiogeographicGroup> groups = new HashMap<>();
    List<String> lines = Files.readAllLines(data.resolve("1kgp.dev-half.populations.tsv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split("\t", -1);
      groups.put(fields[0], BiogeographicGroup.parse(fields[2]));
    }
    return groups;
  }

  private static void read(
      String vcf,
      Map<String, BiogeographicGroup> groups,
      BiConsumer<String, List<GenotypeCall>> calls) {
    Map<BiogeographicGroup, GenotypeCaller> callers = new EnumMap<>(BiogeographicGroup.class);
    for (BiogeographicGroup group : BiogeographicGroup.values()) {
      callers.put(group, PGX.caller(group, GENES));
    }
    VcfReader.builder(callers.get(BiogeographicGroup.AFR).definitions())
        .build()
        .read(
            new ByteArrayInputStream(vcf.getBytes(StandardCharsets.UTF_8)),
            "cohort",
            problem -> {},
            sample -> {
              BiogeographicGroup group = groups.get(sample.sample());
              if (group != null) {
                calls.accept(
                    sample.sample(),
                    callers.get(group).call(sample, MissingPolicy.ASSUME_REFERENCE));
              }
            });
  }

  @Test
  void theDiplotypeThatPhaseKnowsIsFoundLikelyWithoutPhase() throws IOException {
    Path data = data();
    String phased;
    Path file = data.resolve("1kgp.dev-half.pgx-positions.grch38.vcf.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      phased = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Map<String, BiogeographicGroup> groups = groups(data);
    Map<String, List<GenotypeCall>> truth = new HashMap<>();
    read(phased, groups, truth::put);
    assertEquals(1276, truth.size());

    List<Double> ofTruth = new ArrayList<>();
    List<Double> ofRankOne = new ArrayList<>();
    List<Double> rankOneIsTrue = new ArrayList<>();
    read(
        phased.replace("|", "/"),
        groups,
        (sample, calls) -> {
          for (int i = 0; i < calls.size(); i++) {
            GenotypeCall call = calls.get(i);
            if (truth.get(sample).get(i) instanceof Called known && call.candidates().size() > 1) {
              ofTruth.add(probabilityOf(known.genotype(), call));
              Candidate first = call.candidates().get(0);
              ofRankOne.add(first.probability().orElseThrow());
              rankOneIsTrue.add(first.genotype().equals(known.genotype()) ? 1.0 : 0.0);
            }
          }
        });
    assertTrue(ofTruth.size() > 500, ofTruth.size() + " unphased calls with a choice only");
    double found = mean(ofTruth);
    assertTrue(found > 0.95, "the true diplotype has " + found + " on average");
    assertEquals(mean(rankOneIsTrue), mean(ofRankOne), 0.02, "said of rank 1, and seen");
  }

  private static double probabilityOf(Genotype known, GenotypeCall call) {
    double sum = 0;
    double found = 0;
    for (Candidate one : call.candidates()) {
      double probability = one.probability().orElseThrow();
      sum += probability;
      found += one.genotype().equals(known) ? probability : 0;
    }
    assertEquals(1, sum, 1e-9);
    return found;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
