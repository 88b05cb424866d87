package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The flow charts of CPIC's warfarin guideline of 2017 as edges between the numbered nodes; an edge
 * with a question is followed by its answer.
 */
record FlowChart(List<Edge> edges) {
  static final FlowChart ADULT =
      of(
          "n0 n3 NO",
          "n0 n4 YES",
          "n4 n5",
          "n4 n8",
          "n5 n1",
          "n1 n2",
          "n2 n6",
          "n6 n7",
          "n8 n9",
          "n9 n3 NO",
          "n9 n11 YES",
          "n11 n12",
          "n12 n13 YES",
          "n12 n10 NO",
          "n13 n14",
          "n14 n10");
  static final FlowChart CHILD = of("n0 n2 NO", "n0 n3 YES", "n3 n4", "n3 n5", "n4 n1", "n5 n2");

  record Edge(String from, String to, String answer) {}

  static FlowChart of(String... edges) {
    List<Edge> read = new ArrayList<>();
    for (String edge : edges) {
      String[] parts = (edge + " ").split(" ", -1);
      read.add(new Edge(parts[0], parts[1], parts[2]));
    }
    return new FlowChart(List.copyOf(read));
  }

  /** The nodes that a person comes to; {@code open} decides which node behind a branch it is. */
  Set<String> walk(Predicate<Edge> open) {
    Set<String> seen = new LinkedHashSet<>();
    List<String> next = new ArrayList<>(List.of("n0"));
    while (!next.isEmpty()) {
      String node = next.remove(0);
      if (seen.add(node)) {
        edges.stream()
            .filter(edge -> edge.from().equals(node) && open.test(edge))
            .forEach(edge -> next.add(edge.to()));
      }
    }
    return seen;
  }
}
