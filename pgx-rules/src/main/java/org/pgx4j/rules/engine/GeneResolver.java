package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.core.translation.Lookup;

/** Interprets one gene of a profile with one authority's functions. A statement precedes a call. */
final class GeneResolver {
  private static final String STATED = "stated";
  private static final String CALLED = "called";

  private final Gene gene;
  private final FunctionTable functions;
  private final Optional<AlleleDefinitions> definitions;
  private final Consumer<Problem> problems;

  GeneResolver(
      FunctionTable functions, Optional<AlleleDefinitions> definitions, Consumer<Problem> problems) {
    this.gene = functions.gene();
    this.functions = functions;
    this.definitions = definitions;
    this.problems = problems;
  }

  ResolvedGene resolve(PatientProfile profile) {
    List<Genotype> genotypes = profile.genotypes().getOrDefault(gene, List.of());
    Optional<Phenotype> phenotype = Optional.ofNullable(profile.phenotypes().get(gene)).flatMap(this::known);
    Optional<ActivityScore> score = Optional.ofNullable(profile.activityScores().get(gene));
    if (!genotypes.isEmpty() || phenotype.isPresent() || score.isPresent()) {
      return resolved(STATED, stated(genotypes, phenotype, score), null);
    }
    GenotypeCall call = profile.calls().get(gene);
    return call == null
        ? resolved(STATED, List.of(), null)
        : resolved(CALLED, readingsOf(call), call);
  }

  private ResolvedGene resolved(
      String source, List<Reading> readings, @Nullable GenotypeCall call) {
    long deciding = readings.stream().filter(reading -> reading.role() == Reading.Role.DECIDING).count();
    ResolvedGene.Status status =
        deciding == 0
            ? ResolvedGene.Status.NOT_CALLED
            : deciding == 1 ? ResolvedGene.Status.CALLED : ResolvedGene.Status.AMBIGUOUS;
    String chromosome = definitions.map(AlleleDefinitions::chromosome).orElse(gene.symbol());
    return new ResolvedGene(gene, status, source, readings, call, chromosome);
  }

  private List<Reading> stated(
      List<Genotype> genotypes, Optional<Phenotype> phenotype, Optional<ActivityScore> score) {
    Map<GeneResult, Reading> readings = new LinkedHashMap<>();
    if (!genotypes.isEmpty()) {
      boolean known = genotypes.stream().allMatch(this::isKnown);
      GeneResult result = functions.translateAll(genotypes);
      readings.put(result, Reading.deciding(genotypes.size() == 1 ? genotypes.get(0) : null, result, Double.NaN, known));
    }
    score.map(functions::ofScore).ifPresent(result -> add(readings, result));
    if (phenotype.isPresent() && !agrees(readings, phenotype.get())) {
      functions.expand(phenotype.get()).forEach(result -> add(readings, result));
    }
    return List.copyOf(readings.values());
  }

  private static void add(Map<GeneResult, Reading> readings, GeneResult result) {
    readings.putIfAbsent(result, Reading.deciding(null, result, Double.NaN, true));
  }

  /** Whether what was stated besides already has this phenotype; a contradiction is a problem, and both are kept. */
  private boolean agrees(Map<GeneResult, Reading> readings, Phenotype phenotype) {
    if (readings.isEmpty()) {
      return false;
    }
    boolean agrees =
        readings.keySet().stream().allMatch(result -> result.phenotype().filter(phenotype::equals).isPresent());
    if (!agrees) {
      problems.accept(
          Problem.of(
              ProblemCode.CONTRADICTION,
              Place.of("profile").atField(gene.symbol()),
              "State the genotype alone, or check which of the two is current",
              phenotype.term()));
    }
    return agrees;
  }

  private Optional<Phenotype> known(Phenotype stated) {
    Optional<String> term = functions.termOf(stated.term());
    if (term.isEmpty()) {
      problems.accept(
          Problem.of(
              ProblemCode.UNKNOWN_PHENOTYPE,
              Place.of("profile").atField(gene.symbol()),
              "Give one of: " + String.join(", ", functions.phenotypes()),
              stated.term()));
    }
    return term.map(name -> new Phenotype(gene, name));
  }

  private boolean isKnown(Genotype genotype) {
    for (Haplotype haplotype : genotype.haplotypes()) {
      if (!isKnown(haplotype)) {
        problems.accept(
            Problem.of(
                ProblemCode.UNKNOWN_ALLELE,
                Place.of("profile").atField(gene.symbol()),
                "Use a name of the loaded definitions; the gene's result is not used",
                haplotype.toString()));
        return false;
      }
    }
    return true;
  }

  private boolean isKnown(Haplotype haplotype) {
    if (functions.lookup() == Lookup.PRESENCE || functions.knows(haplotype)) {
      return true;
    }
    return haplotype.parts().stream()
        .allMatch(
            part ->
                functions.knows(Haplotype.of(part.allele()))
                    || definitions.filter(d -> defines(d, part.allele().name())).isPresent());
  }

  private static boolean defines(AlleleDefinitions definitions, String name) {
    return definitions.alleles().stream().anyMatch(allele -> allele.name().equals(name))
        || definitions.subAlleles().containsValue(name);
  }

  private List<Reading> readingsOf(GenotypeCall call) {
    boolean trusted = call.evidence().undocumented().isEmpty();
    List<Reading> readings = new ArrayList<>();
    for (Candidate candidate : call.candidates()) {
      GeneResult result = functions.translate(candidate.genotype());
      double probability = candidate.probability().orElse(Double.NaN);
      readings.add(
          candidate.rank() == 1
              ? Reading.deciding(candidate.genotype(), result, probability, trusted)
              : Reading.alternative(candidate.genotype(), result, probability, trusted));
    }
    readings.addAll(notExcluded(call));
    return readings;
  }

  /** What would follow if an allele were there that a gating position not read cannot exclude; one reading a result. */
  private List<Reading> notExcluded(GenotypeCall call) {
    Map<GeneResult, Reading> open = new LinkedHashMap<>();
    for (CallEvidence.NotExcluded allele : call.evidence().notExcluded()) {
      List<Integer> gating = allele.missing().stream().filter(call.evidence().gating()::contains).toList();
      if (!gating.isEmpty()) {
        Haplotype possible = Haplotype.parse(gene, allele.allele());
        for (Candidate candidate : call.deciding()) {
          for (Genotype genotype : replacing(candidate.genotype(), possible)) {
            GeneResult result = functions.translate(genotype);
            open.putIfAbsent(result, Reading.notExcluded(genotype, result, gating));
          }
        }
      }
    }
    return List.copyOf(open.values());
  }

  private static List<Genotype> replacing(Genotype genotype, Haplotype possible) {
    if (genotype instanceof Genotype.Diplotype diplotype) {
      return List.of(
          Genotype.Diplotype.of(diplotype.first(), possible),
          Genotype.Diplotype.of(possible, diplotype.second()),
          Genotype.Diplotype.of(possible, possible));
    }
    if (genotype instanceof Genotype.DetectedAlleles detected) {
      List<Haplotype> more = new ArrayList<>(detected.haplotypes());
      more.add(possible);
      return List.of(new Genotype.DetectedAlleles(genotype.gene(), more));
    }
    return genotype instanceof Genotype.Haploid ? List.of(new Genotype.Haploid(possible)) : List.of();
  }
}
