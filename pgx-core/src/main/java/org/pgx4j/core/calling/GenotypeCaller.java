package org.pgx4j.core.calling;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenotypeCall;

/** Calls several genes of a sample. Definitions are compiled once; immutable and thread-safe. */
public final class GenotypeCaller {
  private final ImmutableSortedMap<Gene, AlleleMatcher> matchers;

  private GenotypeCaller(Map<Gene, AlleleMatcher> matchers) {
    this.matchers = ImmutableSortedMap.copyOf(matchers);
  }

  /** A caller for the genes of the definitions. */
  public static GenotypeCaller of(Collection<AlleleDefinitions> definitions) {
    Map<Gene, AlleleMatcher> matchers = new TreeMap<>();
    definitions.forEach(one -> matchers.put(one.gene(), AlleleMatcher.of(one)));
    return new GenotypeCaller(matchers);
  }

  /**
   * A caller that also calls genes whose copies are lost and gained from small variants alone, as
   * candidates over the number of copies; see {@link AlleleMatcher#withCopyCandidates()}.
   */
  public GenotypeCaller withCopyCandidates() {
    return new GenotypeCaller(Maps.transformValues(matchers, AlleleMatcher::withCopyCandidates));
  }

  /** This caller, naming combinations too; see {@link AlleleMatcher#withCombinations()}. */
  public GenotypeCaller withCombinations() {
    return new GenotypeCaller(Maps.transformValues(matchers, AlleleMatcher::withCombinations));
  }

  /** The genes, in order. */
  public Collection<Gene> genes() {
    return matchers.keySet();
  }

  /** The definitions, by gene. */
  public Collection<AlleleDefinitions> definitions() {
    return matchers.values().stream().map(AlleleMatcher::definitions).toList();
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
      GeneCalls read =
          calls
              .gene(matcher.gene())
              .orElseGet(() -> GeneCalls.builder(matcher.definitions()).build());
      genotypes.add(matcher.call(read, coverage));
    }
    return genotypes;
  }
}
