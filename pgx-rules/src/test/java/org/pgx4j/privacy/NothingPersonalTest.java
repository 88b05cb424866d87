package org.pgx4j.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.audit.AuditRecord;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.RuleEngine;
import org.pgx4j.rules.intake.GeneVocabulary;
import org.pgx4j.rules.intake.OutsideCalls;
import org.pgx4j.rules.intake.ProfileEntry;
import org.pgx4j.rules.intake.ProfileJson;
import org.pgx4j.rules.intake.VcfReader;

/** Logs, messages and texts of objects, of profiles good and bad, hold nothing of the person. */
class NothingPersonalTest {
  /** What is put in: identifiers, genotypes, values; each found nowhere in the library itself. */
  private static final List<String> PERSONAL =
      List.of(
          "PERSON-77421",
          "*2/*17",
          "*17/*2",
          "*4/*41",
          "*41/*4",
          "*999",
          "Poorish",
          "37.4219",
          "83.57",
          "54.31",
          "V600XQ",
          "E746planted",
          "unobtainium",
          "lost cause",
          "*57:01 positive",
          "c.1905+1G>A (*2A)/Reference",
          "Reference/c.1905+1G>A (*2A)",
          "A0>planted");

  private static final String LINES =
      """
      {"id":"PERSON-77421","sex":"female","genotypes":{"CYP2C19":"*2/*17","CYP2D6":"*4/*41","HLA-B":"*57:01 positive","DPYD":"c.1905+1G>A (*2A)/Reference"},"measurements":[{"name":"G6PD activity","value":37.4219,"unit":"%"},{"name":"LDL-C","value":"<83.57","unit":"mg/dL"}],"findings":[{"name":"BRAF","value":"V600XQ"},{"name":"HER2","assay":"IHC","value":"0"},{"name":"HER2","value":"positive"}],"facts":{"age":{"value":54.31,"unit":"a"},"indication":"lost cause"},"taking":["paroxetine","unobtainium"],"drugs":["clopidogrel","codeine","capecitabine","trastuzumab","unobtainium"]}
      {"id":"PERSON-77421","genotypes":{"CYP2C19":"*2/*999","CYP2D6":"*4/*41"},"phenotypes":{"CYP2D6":"UM","CYP2C9":"Poorish"},"drugs":["voriconazole","codeine"]}
      {"id":"PERSON-77421","genotypes":{"CYP2C19":"*2/*17/*999"}}
      {"id":"PERSON-77421","genotypes":{"CYP2C199":"*2/*17"}}
      {"id":"PERSON-77421","measurements":[{"name":"TMB","value":"37.4219..","unit":"1/Mb"}]}
      {"id":"PERSON-77421","measurements":[{"name":"TMB","value":"83.57..37.4219","unit":"1/Mb"}]}
      {"id":"PERSON-77421","measurements":[{"name":"weight","value":37.4219,"unit":"unobtainium"}]}
      {"id":"PERSON-77421","findings":[{"name":"EGFR","value":"E746planted","colour":"V600XQ"}]}
      {"id":"PERSON-77421","findings":[{"name":"EGFR"}]}
      {"id":"PERSON-77421","facts":{"age":"lost cause"}}
      {"id":"PERSON-77421","facts":{"age":{"value":"54.31x","unit":"a"}}}
      {"id":"PERSON-77421","facts":{"shoe_size":"54.31"},"drugs":["codeine"]}
      {"id":"PERSON-77421","sex":"unobtainium"}
      {"id":"PERSON-77421","genotypes":{"CYP2D6":"AS:54.31"}}
      {"id":"PERSON-77421","genotypes":{"CYP2D6":"CYP2C19*999"}}
      {"id":"PERSON-77421","taking":"unobtainium"}
      {"id":"PERSON-77421","genotypes":{"CYP2C19":"*2/*17"}
      ["PERSON-77421","*2/*17"]
      {"id":"PERSON-77421","id":"PERSON-77421"}
      """;

  private static final String GENOME =
      """
      ##fileformat=VCFv4.2
      ##contig=<ID=chr1,length=248956422>
      #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tPERSON-77421
      chr1\t97450058\t.\tC\tT\t.\tPASS\t.\tGT\t0/1
      chr1\t97515787\t.\tA\tC\t.\tPASS\t.\tGT\t0/7
      chr1\t97573863\t.\tG\tT\t.\tPASS\t.\tGT\t0/1
      chr1\t97579893\t.\tG\tA0>planted\t.\tPASS\t.\tGT\t0/1
      chr1\t97579893\t.\tG\tC\t.\tPASS\t.\tGT:DP\t54.31/x:83.57
      chr10\t94781859\t.\tG\tA\t.\tPASS\t.\tGT\t0/1
      chr10\t94761900\t.\tC\tT\t.\tPASS\t.\tGT\t0/1
      """;

  private static final String OUTSIDE =
      "CYP2C19\t*2/*17\t\t\n"
          + "CYP2D6\t*4/*41\tPoorish\t54.31\n"
          + "CYP2D6\t*4/*999\n"
          + "NOGENE\t*2/*17\n"
          + "HLA-B\t*57:01 positive\n"
          + "CYP2C9\t*2/*17/*41\n"
          + "CYP2C9\t\t\t54.31x\n";

  private final List<String> texts = new ArrayList<>();
  private final Set<String> types = new TreeSet<>();
  private final Pgx pgx = Pgx.builder().audit(this::look).build();

  private void look(Object value) {
    Everything.under(
        value,
        one -> {
          types.add(one.getClass().getSimpleName());
          String text = one.toString();
          texts.add(one.getClass().getName() + ": " + text);
          if (one instanceof Problem problem) {
            texts.add(problem.message());
            texts.add(new PgxException(problem).toString());
          }
        });
  }

  private void attempt(Runnable action) {
    try {
      action.run();
    } catch (PgxException e) {
      texts.add(e.toString());
      look(e.problem());
    }
  }

  private void ask(PatientProfile profile, List<String> drugs) {
    look(profile);
    attempt(
        () -> {
          Assessment assessment = pgx.assess(profile, drugs);
          look(assessment);
          look(assessment.drugs());
          look(assessment.missing());
          look(pgx.assessAll(profile).problems());
          AuditRecord record = pgx.audit(profile, drugs);
          AuditRecord again = AuditRecord.parse(record.toJson());
          look(again);
          look(pgx.replay(again));
          AuditRecord.parse(record.toJson().substring(1));
        });
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private void lines() {
    GeneVocabulary vocabulary =
        GeneVocabulary.of(
            pgx.knowledge().definedGenes(),
            gene -> pgx.knowledge().functions(gene),
            gene -> pgx.knowledge().definitions(gene));
    List<ProfileEntry> entries = new ArrayList<>();
    ProfileJson.of(vocabulary).read(stream(LINES), "profiles.ndjson", entries::add);
    assertEquals(LINES.lines().count(), entries.size());
    for (ProfileEntry entry : entries) {
      look(entry);
      entry.profile().ifPresent(profile -> ask(profile, entry.drugs()));
    }
  }

  private void genome() {
    List<AlleleDefinitions> definitions =
        pgx.caller("DPYD", "CYP2C19").definitions().stream().toList();
    VcfReader reader = VcfReader.builder(definitions).build();
    List<VariantCalls> samples = new ArrayList<>();
    attempt(() -> reader.read(stream(GENOME), "a.vcf", this::look, samples::add));
    attempt(() -> reader.read(stream(GENOME + "chr1\t5\n"), "a.vcf", this::look, samples::add));
    attempt(
        () ->
            VcfReader.builder(definitions)
                .sample("lost cause")
                .build()
                .read(stream(GENOME), "a.vcf", this::look, samples::add));
    assertFalse(samples.isEmpty());
    for (VariantCalls sample : samples) {
      look(sample);
      PatientProfile.Builder profile = PatientProfile.builder().id(sample.sample());
      profile.calls(pgx.caller("DPYD", "CYP2C19").call(sample, MissingPolicy.NO_CALL));
      ask(profile.build(), List.of("capecitabine", "clopidogrel"));
    }
  }

  private void outside() {
    PatientProfile.Builder profile = PatientProfile.builder().id("PERSON-77421");
    attempt(
        () ->
            OutsideCalls.of(gene -> pgx.knowledge().functions(gene))
                .read(stream(OUTSIDE), "outside.tsv", profile, this::look));
    ask(profile.build(), List.of(RuleEngine.ALL));
  }

  @Test
  void noTextHoldsWhatWasPutIn() {
    CapturedLogs.take();
    lines();
    genome();
    outside();
    List<String> logs = CapturedLogs.take();
    assertFalse(logs.isEmpty(), "reading knowledge is logged");
    texts.addAll(logs);
    assertTrue(texts.size() > 1000, texts.size() + " texts");
    assertTrue(
        types.containsAll(
            List.of(
                "PatientProfile",
                "ProfileEntry",
                "VariantCalls",
                "GeneCalls",
                "Called",
                "ResolvedProfile",
                "ResolvedGene",
                "Reading",
                "Assessment",
                "Matched",
                "Indeterminate",
                "Alternative",
                "Warning",
                "DrugAnswer",
                "Untested",
                "AuditRecord",
                "Replay",
                "OutsideCall",
                "Problem",
                "Fact")),
        types.toString());
    List<String> leaks =
        texts.stream()
            .distinct()
            .filter(text -> PERSONAL.stream().anyMatch(text::contains))
            .toList();
    assertEquals(List.of(), leaks);
  }

  /** What must not be: a thing of a person that prints it. */
  private record Leak(PatientProfile profile) {
    @Override
    public String toString() {
      return profile.id();
    }
  }

  @Test
  void aLeakWouldBeFound() {
    look(List.of(new Leak(PatientProfile.builder().id("PERSON-77421").build())));
    assertTrue(texts.stream().anyMatch(text -> text.contains("PERSON-77421")));
    assertTrue(SilentLogs.personalIn("DEBUG org.pgx4j.X read *2/*17").size() > 0);
    assertTrue(SilentLogs.personalIn("DEBUG org.pgx4j.X level 37.4 mg/L").size() > 0);
    assertTrue(SilentLogs.personalIn("DEBUG reading cpic/functions/CYP2C19.json").isEmpty());
  }
}
