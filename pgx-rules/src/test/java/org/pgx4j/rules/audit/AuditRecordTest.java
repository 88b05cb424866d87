package org.pgx4j.rules.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.calling.GeneCalls;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.profile.OutsideCall;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.RuleEngine;

class AuditRecordTest {
  private static final Pgx PGX = Pgx.standard();
  private static final List<String> DRUGS = List.of("clopidogrel", "codeine", "rasburicase");

  /** Something of each kind that a profile can hold. */
  private static PatientProfile everything() {
    return PatientProfile.builder()
        .id("a person")
        .genotype("CYP2C19", "*1/*2")
        .phenotype("TPMT", "Normal Metabolizer")
        .activityScore("CYP2C9", "1.5")
        .calls(calls())
        .outside(OutsideCall.builder("CYP2D6").genotype("*1/*4").activityScore("1.0").build())
        .measurement(Measurement.parse("G6PD activity@spectrophotometry=20..25 %"))
        .finding(Finding.parse("ER=positive"))
        .fact("age", "54")
        .fact("indication", "ACS/PCI")
        .taking("Prozac", "ibuprofen")
        .build();
  }

  /** Computed calls: one gene read in full, the others not at all. */
  private static List<org.pgx4j.core.genotype.GenotypeCall> calls() {
    var caller = PGX.caller("VKORC1", "CYP3A5", "MT-RNR1");
    var definitions = PGX.knowledge().definitions(Gene.of("VKORC1")).orElseThrow();
    GeneCalls read = GeneCalls.builder(definitions).diploid(0, 0, 1, false, 0).build();
    return caller.call(
        VariantCalls.of("S", java.util.Map.of(Gene.of("VKORC1"), read)), MissingPolicy.NO_CALL);
  }

  @Test
  void aRecordReadBackIsTheSameRecord() {
    AuditRecord record = PGX.audit(everything(), DRUGS);
    AuditRecord again = AuditRecord.parse(record.toJson());
    assertEquals(record.profile(), again.profile());
    assertEquals(record.toJson(), again.toJson());
  }

  @Test
  void aReplayGivesTheSameBytes() {
    AuditRecord record = AuditRecord.parse(PGX.audit(everything(), DRUGS).toJson());
    Replay replay = Pgx.standard().replay(record);
    assertTrue(replay.isSame());
    assertEquals(List.of(), replay.changed());
  }

  @Test
  void theChoicesOfTheCallerAreReplayed() {
    Pgx chosen =
        PGX.withLanguage("pt-BR").withAuthorities("CPIC").withPhenoconversion(none -> false);
    AuditRecord record = AuditRecord.parse(chosen.audit(everything(), DRUGS).toJson());
    assertTrue(PGX.replay(record).isSame());
    assertFalse(record.result().equals(PGX.audit(everything(), DRUGS).result()));
  }

  /** A gene without a call that one position stands for, and one that was named from parts. */
  private static PatientProfile namedFromParts() {
    Gene gene = Gene.of("CYP2C9");
    Gene other = Gene.of("SLCO1B1");
    CallEvidence evidence =
        CallEvidence.builder()
            .positions(2)
            .extra(List.of(new CallEvidence.ExtraPosition(94645745, "rs12777823", "G/A")))
            .notes(List.of("combination"))
            .build();
    Candidate plain = Candidate.of(Genotype.parse(gene, "*1/*2"), 2, 3);
    Candidate combination = Candidate.of(Genotype.parse(gene, "*1/*1"), 1, 2).asCombination();
    CallEvidence alone =
        CallEvidence.builder()
            .fallback(
                new CallEvidence.Fallback(21178615, "rs4149056", Genotype.parse(other, "*1/*5")))
            .build();
    return PatientProfile.builder()
        .call(GenotypeCall.of(gene, List.of(combination, plain), evidence))
        .call(new GenotypeCall.NotCalled(other, GenotypeCall.Reason.NO_MATCH, alone))
        .build();
  }

  @Test
  void aCombinationStaysLabelledAndAFallbackStaysOne() {
    AuditRecord record = PGX.audit(namedFromParts(), List.of("phenytoin", "simvastatin"));
    AuditRecord again = AuditRecord.parse(record.toJson());
    assertEquals(record.profile(), again.profile());
    assertEquals(record.toJson(), again.toJson());
    assertFalse(again.policies().contains("combinations"));
    assertTrue(PGX.replay(again).isSame());
  }

  @Test
  void whetherCombinationsAreUsedIsReplayed() {
    Pgx using = PGX.withCombinations();
    AuditRecord record =
        AuditRecord.parse(using.audit(namedFromParts(), List.of("phenytoin")).toJson());
    AuditRecord unused = PGX.audit(namedFromParts(), List.of("phenytoin"));
    assertTrue(record.policies().contains("combinations"));
    assertFalse(record.result().equals(unused.result()));
    assertTrue(PGX.replay(record).isSame());
    assertTrue(using.replay(unused).isSame());
  }

  @Test
  void aReplayWithOtherKnowledgeSaysWhatChanged() {
    AuditRecord record = PGX.audit(everything(), DRUGS);
    String older = record.toJson().replaceFirst("\"version\":\"[^\"]*\"", "\"version\":\"1999\"");
    Replay replay = PGX.replay(AuditRecord.parse(older));
    assertEquals(1, replay.changed().size());
    assertTrue(replay.changed().get(0).startsWith("alleles: "), replay.changed().get(0));
  }

  @Test
  void anotherVersionOfTheLibraryIsNamed() {
    String other = PGX.audit(everything(), DRUGS).toJson().replace(RuleEngine.VERSION, "0.0.1");
    assertEquals(
        List.of("engine: " + RuleEngine.VERSION + ", was 0.0.1"),
        PGX.replay(AuditRecord.parse(other)).changed());
  }

  @Test
  void aListenerTakesEveryAssessment() {
    List<AuditRecord> taken = new ArrayList<>();
    Pgx audited = Pgx.builder().audit(taken::add).build();
    audited.assess(everything(), DRUGS);
    audited.assess(everything(), "codeine");
    assertEquals(List.of(3, 1), taken.stream().map(record -> record.drugs().size()).toList());
  }

  @Test
  void whatIsNoRecordIsAProblem() {
    for (String text : List.of("", "{", "[]", "{}", "{\"schemaVersion\":\"1\"}", "null")) {
      assertThrows(PgxException.class, () -> AuditRecord.parse(text), text);
    }
  }

  @Test
  void aRecordDoesNotPrintWhatItHolds() {
    AuditRecord record = PGX.audit(everything(), DRUGS);
    assertEquals("AuditRecord[3 drugs]", record.toString());
    assertEquals("Replay[same]", PGX.replay(record).toString());
  }
}
