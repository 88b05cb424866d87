package org.pgx4j.rules.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.core.translation.Phenoconversion;
import org.pgx4j.core.translation.Phenoconversion.Effect;

/** Reads policies of how drugs taken change what a gene's result means. */
final class PhenoconversionFile implements JsonFile.Content<List<Phenoconversion>> {
  @Override
  public List<Phenoconversion> read(JsonCursor json) {
    List<Phenoconversion> policies = new ArrayList<>();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "schema" -> json.schema("phenoconversion");
        case "authority", "version", "licence" -> json.text();
        case "policies" -> {
          json.openList();
          while (json.nextItem()) {
            policies.add(policy(json));
          }
        }
        default -> throw json.unknown();
      }
    }
    json.require("schema", "authority", "version", "licence", "policies");
    return policies;
  }

  private static Phenoconversion policy(JsonCursor json) {
    String id = "";
    Gene gene = null;
    boolean standard = false;
    List<String> order = List.of();
    List<Effect> effects = new ArrayList<>();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "id" -> id = json.text();
        case "gene" -> gene = json.gene();
        case "standard" -> standard = json.yes();
        case "order" -> order = json.texts();
        case "effects" -> {
          json.openList();
          while (json.nextItem()) {
            effects.add(effect(json));
          }
        }
        case "citations" -> Citations.read(json);
        case "note" -> json.text();
        default -> throw json.unknown();
      }
    }
    json.require("id", "gene", "effects", "citations");
    if (gene == null) {
      throw json.bad("Name the gene");
    }
    return order.isEmpty()
        ? Phenoconversion.ofScores(id, gene, standard, effects)
        : Phenoconversion.ofPhenotypes(id, gene, standard, effects, order);
  }

  private static Effect effect(JsonCursor json) {
    Modulator.Role role = Modulator.Role.INHIBITOR;
    String strength = "";
    BigDecimal factor = null;
    int steps = 0;
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "role" -> role = json.constant(Modulator.Role.values());
        case "strength" -> strength = json.text();
        case "factor" -> factor = json.decimal();
        case "steps" -> steps = json.integer();
        default -> throw json.unknown();
      }
    }
    json.require("role", "strength");
    return new Effect(role, strength, factor, steps);
  }
}
