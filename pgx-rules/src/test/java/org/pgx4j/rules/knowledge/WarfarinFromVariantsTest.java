package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.GenotypeCaller;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.intake.VcfReader;

/** All that the warfarin flow asks of the genome comes out of one file of variants. */
class WarfarinFromVariantsTest {
  private static final Pgx CPIC = Pgx.standard().withAuthorities("CPIC");
  private static final GenotypeCaller CALLER = CPIC.caller("CYP2C9", "CYP4F2", "VKORC1");
  private static final int RS12777823 = 94645745;
  private static final int RS2108622 = 15879621;
  private static final int STAR_5 = 94981301;
  private static final int STAR_8 = 94942309;

  /** A genome that is reference but for what is given, and unread where said. */
  private static String answer(
      String ancestry, Map<Integer, String> variants, Set<Integer> unread) {
    PatientProfile.Builder patient =
        PatientProfile.builder()
            .fact("age", "60")
            .fact("height", "170")
            .fact("weight", "70")
            .fact("ancestry", ancestry);
    CALLER
        .call(calls(CALLER.definitions(), variants, unread), MissingPolicy.NO_CALL)
        .forEach(patient::call);
    Outcome outcome = CPIC.assess(patient.build(), "warfarin").outcomes().get(0);
    return outcome instanceof Outcome.Matched matched
        ? matched.recommendation().actions().stream()
            .map(action -> action.kind() + action.dose().map(one -> " " + one).orElse(""))
            .collect(Collectors.joining("; "))
        : outcome.missing().toString();
  }

  private static VariantCalls calls(
      Collection<AlleleDefinitions> genes, Map<Integer, String> variants, Set<Integer> unread) {
    StringBuilder file = new StringBuilder("##fileformat=VCFv4.2\n##reference=GRCh38\n");
    file.append("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS1\n");
    for (AlleleDefinitions gene : genes) {
      for (DefiningPosition position : gene.positionsToRead()) {
        int at = position.position();
        if (!unread.contains(at)) {
          file.append(gene.chromosome() + "\t" + at + "\t.\t" + position.reference() + "\t");
          file.append(String.join(",", position.alternates()) + "\t.\tPASS\t.\tGT\t");
          file.append(variants.getOrDefault(at, "0/0")).append('\n');
        }
      }
    }
    List<VariantCalls> samples = new ArrayList<>();
    byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
    VcfReader.builder(genes)
        .build()
        .read(new ByteArrayInputStream(bytes), "test", problem -> {}, samples::add);
    return samples.get(0);
  }

  @Test
  void aReferenceGenomeIsDosedByTheAlgorithm() {
    assertEquals("ADJUST_DOSE 41.1 mg/wk", answer("European", Map.of(), Set.of()));
    assertEquals("ADJUST_DOSE 37.6 mg/wk", answer("African American", Map.of(), Set.of()));
  }

  @Test
  void rs2108622IsReadByItself() {
    Map<Integer, String> carrier = Map.of(RS2108622, "0/1");
    String more = "ADJUST_DOSE 41.1 mg/wk; INCREASE_DOSE 43.2..45.2 mg/wk";
    assertEquals(more, answer("European", carrier, Set.of()));
    assertEquals(more, answer("European", Map.of(RS2108622, "1|1"), Set.of()));
    assertEquals("ADJUST_DOSE 37.6 mg/wk", answer("African American", carrier, Set.of()));
    assertEquals("ADJUST_DOSE 41.1 mg/wk", answer("European", Map.of(), Set.of(RS2108622)));
  }

  @Test
  void rs12777823IsReadByItself() {
    Map<Integer, String> carrier = Map.of(RS12777823, "0/1");
    assertEquals(
        "ADJUST_DOSE 37.6 mg/wk; REDUCE_DOSE 28.2..33.9 mg/wk",
        answer("African American", carrier, Set.of()));
    assertEquals("ADJUST_DOSE 41.1 mg/wk", answer("European", carrier, Set.of()));
  }

  @Test
  void anAlleleThatTheFileCannotExcludeWasNotTested() {
    String answer = answer("African American", Map.of(), Set.of(STAR_8));
    assertTrue(answer.startsWith("STANDARD_DOSE; CONSIDER"), answer);
    assertEquals("[position chr10:" + STAR_8 + "]", answer("European", Map.of(), Set.of(STAR_8)));
  }

  @Test
  void aPositionThatCouldChangeACarriersAdviceIsNamed() {
    String answer = answer("African American", Map.of(STAR_8, "0/1"), Set.of(STAR_5));
    assertEquals("[position chr10:" + STAR_5 + "]", answer);
    assertEquals(
        "ADJUST_DOSE; REDUCE_DOSE", answer("African American", Map.of(STAR_8, "0/1"), Set.of()));
  }

  @Test
  void withoutTheTargetGeneItIsDosedClinically() {
    String answer = answer("European", Map.of(), Set.of(31096368));
    assertTrue(answer.startsWith("TEST; STANDARD_DOSE; CONSIDER"), answer);
  }
}
