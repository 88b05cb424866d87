package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** Calls several genes of a sample. Definitions are compiled once; immutable and thread-safe. */
public final class GenotypeCaller {
  private final Map<Gene, AlleleMatcher> matchers;
  private final Map<Gene, AlleleFrequencies> frequencies;

  private GenotypeCaller(
      Map<Gene, AlleleMatcher> matchers, Map<Gene, AlleleFrequencies> frequencies) {
    this.matchers = Collections.unmodifiableMap(new TreeMap<>(matchers));
    this.frequencies = Map.copyOf(frequencies);
  }

  /** A caller for the genes of the definitions. */
  public static GenotypeCaller of(Collection<AlleleDefinitions> definitions) {
    Map<Gene, AlleleMatcher> matchers = new TreeMap<>();
    for (AlleleDefinitions one : definitions) {
      matchers.put(one.gene(), AlleleMatcher.of(one));
    }
    return new GenotypeCaller(matchers, Map.of());
  }

  /**
   * This caller, giving every candidate its probability among the candidates of its gene; those of
   * a gene without frequencies have none. What is called, and in which order, stays.
   *
   * @param frequencies of one population, one a gene
   */
  public GenotypeCaller weighing(Collection<AlleleFrequencies> frequencies) {
    Map<Gene, AlleleFrequencies> byGene = new HashMap<>();
    for (AlleleFrequencies one : frequencies) {
      byGene.put(one.gene(), one);
    }
    return new GenotypeCaller(matchers, byGene);
  }

  /**
   * A caller that also calls genes whose copies are lost and gained from small variants alone, as
   * candidates over the number of copies; see {@link AlleleMatcher#withCopyCandidates()}.
   */
  public GenotypeCaller withCopyCandidates() {
    return with(AlleleMatcher::withCopyCandidates);
  }

  /** This caller, naming combinations too; see {@link AlleleMatcher#withCombinations()}. */
  public GenotypeCaller withCombinations() {
    return with(AlleleMatcher::withCombinations);
  }

  private GenotypeCaller with(UnaryOperator<AlleleMatcher> change) {
    Map<Gene, AlleleMatcher> changed = new TreeMap<>(matchers);
    changed.replaceAll((gene, matcher) -> change.apply(matcher));
    return new GenotypeCaller(changed, frequencies);
  }

  /** The genes, in order. */
  public Collection<Gene> genes() {
    return matchers.keySet();
  }

  /** The definitions, by gene. */
  public Collection<AlleleDefinitions> definitions() {
    List<AlleleDefinitions> definitions = new ArrayList<>(matchers.size());
    for (AlleleMatcher matcher : matchers.values()) {
      definitions.add(matcher.definitions());
    }
    return Collections.unmodifiableList(definitions);
  }

  /**
   * The genotypes of one sample, one a gene, in the genes' order; a gene that was not read at all
   * is not called.
   *
   * @param calls what was read
   * @param missing what an absent position means
   */
  public List<GenotypeCall> call(VariantCalls calls, MissingPolicy missing) {
    return call(calls, AssayCoverage.of(missing));
  }

  /**
   * The genotypes of one sample whose assay reports what differs only, one a gene.
   *
   * @param calls what was read
   * @param coverage where an absent position is reference, on the assembly of the calls
   */
  public List<GenotypeCall> call(VariantCalls calls, AssayCoverage coverage) {
    List<GenotypeCall> genotypes = new ArrayList<>(matchers.size());
    for (AlleleMatcher matcher : matchers.values()) {
      GeneCalls read = calls.genes().get(matcher.gene());
      genotypes.add(call(matcher, read != null ? read : nothing(matcher.definitions()), coverage));
    }
    return genotypes;
  }

  private static GeneCalls nothing(AlleleDefinitions definitions) {
    return GeneCalls.builder(definitions).build();
  }

  /**
   * The genotype of one gene of one sample whose assay reports what differs only.
   *
   * @param calls what was read, of one of the genes of this caller
   * @param coverage where an absent position is reference, on the assembly of the calls
   * @throws PgxException {@code UNKNOWN_GENE} when this caller does not call the gene
   */
  public GenotypeCall call(GeneCalls calls, AssayCoverage coverage) {
    Gene gene = calls.definitions().gene();
    AlleleMatcher matcher = matchers.get(gene);
    if (matcher == null) {
      throw new PgxException(
          Problem.ofValue(
              ProblemCode.UNKNOWN_GENE, "calls", "Give a gene of the caller", gene.symbol()));
    }
    return call(matcher, calls, coverage);
  }

  private GenotypeCall call(AlleleMatcher matcher, GeneCalls calls, AssayCoverage coverage) {
    GenotypeCall call = matcher.call(calls, coverage);
    AlleleFrequencies known = frequencies.get(matcher.gene());
    return known == null ? call : known.weigh(call);
  }
}
