package org.pgx4j.core.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pgx4j.core.translation.TestTables.phenotype;
import static org.pgx4j.core.translation.TestTables.score;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeastFunctionTest {
  private static final List<String> ORDER =
      List.of("No function", "Decreased function", "Normal function");
  private static final FunctionTable SCORE = TestTables.byScore().leastFirst(ORDER).build();
  private static final FunctionTable PHENOTYPE = TestTables.byPhenotype().leastFirst(ORDER).build();

  @Test
  void theTwoLeastOfAListDecide() {
    assertEquals("0.25", score(SCORE, "*1; *2; *3"));
    assertEquals("0.0", score(SCORE, "*1; *2; *2; *3"));
    assertEquals("Intermediate", phenotype(PHENOTYPE, "*1; *1; *2"));
  }

  @Test
  void theLeastOnACopyDecidesForIt() {
    assertEquals("1.0", score(SCORE, "[*1 + *2]/*1"));
    assertEquals("0.25", score(SCORE, "[*1 + *2]|[*1 + *3]"));
    assertEquals("Intermediate", phenotype(PHENOTYPE, "[*1 + *2]/*1"));
  }

  @Test
  void theLeastOnACopyCountsInAListToo() {
    assertEquals("1.0", score(SCORE, "[*1 + *2]; *1; *1"));
    assertEquals("Poor", phenotype(PHENOTYPE, "[*1 + *2]; *1; *2"));
  }

  @Test
  void anAlleleWithoutFunctionNeverHidesAKnownLoss() {
    assertEquals("0.0", score(SCORE, "*2; *2; *9"));
    assertEquals("Poor", phenotype(PHENOTYPE, "*2; *2; *77"));
  }

  @Test
  void anAlleleWithoutFunctionIsNotNormal() {
    assertEquals("n/a", score(SCORE, "*1; *9"));
    assertEquals("Indeterminate", phenotype(PHENOTYPE, "*1; *77"));
  }

  @Test
  void withoutAnOrderACopyOfSeveralIsIndeterminate() {
    assertEquals("Indeterminate", phenotype(TestTables.byScore().build(), "[*1 + *2]/*1"));
  }
}
