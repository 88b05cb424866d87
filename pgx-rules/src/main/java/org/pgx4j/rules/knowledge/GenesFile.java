package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.pgx4j.core.genotype.Gene;

/** Reads a list of genes. */
final class GenesFile implements JsonFile.Content<List<GenesFile.Listed>> {
  /**
   * A gene's identity.
   *
   * @param gene the gene
   * @param hgnc its HGNC identifier, {@code HGNC:2621}
   * @param chromosome the chromosome, {@code chr10}
   */
  record Listed(Gene gene, String hgnc, String chromosome) {}

  @Override
  public List<Listed> read(JsonCursor json) {
    List<Listed> genes = new ArrayList<>();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "schema" -> json.schema("genes");
        case "genes" -> {
          json.openList();
          while (json.nextItem()) {
            genes.add(gene(json));
          }
        }
        default -> throw json.unknown();
      }
    }
    json.require("schema", "genes");
    return genes;
  }

  private static Listed gene(JsonCursor json) {
    Gene gene = null;
    String hgnc = "";
    String chromosome = "";
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "symbol" -> gene = json.gene();
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
