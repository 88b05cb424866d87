package org.pgx4j.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImportTableTest {
  private static final ImportTable TABLE =
      new ImportTable(
          """
          core.problem:
          core.provenance: core.problem
          core.genotype: core.problem
          core.drug: core.problem
          core.biomarker: core.genotype
          core.recommendation: core.biomarker, core.drug, core.provenance
          core.profile: core.genotype, core.biomarker, core.drug
          core.calling: core.genotype, core.provenance
          core.translation: core.genotype, core.biomarker, core.drug, core.provenance
          rules.condition: core
          rules.wording: core
          rules.dosing: core
          rules.engine: core, rules.condition, rules.wording, rules.dosing
          rules.knowledge: core, rules.condition, rules.engine
          rules.knowledge.check: core, rules.condition, rules.engine, rules.knowledge
          rules.knowledge.diff: core, rules.condition, rules.engine, rules.wording, rules.knowledge
          rules.knowledge.imports: core, rules.condition, rules.engine, rules.knowledge
          rules.intake: core
          rules.cohort: core, rules.intake, rules.engine, rules.knowledge
          rules.risk: core, rules.condition
          rules.trial: core, rules.condition
          rules.report: core, rules.engine, rules.wording
          rules.interop.fhir: core, rules.engine, rules.wording
          rules.interop.hl7v2: core, rules.engine, rules.wording
          rules.interop.cdshooks: core, rules.engine, rules.wording
          rules.audit: core, rules.engine, rules.knowledge, rules.report
          rules: core, rules.knowledge.check, rules.knowledge.imports, rules.cohort, \
          rules.risk, rules.trial, rules.report, rules.audit
          """);

  @Test
  void everyPackageImportsOnlyWhatTheTableAllows() {
    assertEquals(List.of(), TABLE.violations(List.copyOf(Libraries.classes())));
  }

  @Test
  void anUnknownPackageIsSeen() {
    var planted = List.copyOf(Libraries.planted("org.pgx4j.architecture.planted.a"));
    assertEquals(List.of("architecture.planted.a is not in the table"), TABLE.violations(planted));
  }

  @Test
  void aForbiddenImportIsSeen() {
    var planted = List.copyOf(Libraries.planted("org.pgx4j.architecture.planted.a"));
    var found = new ImportTable("architecture.planted.a:").violations(planted);
    assertEquals(1, found.size());
    assertTrue(found.get(0).startsWith("architecture.planted.a must not import"), found.get(0));
  }
}
