package org.pgx4j.rules.knowledge.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.translation.Lookup;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Outcome;

/** A real dump of the CPIC API: every row is imported, and asked for it answers as published. */
class CpicReleaseTest {
  private final Importing importing = Importing.by("CPIC");

  private Path dump() {
    return Importing.source("recommendations/cpic_api_2022-03.json");
  }

  @Test
  void everyRowIsImportedAndWhatIsNoRowIsTold() {
    importing.target.cpicApi(dump());
    assertEquals(1829, importing.target.read());
    assertEquals(1829, importing.target.taken());
    assertEquals(3, count(ProblemCode.BAD_ENTRY), "drugs without rows");
    assertEquals(4, count(ProblemCode.POPULATION_BY_NAME));
    assertEquals(7, importing.problems.size());
    assertEquals(70, importing.target.pack().files().size(), "69 drugs and their words");
  }

  private long count(ProblemCode code) {
    return importing.problems.stream().map(Problem::code).filter(code::equals).count();
  }

  @Test
  void everyRowAskedForIsMatchedWithItsStrengthAndItsText() throws IOException {
    importing.target.cpicApi(dump());
    Pgx pgx = Pgx.builder().pack(importing.target.pack()).build().withAuthorities("CPIC");
    List<String> different = new ArrayList<>();
    int rows = 0;
    for (JsonNode drug : new ObjectMapper().readTree(dump().toFile())) {
      for (JsonNode row : drug.path("recommendations")) {
        rows++;
        compare(pgx, drug.get("drugname").asText(), row, different);
      }
    }
    assertEquals(List.of(), different.stream().limit(20).toList(), different.size() + " rows");
    assertEquals(1829, rows);
  }

  private static void compare(Pgx pgx, String drug, JsonNode row, List<String> different) {
    String population = PopulationLabel.id(row.get("population").asText());
    List<Outcome> outcomes =
        pgx.assess(patient(row), drug).outcomes().stream()
            .filter(one -> one.population().filter(p -> p.id().equals(population)).isPresent())
            .toList();
    String text = row.get("drugrecommendation").asText().strip();
    boolean same = outcomes.size() == 1 && outcomes.get(0) instanceof Outcome.Matched;
    if (same) {
      Outcome.Matched found = (Outcome.Matched) outcomes.get(0);
      assertFalse(
          found.recommendation().actions().stream()
              .anyMatch(action -> action.kind() == ActionKind.STANDARD_DOSE));
      same =
          found.recommendation().strength().text().equals(row.get("classification").asText())
              && (text.equals("n/a") || found.summary().contains(text));
    }
    if (!same) {
      different.add(drug + " " + row.get("lookupkey") + " " + population + ": " + outcomes);
    }
  }

  private static PatientProfile patient(JsonNode row) {
    PatientProfile.Builder patient = PatientProfile.builder();
    facts(row.get("population").asText()).forEach(patient::fact);
    row.get("lookupkey")
        .properties()
        .forEach(entry -> state(patient, entry.getKey(), entry.getValue().asText()));
    return patient.build();
  }

  private static Map<String, String> facts(String population) {
    String label = population.strip().toLowerCase(Locale.ROOT);
    if (label.endsWith("general")) {
      return Map.of();
    }
    if (label.equals("adults")) {
      return Map.of("age", "40");
    }
    if (label.equals("pediatrics")) {
      return Map.of("age", "10");
    }
    if (label.equals("child >40kg_adult")) {
      return Map.of("age", "10", "weight", "45");
    }
    if (label.endsWith(" naive")) {
      return Map.of("naive", "yes");
    }
    return label.contains(" use ")
        ? Map.of("naive", "no")
        : Map.of("indication", population.strip());
  }

  private static void state(PatientProfile.Builder patient, String gene, String result) {
    Lookup lookup = Importing.STANDARD.functions(Gene.of(gene)).orElseThrow().lookup();
    if (result.startsWith("No ")) {
      return;
    }
    if (lookup == Lookup.PRESENCE) {
      patient.genotype(gene, result);
    } else if (result.equals("n/a")) {
      patient.phenotype(gene, "Indeterminate");
    } else if (lookup == Lookup.SCORE) {
      patient.activityScore(gene, result);
    } else {
      patient.phenotype(gene, result);
    }
  }
}
