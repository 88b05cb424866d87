package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.report.JsonReport;

/** One engine, many threads that all start with nothing loaded, the same bytes. */
@Tag("slow")
class SharedEngineTest {
  private static final int THREADS = 64;

  private static PatientProfile patient() {
    return PatientProfile.builder()
        .genotype("CYP2C19", "*2/*17")
        .genotype("CYP2D6", "*1/*4")
        .genotype("CYP2C9", "*1/*3")
        .genotype("HLA-B", "*57:01 positive")
        .phenotype("DPYD", "Intermediate Metabolizer")
        .fact("indication", "ACS/PCI")
        .taking("paroxetine", "clopidogrel")
        .build();
  }

  private static Set<String> together(Callable<Assessment> question) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CyclicBarrier start = new CyclicBarrier(THREADS);
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        answers.add(
            threads.submit(
                () -> {
                  start.await();
                  return JsonReport.of(question.call());
                }));
      }
      Set<String> different = new HashSet<>();
      for (Future<String> answer : answers) {
        different.add(answer.get());
      }
      return different;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void sixtyFourThreadsOnOneEngineGiveTheSameBytes() throws Exception {
    Pgx shared = Pgx.standard();
    Set<String> different = together(() -> shared.assess(patient(), RuleEngine.ALL));
    assertEquals(Set.of(JsonReport.of(Pgx.standard().assessAll(patient()))), different);
  }

  @Test
  void sixtyFourThreadsOnOneInterpretedProfileGiveTheSameBytes() throws Exception {
    Pgx shared = Pgx.standard();
    ResolvedProfile profile = shared.resolve(patient());
    Set<String> different = together(() -> shared.assessAll(profile));
    assertEquals(Set.of(JsonReport.of(Pgx.standard().assessAll(patient()))), different);
  }

  @Test
  void sixtyFourThreadsThatReadOneAssessmentReadTheSameBytes() throws Exception {
    Assessment shared = Pgx.standard().assessAll(patient());
    assertEquals(
        Set.of(JsonReport.of(Pgx.standard().assessAll(patient()))), together(() -> shared));
  }
}
