package org.pgx4j.rules.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.translation.Modulator;

/**
 * Reads what drugs do to enzymes and transporters. An enzyme that the file does not map to genes is
 * a gene symbol itself.
 */
final class ModulatorsFile {
  private ModulatorsFile() {}

  private record Written(
      String drug, String enzyme, Modulator.Role role, String strength, List<String> disputed) {}

  static List<Modulator> read(JsonCursor json) throws IOException {
    Map<String, List<Gene>> enzymes = Map.of();
    List<Written> written = List.of();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "schema" -> json.schema("modulators");
        case "authority", "date", "url" -> json.text();
        case "enzymes" -> enzymes = json.map(() -> json.texts(Gene::of));
        case "modulators" -> written = json.list(() -> modulator(json));
        default -> throw json.unknown();
      }
    }
    json.require("schema", "authority", "date", "url", "enzymes", "modulators");
    List<Modulator> modulators = new ArrayList<>(written.size());
    for (Written one : written) {
      List<Gene> genes = enzymes.get(one.enzyme());
      List<Gene> coding = genes == null ? List.of(json.made(() -> Gene.of(one.enzyme()))) : genes;
      modulators.add(
          new Modulator(
              one.drug(), one.enzyme(), coding, one.role(), one.strength(), one.disputed()));
    }
    return modulators;
  }

  private static Written modulator(JsonCursor json) throws IOException {
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
        case "role" -> role = json.constant(Modulator.Role.class);
        case "strength" -> strength = json.text();
        case "disputed" -> disputed = json.texts();
        default -> throw json.unknown();
      }
    }
    json.require("drug", "enzyme", "role", "strength");
    return new Written(drug, enzyme, role, strength, disputed);
  }
}
