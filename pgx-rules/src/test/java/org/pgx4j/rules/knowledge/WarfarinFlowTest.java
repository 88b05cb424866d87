package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.engine.Outcome;

/** Every path of CPIC's flow charts gets the answers of its nodes. */
class WarfarinFlowTest {
  private static final Pgx CPIC = Pgx.standard().withAuthorities("CPIC");

  private static List<WarfarinPatient> population() {
    List<WarfarinPatient> people = new ArrayList<>();
    for (int age : new int[] {10, 60}) {
      for (String ancestry :
          List.of("European", "East Asian", "Latino", "African American", "Sub-Saharan African")) {
        for (String target : List.of("", "GG", "AG", "AA")) {
          for (String enzyme :
              List.of(
                  "", "*1/*1", "*1/*2", "*1/*3", "*2/*2", "*2/*3", "*3/*3", "*1/*8", "*8/*11",
                  "*5/*5", "*6/*6", "*3/*6", "*1/*9")) {
            for (String other : List.of("", "yes", "no")) {
              for (String rs2108622 : List.of("", "C/C", "C/T", "T/T")) {
                for (String rs12777823 : List.of("", "G/G", "A/G")) {
                  people.add(
                      new WarfarinPatient(
                          age, ancestry, target, enzyme, other, rs2108622, rs12777823));
                }
              }
            }
          }
        }
      }
    }
    return people;
  }

  private static String text(Action action) {
    if (action.kind() == ActionKind.CONSIDER) {
      return action.alternatives().isEmpty()
          ? "CONSIDER by a clinical equation"
          : "CONSIDER another";
    }
    String percent =
        action.percentLow().map(low -> " " + low + ".." + action.percentHigh().get()).orElse("");
    String dose = action.dose().map(one -> " " + one).orElse("");
    return action.kind() + action.drug().map(one -> " " + one).orElse("") + percent + dose;
  }

  @Test
  void everyPathGetsItsNodesAnswer() {
    Map<String, Integer> paths = new TreeMap<>();
    for (WarfarinPatient one : population()) {
      List<Outcome> outcomes = CPIC.assess(one.profile(), "warfarin").outcomes();
      assertEquals(1, outcomes.size(), one::toString);
      Outcome outcome = outcomes.get(0);
      if (one.isOpen()) {
        assertTrue(outcome instanceof Outcome.Indeterminate, one::toString);
        Missing tested = new Missing(Missing.Kind.FINDING, WarfarinPatient.TESTED);
        assertEquals(List.of(tested), outcome.missing(), one::toString);
        continue;
      }
      assertTrue(outcome instanceof Outcome.Matched, one::toString);
      List<String> actions =
          ((Outcome.Matched) outcome)
              .recommendation().actions().stream().map(WarfarinFlowTest::text).toList();
      assertEquals(one.expected(), actions, one::toString);
      assertEquals(strength(one), strength(outcome), one::toString);
      assertEquals(missing(one), names(outcome), one::toString);
      paths.merge((one.age() < 18 ? "child " : "adult ") + one.nodes(), 1, Integer::sum);
    }
    assertEquals(8, paths.size(), paths.keySet()::toString);
  }

  private static String strength(WarfarinPatient one) {
    if (one.nodes().contains("n1")) {
      return "Strong";
    }
    return one.nodes().contains("n11") ? "Moderate" : "N/A";
  }

  private static String strength(Outcome outcome) {
    return ((Outcome.Matched) outcome).recommendation().strength().text();
  }

  private static TreeSet<String> missing(WarfarinPatient one) {
    TreeSet<String> missing = new TreeSet<>();
    if (one.enzyme().isEmpty()) {
      missing.add("CYP2C9");
    }
    if (one.target().isEmpty()) {
      missing.add("VKORC1");
    }
    if (one.age() >= 18 && one.nodes().contains("n14") && one.rs12777823().isEmpty()) {
      missing.add("rs12777823");
    }
    return missing;
  }

  private static TreeSet<String> names(Outcome outcome) {
    return outcome.missing().stream()
        .map(Missing::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theChartsAreThoseOfTheSource() throws IOException {
    Path file = Repository.sources().resolve("recommendations/cpic_warfarin_flow_2017.json");
    Assumptions.assumeTrue(Files.exists(file), () -> "no " + file);
    JsonNode flow = new ObjectMapper().readTree(file.toFile());
    assertEquals(edges(FlowChart.ADULT), edges(flow.get("adult")));
    assertEquals(edges(FlowChart.CHILD), edges(flow.get("pediatric")));
    JsonNode nodes = flow.get("adult").get("nodes");
    assertTrue(nodes.get("n6").asText().contains("15-30%"));
    assertTrue(nodes.get("n7").asText().contains("5-10%"));
    assertTrue(nodes.get("n11").asText().contains("15-30%"));
    assertTrue(nodes.get("n14").asText().contains("10-25%"));
    assertTrue(nodes.get("n23").asText().contains("20-40%"));
  }

  private static TreeSet<String> edges(FlowChart chart) {
    return chart.edges().stream()
        .map(edge -> edge.from() + " " + edge.to() + " " + edge.answer())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static TreeSet<String> edges(JsonNode chart) {
    TreeSet<String> edges = new TreeSet<>();
    chart
        .get("edges")
        .forEach(
            edge ->
                edges.add(
                    edge.get(0).asText()
                        + " "
                        + edge.get(1).asText()
                        + " "
                        + edge.get(2).asText()));
    return edges;
  }
}
