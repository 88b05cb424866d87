package org.pgx4j.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class PackageCyclesTest {
  private static final ArchRule NO_CYCLES =
      slices().matching("org.pgx4j.(**)").should().beFreeOfCycles();

  @Test
  void noPackageIsPartOfACycle() {
    NO_CYCLES.check(Libraries.classes());
  }

  @Test
  void aPlantedCycleIsSeen() {
    var report =
        NO_CYCLES
            .evaluate(Libraries.planted("org.pgx4j.architecture.planted"))
            .getFailureReport()
            .toString();
    assertTrue(report.contains("architecture.planted.a"), report);
    assertTrue(report.contains("architecture.planted.b"), report);
  }

  @Test
  void bothModulesAreLookedAt() {
    for (String module : new String[] {Libraries.CORE, Libraries.RULES}) {
      long files =
          Libraries.classFiles(module).stream()
              .filter(f -> !f.endsWith("module-info.class"))
              .filter(f -> !f.endsWith("package-info.class"))
              .count();
      long seen =
          Libraries.classes(module).stream()
              .filter(c -> !c.getSimpleName().equals("package-info"))
              .count();
      assertTrue(seen > 0 && seen == files, module + ": " + seen + " of " + files + " classes");
    }
  }
}
