package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.ClinicalFacts;
import org.pgx4j.core.profile.Fact;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.translation.Modulator;

/**
 * Interprets profiles with knowledge. What is not known becomes a problem and is left out, never
 * guessed.
 */
final class ProfileResolver {
  private static final String PROFILE = "profile";

  private final Knowledge knowledge;
  private final Extensions extensions;
  private final boolean combinations;
  private final GeneFunctions functions;

  /**
   * A resolver.
   *
   * @param functions how genes are judged
   * @param combinations whether genotypes labelled as combinations are used
   */
  ProfileResolver(
      Knowledge knowledge, GeneFunctions functions, Extensions extensions, boolean combinations) {
    this.knowledge = knowledge;
    this.functions = functions;
    this.extensions = extensions;
    this.combinations = combinations;
  }

  ResolvedProfile resolve(PatientProfile profile) {
    List<Problem> problems = new ArrayList<>(0);
    List<ResolvedGene> genes = genes(profile, problems);
    Collection<Drug> taking = profile.taking().isEmpty() ? List.of() : new TreeSet<>();
    for (String name : profile.taking()) {
      Optional<Drug> drug = drug(name, "taking", problems);
      if (drug.isPresent()) {
        taking.add(drug.get());
      }
    }
    List<Modulator> modulators = new ArrayList<>(0);
    for (Drug drug : taking) {
      modulators.addAll(knowledge.modulators(drug.name()));
    }
    for (Fact fact : profile.facts().all()) {
      if (!ClinicalFacts.knownNames().contains(fact.name())) {
        problems.add(
            Problem.of(
                ProblemCode.UNKNOWN_FACT,
                Place.of(PROFILE).atField(fact.name()),
                "Use one of: " + String.join(", ", ClinicalFacts.knownNames())));
      }
    }
    Biomarkers biomarkers = Biomarkers.of(profile, knowledge, functions, extensions);
    problems.addAll(biomarkers.contradictions());
    ResolvedProfile stated = resolved(profile, biomarkers, genes, taking, modulators, problems);
    if (profile.measurements().isEmpty()) {
      return stated;
    }
    Map<Gene, ResolvedGene> measured = new TreeMap<>();
    genes.forEach(gene -> measured.put(gene.gene(), gene));
    new MeasuredGenes(knowledge, problems::add).add(measured, stated);
    return resolved(profile, biomarkers, measured.values(), taking, modulators, problems);
  }

  /** The genes that can be interpreted, by symbol. */
  private List<ResolvedGene> genes(PatientProfile profile, List<Problem> problems) {
    Set<Gene> said = genesOf(profile);
    List<ResolvedGene> genes = new ArrayList<>(said.size());
    for (Gene gene : said) {
      Functions first = functions.first(gene);
      if (first != null) {
        ResolvedGene one = resolve(first, profile, problems);
        if (one != null) {
          genes.add(one);
        }
      } else {
        problems.add(
            Problem.of(
                ProblemCode.UNKNOWN_GENE,
                Place.of(PROFILE).atField("genotypes"),
                "Use one of the genes of the loaded knowledge",
                gene.symbol()));
      }
    }
    return genes;
  }

  private ResolvedProfile resolved(
      PatientProfile profile,
      Biomarkers biomarkers,
      Collection<ResolvedGene> genes,
      Collection<Drug> taking,
      List<Modulator> modulators,
      List<Problem> problems) {
    return new ResolvedProfile(
        profile.id(),
        genes,
        biomarkers.quantities(),
        biomarkers.findings(),
        profile.facts(),
        taking,
        modulators,
        problems,
        extensions);
  }

  /** One gene; null, with its problem, when what was stated cannot be interpreted. */
  private @Nullable ResolvedGene resolve(
      Functions by, PatientProfile profile, List<Problem> problems) {
    try {
      return gene(by, profile, problems);
    } catch (PgxException e) {
      problems.add(e.problem().at(Place.of(PROFILE).atField(by.table().gene().symbol())));
      return null;
    }
  }

  /** One gene of a profile by one authority's functions; adds what could not be understood. */
  private ResolvedGene gene(Functions by, PatientProfile profile, List<Problem> problems) {
    Genotype only = onlyStated(by.table().gene(), profile);
    ResolvedGene before = only == null ? null : by.stated(only);
    if (before != null) {
      return before;
    }
    List<Problem> found = new ArrayList<>(0);
    ResolvedGene gene =
        new GeneResolver(by.table(), by.definitions(), combinations, found).resolve(profile);
    if (only != null && found.isEmpty()) {
      by.keep(only, gene);
    }
    problems.addAll(found);
    return gene;
  }

  /** The genotype, when it is all that was stated of a gene; null otherwise. */
  private static @Nullable Genotype onlyStated(Gene gene, PatientProfile profile) {
    List<Genotype> genotypes = profile.genotypes().get(gene);
    return genotypes == null
            || genotypes.size() != 1
            || has(profile.phenotypes(), gene)
            || has(profile.activityScores(), gene)
            || has(profile.sources(), gene)
        ? null
        : genotypes.get(0);
  }

  private static boolean has(Map<Gene, ?> stated, Gene gene) {
    return !stated.isEmpty() && stated.containsKey(gene);
  }

  /**
   * One gene by the functions of an authority that is not the gene's first, measured phenotypes in
   * front; empty when that authority has no word for what was said. The first authority has told
   * the user of what nobody knows.
   */
  Optional<ResolvedGene> gene(Functions by, PatientProfile profile, ResolvedProfile resolved) {
    @Nullable ResolvedGene predicted;
    try {
      predicted = gene(by, profile, new ArrayList<>(0));
    } catch (PgxException e) {
      predicted = null;
    }
    return profile.measurements().isEmpty()
        ? Optional.ofNullable(predicted)
        : Optional.ofNullable(
            new MeasuredGenes(knowledge, problem -> {}).by(by.table(), predicted, resolved));
  }

  /** The drug of a name, brand or code; a problem with near matches when there is none. */
  Optional<Drug> drug(String name, String field, List<Problem> problems) {
    Optional<Drug> drug = knowledge.drugs().find(name);
    if (drug.isEmpty()) {
      List<String> near = knowledge.drugs().near(name);
      String remedy =
          near.isEmpty()
              ? "Give the international name, a brand, or a code as rxnorm:32968"
              : "Did you mean " + String.join(", ", near);
      problems.add(
          Problem.of(ProblemCode.UNKNOWN_DRUG, Place.of(PROFILE).atField(field), remedy, name));
    }
    return drug;
  }

  /** The genes of which something was said, in order. */
  private static Set<Gene> genesOf(PatientProfile profile) {
    if (profile.phenotypes().isEmpty()
        && profile.activityScores().isEmpty()
        && profile.calls().isEmpty()
        && profile.outside().isEmpty()) {
      return profile.genotypes().keySet();
    }
    TreeSet<Gene> genes = new TreeSet<>(profile.genotypes().keySet());
    genes.addAll(profile.phenotypes().keySet());
    genes.addAll(profile.activityScores().keySet());
    genes.addAll(profile.calls().keySet());
    genes.addAll(profile.outside().keySet());
    return genes;
  }
}
