package org.pgx4j.rules.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Gene;

class CohortSummaryTest {
  private static final List<Gene> GENES = List.of(Gene.of("ABC1"), Gene.of("ABC2"));

  private static List<String> lines(CohortSummary summary) {
    return summary.rows().stream()
        .map(
            row ->
                String.join(
                    " ",
                    row.table().toString(),
                    row.group(),
                    row.subject(),
                    row.value(),
                    row.people() + "/" + row.of()))
        .toList();
  }

  @Test
  void everybodyIsCountedAndEachGroup() {
    CohortSummary summary = CohortSummary.by(sample -> sample.substring(0, 1));
    summary.called("a1", GENES, List.of("Poor", "*1/*2"));
    summary.called("a2", GENES, List.of("Normal", "*1/*2"));
    summary.called("b1", GENES, List.of("Poor", "*1/*10"));
    summary.assessed("a1", List.of("x", "y", "x"));
    summary.assessed("a2", List.of());
    summary.assessed("b1", List.of("x"));
    assertEquals(
        List.of(
            "phenotype all ABC1 Normal 1/3",
            "phenotype all ABC1 Poor 2/3",
            "phenotype all ABC2 *1/*2 2/3",
            "phenotype all ABC2 *1/*10 1/3",
            "actionable_drugs all  0 1/3",
            "actionable_drugs all  1 1/3",
            "actionable_drugs all  2 1/3",
            "actionable all x  2/3",
            "actionable all y  1/3"),
        lines(summary).subList(0, 9));
    assertEquals("phenotype a ABC1 Normal 1/2", lines(summary).get(9));
    assertEquals("actionable b x  1/1", lines(summary).get(lines(summary).size() - 1));
  }

  @Test
  void aSampleWithoutAGroupIsCountedInAllOnly() {
    CohortSummary summary = CohortSummary.ofAll();
    summary.assessed("a", List.of("x"));
    assertEquals(List.of("actionable_drugs all  1 1/1", "actionable all x  1/1"), lines(summary));
  }
}
