package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.rules.condition.Always;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.engine.MeasuredPhenotype;

/** Reads how a laboratory's measurement gives a gene's phenotype. */
final class MeasuredFile implements JsonFile.Content<MeasuredPhenotype> {
  @Override
  public MeasuredPhenotype read(JsonCursor json) {
    Gene gene = null;
    String measurement = "";
    List<MeasuredPhenotype.Row> rows = new ArrayList<>();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "schema" -> json.schema("measured");
        case "gene" -> gene = json.gene();
        case "measurement" -> measurement = json.text();
        case "authority", "version", "licence", "note" -> json.text();
        case "citations" -> Citations.read(json);
        case "phenotypes" -> {
          json.openList();
          while (json.nextItem()) {
            rows.add(row(json));
          }
        }
        default -> throw json.unknown();
      }
    }
    json.require("schema", "gene", "authority", "version", "licence", "citations", "measurement");
    json.require("phenotypes");
    if (gene == null) {
      throw json.bad("Name the gene");
    }
    return new MeasuredPhenotype(gene, measurement, rows);
  }

  private static MeasuredPhenotype.Row row(JsonCursor json) {
    String phenotype = "";
    Condition when = new Always();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "is" -> phenotype = json.text();
        case "when" -> when = new ConditionReader(json).read();
        default -> throw json.unknown();
      }
    }
    json.require("is", "when");
    return new MeasuredPhenotype.Row(phenotype, when);
  }
}
