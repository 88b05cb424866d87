package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.profile.OutsideCall;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.core.translation.Lookup;

/**
 * What one gene's results from outside mean. The score of a gene looked up by score decides, then
 * the phenotype, then the genotype; what disagrees with that is a problem.
 */
final class OutsideReadings {
  private final FunctionTable functions;
  private final GeneResolver resolver;

  OutsideReadings(FunctionTable functions, GeneResolver resolver) {
    this.functions = functions;
    this.resolver = resolver;
  }

  /** The readings of all alternatives, each different one once. */
  List<Reading> of(List<OutsideCall> calls) {
    Map<List<Object>, Reading> readings = new LinkedHashMap<>();
    List<OutsideCall> distinct = calls.stream().distinct().toList();
    List<Genotype> tests = tests(distinct);
    if (tests.size() > 1 && tests.size() == distinct.size()) {
      return List.of(reading(null, functions.translateAll(tests), true));
    }
    for (OutsideCall call : distinct) {
      for (Reading reading : of(call)) {
        readings.putIfAbsent(List.of(reading.genotype(), reading.result()), reading);
      }
    }
    if (distinct.size() > 1) {
      resolver.alternatives();
    }
    return List.copyOf(readings.values());
  }

  /** Tests of single alleles, which stand beside one another and are no alternatives. */
  private static List<Genotype> tests(List<OutsideCall> calls) {
    return calls.stream()
        .flatMap(call -> call.genotype().stream())
        .filter(Genotype.Presence.class::isInstance)
        .toList();
  }

  private List<Reading> of(OutsideCall call) {
    Genotype genotype = call.genotype().map(functions::respelled).orElse(null);
    boolean known = genotype == null || resolver.isKnown(genotype);
    GeneResult translated =
        genotype == null ? null : resolver.trusted(functions.translate(genotype), known);
    GeneResult sure = known ? translated : null;
    Optional<ActivityScore> score =
        functions.lookup() == Lookup.SCORE ? call.activityScore() : Optional.empty();
    Optional<Phenotype> phenotype = call.phenotype().flatMap(resolver::known);
    List<Reading> readings = new ArrayList<>();
    if (score.isPresent()) {
      GeneResult result = functions.ofScore(score.get());
      compare(sure == null || sure.score().equals(score), score.get());
      phenotype.ifPresent(stated -> compare(means(result, stated), stated.term()));
      readings.add(reading(genotype, result, true));
    } else if (phenotype.isPresent()) {
      boolean agrees = sure != null && means(sure, phenotype.get());
      compare(sure == null || agrees, phenotype.get().term());
      List<GeneResult> meant =
          sure != null && agrees ? List.of(sure) : functions.expand(phenotype.get());
      meant.forEach(result -> readings.add(reading(genotype, result, true)));
    } else if (translated != null) {
      readings.add(reading(genotype, translated, known));
    } else if (call.phenotype().isPresent()) {
      readings.add(GeneResolver.withoutResult(functions));
    }
    return readings;
  }

  private static boolean means(GeneResult result, Phenotype phenotype) {
    return result.phenotype().filter(phenotype::equals).isPresent();
  }

  private void compare(boolean agrees, Object stated) {
    if (!agrees) {
      resolver.contradiction(stated.toString());
    }
  }

  private static Reading reading(@Nullable Genotype genotype, GeneResult result, boolean trusted) {
    return Reading.deciding(genotype, result, Double.NaN, trusted);
  }
}
