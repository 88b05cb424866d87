package org.pgx4j.rules.knowledge;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.profile.BiogeographicGroup;
import org.pgx4j.core.provenance.Authority;

/**
 * Reads how often each allele of a gene was counted.
 *
 * @param gene the gene
 * @param authority who counted
 * @param counts haplotypes by allele name, in each group
 */
record FrequenciesFile(
    Gene gene, Authority authority, Map<BiogeographicGroup, Map<String, Integer>> counts) {

  /** Reads the file. */
  static final class Reader implements JsonFile.Content<FrequenciesFile> {
    @Override
    public FrequenciesFile read(JsonCursor json) {
      return FrequenciesFile.read(json);
    }
  }

  private static FrequenciesFile read(JsonCursor json) {
    Gene gene = null;
    Authority authority = null;
    Map<BiogeographicGroup, Map<String, Integer>> groups = new EnumMap<>(BiogeographicGroup.class);
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "schema" -> json.schema("frequencies");
        case "gene" -> gene = json.gene();
        case "authority" -> authority = Authority.of(json.text());
        case "version", "licence", "source", "definitions" -> json.text();
        case "citations" -> Citations.read(json);
        case "groups" -> {
          json.openList();
          while (json.nextItem()) {
            group(json, groups);
          }
        }
        default -> throw json.unknown();
      }
    }
    json.require("schema", "gene", "authority", "version", "licence", "source", "citations");
    json.require("definitions", "groups");
    return checked(json, gene, authority, groups);
  }

  private static FrequenciesFile checked(
      JsonCursor json,
      @Nullable Gene gene,
      @Nullable Authority authority,
      Map<BiogeographicGroup, Map<String, Integer>> groups) {
    if (gene == null || authority == null) {
      throw json.bad("Add the members gene and authority");
    }
    for (Map<String, Integer> counts : groups.values()) {
      for (String name : counts.keySet()) {
        if (!Haplotype.parse(gene, name).toString().equals(name)) {
          throw json.bad("Write the allele as calls name it", name);
        }
      }
    }
    return new FrequenciesFile(gene, authority, groups);
  }

  private static void group(JsonCursor json, Map<BiogeographicGroup, Map<String, Integer>> groups) {
    BiogeographicGroup group = null;
    long chromosomes = 0;
    long accounted = 0;
    Map<String, Integer> counts = new HashMap<>();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "group" -> group = BiogeographicGroup.parse(json.text());
        case "chromosomes" -> chromosomes = positive(json, 1);
        case "notCounted" -> accounted += positive(json, 0);
        case "counts" -> {
          json.openMap();
          while (json.nextKey()) {
            String name = json.member();
            json.once(name, counts.put(name, positive(json, 1)));
          }
        }
        default -> throw json.unknown();
      }
    }
    json.require("group", "chromosomes", "notCounted", "counts");
    for (int count : counts.values()) {
      accounted += count;
    }
    if (accounted != chromosomes) {
      throw json.bad("Let the counts and notCounted add up to the chromosomes");
    }
    if (group == null || groups.put(group, Map.copyOf(counts)) != null) {
      throw json.bad("Give each group once");
    }
  }

  private static int positive(JsonCursor json, int least) {
    int number = json.integer();
    if (number < least) {
      throw json.bad("Give a whole number from " + least);
    }
    return number;
  }
}
