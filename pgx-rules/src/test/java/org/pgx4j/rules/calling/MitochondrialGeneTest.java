package org.pgx4j.rules.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.calling.NamedAllele;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.GenotypeCall.NotCalled;
import org.pgx4j.core.genotype.GenotypeCall.Reason;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.ResolvedGene;
import org.pgx4j.rules.intake.VcfReader;
import org.pgx4j.rules.report.HtmlReport;
import org.pgx4j.rules.report.JsonReport;
import org.pgx4j.rules.report.TextReport;

class MitochondrialGeneTest {
  private static final Pgx PGX = Pgx.standard();
  private static final Gene GENE = Gene.of("MT-RNR1");
  private static final AlleleDefinitions DEFINITIONS =
      PGX.knowledge().definitions(GENE).orElseThrow();
  private static final String INCREASED = "increased risk of aminoglycoside-induced hearing loss";
  private static final String UNCERTAIN = "uncertain risk of aminoglycoside-induced hearing loss";
  private static final String NORMAL = "normal risk of aminoglycoside-induced hearing loss";
  private static final String CONTIG = "##contig=<ID=chrM,length=16569>\n";

  /** Columns 3 to 10 of a record at each defining position, reference unless changed. */
  private static Map<Integer, String> reference() {
    Map<Integer, String> records = new TreeMap<>();
    for (DefiningPosition position : DEFINITIONS.positions()) {
      records.put(position.position(), ". " + position.reference() + " . . PASS . GT 0");
    }
    return records;
  }

  private static String alternate(String ref, String alt, String columns) {
    return ". " + ref + " " + alt + " . PASS . " + columns;
  }

  private static String file(Map<Integer, String> records) {
    StringBuilder text = new StringBuilder("##fileformat=VCFv4.2\n" + CONTIG);
    text.append("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS1\n");
    records.forEach(
        (position, columns) ->
            text.append("chrM\t")
                .append(position)
                .append('\t')
                .append(columns.replace(' ', '\t'))
                .append('\n'));
    return text.toString();
  }

  private static GenotypeCall call(String file, MissingPolicy missing) {
    List<VariantCalls> samples = new ArrayList<>();
    VcfReader.builder(List.of(DEFINITIONS))
        .build()
        .read(
            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
            "test",
            problem -> {
              throw new AssertionError(problem);
            },
            samples::add);
    return PGX.caller(GENE.symbol()).call(samples.get(0), missing).get(0);
  }

  private static GenotypeCall call(Map<Integer, String> records) {
    return call(file(records), MissingPolicy.NO_CALL);
  }

  private static String name(GenotypeCall call) {
    return call.deciding().get(0).genotype().toString();
  }

  private static ResolvedGene resolved(GenotypeCall call) {
    PatientProfile profile = PatientProfile.builder().calls(List.of(call)).build();
    return PGX.assess(profile, "codeine").profile().gene(GENE).orElseThrow();
  }

  private static String phenotype(GenotypeCall call) {
    return resolved(call).readings().get(0).result().phenotype().orElseThrow().term();
  }

  @Test
  void everyDefinedAlleleIsCalledByItsName() {
    for (NamedAllele allele : DEFINITIONS.alleles()) {
      Map<Integer, String> records = reference();
      allele
          .at()
          .forEach(
              (at, base) -> {
                DefiningPosition position = DEFINITIONS.positions().get(DEFINITIONS.indexOf(at));
                records.put(at, alternate(position.reference(), base, "GT 0/1"));
              });
      GenotypeCall call = call(records);
      assertEquals(allele.name(), name(call));
      assertTrue(List.of(INCREASED, UNCERTAIN, NORMAL).contains(phenotype(call)));
    }
  }

  @Test
  void ofSeveralVariantsTheWorstDecides() {
    Map<Integer, String> records = reference();
    records.put(827, alternate("A", "G", "GT 1"));
    assertEquals(NORMAL, phenotype(call(records)));
    records.put(663, alternate("A", "G", "GT 1"));
    assertEquals(UNCERTAIN, phenotype(call(records)));
    records.put(1555, alternate("A", "G", "GT:AF 0/1:0.02"));
    GenotypeCall call = call(records);
    assertEquals("[m.663A>G + m.827A>G + m.1555A>G]", name(call));
    assertEquals(INCREASED, phenotype(call));
  }

  @Test
  void anUndocumentedVariantIsNeverNormalAndHidesNoRisk() {
    Map<Integer, String> records = reference();
    records.put(961, alternate("T", "CC", "GT 1"));
    assertEquals(
        Reason.UNDOCUMENTED_VARIANT, assertInstanceOf(NotCalled.class, call(records)).reason());
    records.put(827, alternate("A", "G", "GT 1"));
    assertEquals("Indeterminate", phenotype(call(records)));
    records.put(1494, alternate("C", "T", "GT 1"));
    assertEquals(INCREASED, phenotype(call(records)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1095, 1494, 1555})
  void referenceNeedsEachRiskPosition(int position) {
    Map<Integer, String> records = reference();
    records.put(827, alternate("A", "G", "GT 1"));
    records.remove(position);
    assertInstanceOf(NotCalled.class, call(records));
    records.put(
        position,
        ". "
            + DEFINITIONS.positions().get(DEFINITIONS.indexOf(position)).reference()
            + " . . PASS . GT .");
    assertInstanceOf(NotCalled.class, call(file(records), MissingPolicy.ASSUME_REFERENCE));
  }

  @Test
  void blocksAndTheCallersWordFillPositions() {
    Map<Integer, String> block =
        new TreeMap<>(Map.of(600, ". A <NON_REF> . . END=1700 GT:DP 0/0:900"));
    assertEquals("Reference", name(call(block)));
    block.put(1555, alternate("A", "G,<NON_REF>", "GT:AD 0/1:70,30,0"));
    assertEquals("m.1555A>G", name(call(block)));
    assertEquals(
        "m.1555A>G",
        name(
            call(
                file(Map.of(1555, alternate("A", "G", "GT 0/1"))),
                MissingPolicy.ASSUME_REFERENCE)));
  }

  @Test
  void aDeletionIsFoundWhereverItsRunIsCut() {
    for (int at = 956; at < 960; at++) {
      Map<Integer, String> records = reference();
      records.put(at, alternate("CC", "C", "GT 0/1"));
      assertEquals("m.960C>del", name(call(records)));
    }
  }

  private static Outcome gentamicin(Map<Integer, String> records) {
    PatientProfile profile = PatientProfile.builder().calls(List.of(call(records))).build();
    List<Outcome> outcomes = PGX.withAuthorities("CPIC").assess(profile, "gentamicin").outcomes();
    assertEquals(1, outcomes.size());
    return outcomes.get(0);
  }

  private static ActionKind first(Outcome outcome) {
    Outcome.Matched matched = assertInstanceOf(Outcome.Matched.class, outcome);
    return matched.recommendation().actions().get(0).kind();
  }

  @Test
  void anyShareOfARiskVariantAvoidsTheDrug() {
    Map<Integer, String> records = reference();
    assertEquals(ActionKind.STANDARD_DOSE, first(gentamicin(records)));
    records.put(1555, alternate("A", "G", "GT:AF 0/1:0.03"));
    records.remove(1494);
    records.put(663, alternate("A", "T", "GT 1"));
    assertEquals(ActionKind.AVOID, first(gentamicin(records)));
  }

  @Test
  void aRiskPositionThatWasNotReadIsNamed() {
    Map<Integer, String> records = reference();
    records.remove(1095);
    records.remove(1555);
    Outcome outcome = assertInstanceOf(Outcome.Indeterminate.class, gentamicin(records));
    assertEquals(
        List.of("chrM:1095", "chrM:1555"),
        outcome.missing().stream().map(Missing::name).sorted().toList());
  }

  @Test
  void reportsShowTheShare() {
    Map<Integer, String> records = reference();
    records.put(1555, alternate("A", "G", "GT:AF 0/1:0.123"));
    PatientProfile profile = PatientProfile.builder().calls(List.of(call(records))).build();
    var assessment = PGX.assess(profile, "codeine");
    String said = "chrM:1555 A>G, 12 % of copies";
    assertTrue(TextReport.of(assessment).replaceAll("\\s+", " ").contains(said));
    assertTrue(HtmlReport.of(assessment).replace("&gt;", ">").contains(said));
    assertTrue(
        JsonReport.of(assessment)
            .replaceAll("\\s", "")
            .contains(
                "\"heteroplasmy\":[{\"position\":\"chrM:1555\",\"bases\":\"A>G\","
                    + "\"fraction\":0.123}]"));
  }
}
