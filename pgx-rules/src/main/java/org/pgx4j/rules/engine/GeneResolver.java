package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.pgx4j.core.problem.NearNames;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.OutsideCall;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.core.translation.Lookup;

/** Interprets one gene of a profile with one authority's functions. A statement precedes a call. */
final class GeneResolver {
  private static final String STATED = "stated";
  private static final String CALLED = "called";
  private static final String OUTSIDE = "outside";

  private static final int MOST_LETTERS = 4;

  private final Gene gene;
  private final FunctionTable functions;
  private final Optional<AlleleDefinitions> definitions;
  private final boolean combinations;
  private final List<Problem> problems;

  GeneResolver(
      FunctionTable functions,
      Optional<AlleleDefinitions> definitions,
      boolean combinations,
      List<Problem> problems) {
    this.gene = functions.gene();
    this.functions = functions;
    this.definitions = definitions;
    this.combinations = combinations;
    this.problems = problems;
  }

  ResolvedGene resolve(PatientProfile profile) {
    List<Genotype> genotypes = respelled(profile.genotypes().getOrDefault(gene, List.of()));
    Phenotype term = profile.phenotypes().get(gene);
    Optional<Phenotype> phenotype = term == null ? Optional.empty() : known(term);
    Optional<ActivityScore> score = Optional.ofNullable(profile.activityScores().get(gene));
    if (!genotypes.isEmpty() || phenotype.isPresent() || score.isPresent()) {
      return resolved(
          profile.sources().getOrDefault(gene, STATED), stated(genotypes, phenotype, score), null);
    }
    List<OutsideCall> outside = profile.outside().getOrDefault(gene, List.of());
    if (!outside.isEmpty()) {
      return resolved(
          profile.sources().getOrDefault(gene, OUTSIDE),
          new OutsideReadings(functions, this).of(outside),
          null);
    }
    GenotypeCall call = profile.calls().get(gene);
    if (call == null) {
      return resolved(
          profile.sources().getOrDefault(gene, STATED),
          term != null ? List.of(withoutResult(functions)) : List.of(),
          null);
    }
    Optional<CallEvidence.Fallback> fallback = call.evidence().fallback();
    return fallback.isPresent() && (call.candidates().isEmpty() || !combinations)
        ? resolved(ResolvedGene.FALLBACK, byOnePosition(fallback.get(), call), call)
        : resolved(CALLED, readingsOf(call), call);
  }

  private List<Genotype> respelled(List<Genotype> genotypes) {
    if (genotypes.size() == 1) {
      Genotype only = functions.respelled(genotypes.get(0));
      return only == genotypes.get(0) ? genotypes : List.of(only);
    }
    List<Genotype> respelled = new ArrayList<>(genotypes.size());
    for (Genotype genotype : genotypes) {
      respelled.add(functions.respelled(genotype));
    }
    return respelled;
  }

  /** One position decides; a combination, which nobody asked to use, is shown beside it. */
  private List<Reading> byOnePosition(CallEvidence.Fallback fallback, GenotypeCall call) {
    List<Reading> readings = new ArrayList<>();
    GeneResult result = functions.translate(fallback.genotype());
    readings.add(Reading.deciding(fallback.genotype(), result, Double.NaN, true));
    for (Candidate candidate : call.candidates()) {
      GeneResult unused = trusted(functions.translate(candidate.genotype()), false);
      readings.add(Reading.alternative(candidate.genotype(), unused, Double.NaN, false));
    }
    return readings;
  }

  private ResolvedGene resolved(
      String source, List<Reading> readings, @Nullable GenotypeCall call) {
    String chromosome = definitions.isPresent() ? definitions.get().chromosome() : gene.symbol();
    ResolvedGene.Status status =
        source.equals(ResolvedGene.FALLBACK)
            ? ResolvedGene.Status.NOT_CALLED
            : ResolvedGene.status(readings);
    return new ResolvedGene(gene, status, source, readings, call, chromosome);
  }

  private List<Reading> stated(
      List<Genotype> genotypes, Optional<Phenotype> phenotype, Optional<ActivityScore> score) {
    if (genotypes.size() == 1 && phenotype.isEmpty() && score.isEmpty()) {
      return List.of(stated(genotypes));
    }
    Map<GeneResult, Reading> readings = new LinkedHashMap<>();
    for (List<Genotype> together : together(genotypes)) {
      Reading reading = stated(together);
      readings.putIfAbsent(reading.result(), reading);
    }
    if (score.isPresent()) {
      GeneResult result = functions.ofScore(score.get());
      if (!readings.isEmpty()
          && readings.keySet().stream().noneMatch(other -> other.score().equals(score))) {
        contradiction(score.get().toString());
      }
      add(readings, result);
    }
    if (phenotype.isPresent() && !agrees(readings, phenotype.get())) {
      functions.expand(phenotype.get()).forEach(result -> add(readings, result));
    }
    return List.copyOf(readings.values());
  }

  /** What one genotype means, or several statements about single alleles. */
  private Reading stated(List<Genotype> together) {
    boolean known = true;
    for (int i = 0; i < together.size() && known; i++) {
      known = isKnown(together.get(i));
    }
    Genotype only = together.size() == 1 ? together.get(0) : null;
    GeneResult result = trusted(functions.translateAll(together), known);
    return Reading.deciding(only, result, Double.NaN, known);
  }

  /**
   * Statements about single alleles belong together; two different genotypes contradict each other.
   */
  private List<List<Genotype>> together(List<Genotype> genotypes) {
    List<Genotype> distinct = genotypes.stream().distinct().toList();
    if (distinct.size() < 2 || functions.lookup() == Lookup.PRESENCE) {
      return distinct.isEmpty() ? List.of() : List.of(distinct);
    }
    contradiction(distinct.get(1).toString());
    return distinct.stream().map(List::of).toList();
  }

  /** The gene was tested, and the authority has no word for what was found. */
  static Reading withoutResult(FunctionTable functions) {
    return Reading.deciding(null, indeterminate(functions), Double.NaN, false);
  }

  private static GeneResult indeterminate(FunctionTable functions) {
    return functions.expand(new Phenotype(functions.gene(), Phenotype.INDETERMINATE)).get(0);
  }

  /** A result that may not be relied on means nothing, whatever the names say. */
  GeneResult trusted(GeneResult result, boolean trusted) {
    return trusted || result.phenotype().isEmpty() ? result : indeterminate(functions);
  }

  void contradiction(String value) {
    problems.add(
        Problem.of(
            ProblemCode.CONTRADICTION,
            Place.of("profile").atField(gene.symbol()),
            "State the genotype alone, or check which of the two is current",
            value));
  }

  /** Tells that several results came from outside. */
  void alternatives() {
    problems.add(
        Problem.of(
            ProblemCode.ALTERNATIVE_CALLS,
            Place.of("profile").atField(gene.symbol()),
            "All are kept and the gene is ambiguous; give one where it is certain"));
  }

  private static void add(Map<GeneResult, Reading> readings, GeneResult result) {
    readings.putIfAbsent(result, Reading.deciding(null, result, Double.NaN, true));
  }

  /**
   * Whether what was stated besides already has this phenotype; a contradiction is a problem, and
   * both are kept.
   */
  private boolean agrees(Map<GeneResult, Reading> readings, Phenotype phenotype) {
    if (readings.isEmpty()) {
      return false;
    }
    boolean agrees =
        readings.keySet().stream()
            .allMatch(result -> result.phenotype().filter(phenotype::equals).isPresent());
    if (!agrees) {
      contradiction(phenotype.term());
    }
    return agrees;
  }

  Optional<Phenotype> known(Phenotype stated) {
    Optional<String> term = functions.termOf(stated.term());
    if (term.isEmpty()) {
      problems.add(
          Problem.of(
              ProblemCode.UNKNOWN_PHENOTYPE,
              Place.of("profile").atField(gene.symbol()),
              "Give one of: " + String.join(", ", functions.phenotypes()),
              stated.term()));
    }
    return term.map(name -> new Phenotype(gene, name));
  }

  boolean isKnown(Genotype genotype) {
    for (Haplotype haplotype : genotype.haplotypes()) {
      if (!isKnown(haplotype)) {
        problems.add(
            Problem.of(
                ProblemCode.UNKNOWN_ALLELE,
                Place.of("profile").atField(gene.symbol()),
                near(haplotype),
                haplotype.toString()));
        return false;
      }
    }
    return true;
  }

  private String near(Haplotype haplotype) {
    List<String> names = new ArrayList<>(functions.alleles());
    definitions.ifPresent(known -> known.alleles().forEach(one -> names.add(one.name())));
    List<String> near = NearNames.of(haplotype.toString(), names, 1, MOST_LETTERS);
    return near.isEmpty()
        ? "Use a name of the loaded definitions; the gene's result is not used"
        : "Did you mean " + String.join(" or ", near) + "? The gene's result is not used";
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
    boolean documented = call.evidence().undocumented().isEmpty();
    List<Reading> readings = new ArrayList<>();
    for (Candidate candidate : call.candidates()) {
      boolean known = documented || functions.isLeast(candidate.genotype());
      boolean trusted = known && (combinations || !candidate.isCombination());
      GeneResult result = trusted(functions.translate(candidate.genotype()), trusted);
      double probability = candidate.probability().orElse(Double.NaN);
      readings.add(
          candidate.rank() == 1
              ? Reading.deciding(candidate.genotype(), result, probability, trusted)
              : Reading.alternative(candidate.genotype(), result, probability, trusted));
    }
    readings.addAll(notExcluded(call));
    return readings;
  }

  /** What would follow if an allele were there that a gating position not read cannot exclude. */
  private List<Reading> notExcluded(GenotypeCall call) {
    Map<Genotype, Reading> open = new LinkedHashMap<>();
    for (CallEvidence.NotExcluded allele : call.evidence().notExcluded()) {
      List<Integer> gating =
          allele.missing().stream().filter(call.evidence().gating()::contains).toList();
      if (!gating.isEmpty()) {
        Haplotype possible = Haplotype.parse(gene, allele.allele());
        for (Candidate candidate : call.deciding()) {
          for (Genotype genotype : replacing(candidate.genotype(), possible)) {
            GeneResult result = functions.translate(genotype);
            open.putIfAbsent(genotype, Reading.notExcluded(genotype, result, gating));
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
      List<Haplotype> once = new ArrayList<>(detected.haplotypes());
      once.add(possible);
      List<Haplotype> twice = new ArrayList<>(once);
      twice.add(possible);
      return List.of(
          new Genotype.DetectedAlleles(detected.gene(), once),
          new Genotype.DetectedAlleles(detected.gene(), twice));
    }
    return genotype instanceof Genotype.Haploid
        ? List.of(new Genotype.Haploid(possible))
        : List.of();
  }
}
