package org.pgx4j.rules.knowledge;

import java.io.IOException;
import java.util.List;
import org.pgx4j.core.genotype.Gene;

/** Reads a list of genes. */
final class GenesFile {
  private GenesFile() {}

  /**
   * A gene's identity.
   *
   * @param gene the gene
   * @param hgnc its HGNC identifier, {@code HGNC:2621}
   * @param chromosome the chromosome, {@code chr10}
   */
  record Listed(Gene gene, String hgnc, String chromosome) {}

  static List<Listed> read(JsonCursor json) throws IOException {
    List<Listed> genes = List.of();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "schema" -> json.schema("genes");
        case "genes" -> genes = json.list(() -> gene(json));
        default -> throw json.unknown();
      }
    }
    json.require("schema", "genes");
    return genes;
  }

  private static Listed gene(JsonCursor json) throws IOException {
    Gene gene = null;
    String hgnc = "";
    String chromosome = "";
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "symbol" -> gene = json.text(Gene::of);
        case "hgnc" -> hgnc = json.text();
        case "chromosome" -> chromosome = json.text();
        default -> throw json.unknown();
      }
    }
    json.require("symbol", "hgnc", "chromosome");
    if (gene == null) {
      throw json.bad("Add the member symbol");
    }
    return new Listed(gene, hgnc, chromosome);
  }
}
