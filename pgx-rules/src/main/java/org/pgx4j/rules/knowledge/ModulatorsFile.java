package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.translation.Modulator;

/**
 * Reads what drugs do to enzymes and transporters. An enzyme that the file does not map to genes is
 * a gene symbol itself.
 */
final class ModulatorsFile implements JsonFile.Content<List<Modulator>> {
  private record Written(
      String drug, String enzyme, Modulator.Role role, String strength, List<String> disputed) {}

  @Override
  public List<Modulator> read(JsonCursor json) {
    Map<String, List<Gene>> enzymes = new HashMap<>();
    List<Written> written = new ArrayList<>();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "schema" -> json.schema("modulators");
        case "authority", "date", "url" -> json.text();
        case "enzymes" -> {
          json.openMap();
          while (json.nextKey()) {
            String enzyme = json.member();
            json.once(enzyme, enzymes.put(enzyme, json.genes()));
          }
        }
        case "modulators" -> {
          json.openList();
          while (json.nextItem()) {
            written.add(modulator(json));
          }
        }
        default -> throw json.unknown();
      }
    }
    json.require("schema", "authority", "date", "url", "enzymes", "modulators");
    List<Modulator> modulators = new ArrayList<>(written.size());
    for (Written one : written) {
      List<Gene> genes = enzymes.get(one.enzyme());
      List<Gene> coding = genes == null ? List.of(json.gene(one.enzyme())) : genes;
      modulators.add(
          new Modulator(
              one.drug(), one.enzyme(), coding, one.role(), one.strength(), one.disputed()));
    }
    return modulators;
  }

  private static Written modulator(JsonCursor json) {
    String drug = "";
    String enzyme = "";
    Modulator.Role role = Modulator.Role.INHIBITOR;
    String strength = "";
    List<String> disputed = List.of();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "drug" -> drug = json.text();
        case "enzyme" -> enzyme = json.text();
        case "role" -> role = json.constant(Modulator.Role.values());
        case "strength" -> strength = json.text();
        case "disputed" -> disputed = json.texts();
        default -> throw json.unknown();
      }
    }
    json.require("drug", "enzyme", "role", "strength");
    return new Written(drug, enzyme, role, strength, disputed);
  }
}
