package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.Sex;

class AssayCoverageProperties {
  private static final List<String> TEXTS =
      List.of("-", "-", "-", "0/0", "0/1", "1/1", "0|1", "./.", "./1", "0", "1", "?/0");

  private static AlleleDefinitions definitions(Ploidy ploidy) {
    return TestGene.builder().ploidy(ploidy).build();
  }

  private static GeneCalls calls(AlleleDefinitions definitions, List<Integer> texts, Sex sex) {
    GeneCalls.Builder builder = GeneCalls.builder(definitions).sex(sex);
    for (int i = 0; i < texts.size(); i++) {
      TestGene.set(builder, i, TEXTS.get(texts.get(i)));
    }
    return builder.build();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void coveringEverythingAssumesReferenceAndCoveringNothingCallsNothing(
      @ForAll @Size(4) List<@IntRange(max = 11) Integer> texts,
      @ForAll Ploidy ploidy,
      @ForAll Sex sex,
      @ForAll @IntRange(min = 1, max = 500) int cut) {
    AlleleDefinitions definitions = definitions(ploidy);
    AlleleMatcher matcher = AlleleMatcher.of(definitions);
    GeneCalls calls = calls(definitions, texts, sex);
    AssayCoverage all =
        AssayCoverage.builder().region("chr1", cut, 1000).region("1", 0, cut).build();
    AssayCoverage elsewhere = AssayCoverage.builder().region("chr2", 0, 1000).build();
    assertEquals(matcher.call(calls, MissingPolicy.ASSUME_REFERENCE), matcher.call(calls, all));
    GenotypeCall unknown = matcher.call(calls, MissingPolicy.NO_CALL);
    assertEquals(unknown, matcher.call(calls, AssayCoverage.builder().build()));
    assertEquals(unknown, matcher.call(calls, elsewhere));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void exactlyTheAbsentPositionsInsideAreFilled(
      @ForAll @Size(4) List<@IntRange(max = 11) Integer> texts,
      @ForAll @IntRange(max = 450) int start,
      @ForAll @IntRange(max = 450) int length) {
    AlleleDefinitions definitions = definitions(Ploidy.AUTOSOMAL);
    AlleleMatcher matcher = AlleleMatcher.of(definitions);
    GeneCalls calls = calls(definitions, texts, Sex.UNKNOWN);
    AssayCoverage some = AssayCoverage.builder().region("chr1", start, start + length).build();
    List<Integer> expected =
        new ArrayList<>(matcher.call(calls, MissingPolicy.NO_CALL).evidence().missing());
    for (int i = 0; i < 4; i++) {
      DefiningPosition site = definitions.positions().get(i);
      int last = site.position() + site.reference().length() - 1;
      if (calls.isAbsent(i) && site.position() > start && last <= start + length) {
        expected.remove((Integer) site.position());
      }
    }
    assertEquals(expected, matcher.call(calls, some).evidence().missing());
  }
}
