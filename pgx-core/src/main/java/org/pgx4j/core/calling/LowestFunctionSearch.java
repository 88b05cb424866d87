package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Genotype.DetectedAlleles;
import org.pgx4j.core.genotype.Genotype.Haploid;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.genotype.NaturalOrder;

/**
 * Finds genotypes of a gene whose alleles are single variants that may stand together on one
 * chromosome.
 *
 * <p>With phase, each strand is named by its alleles, several as a combination. Without, the
 * alleles found are listed, one on both strands twice; which chromosome carries which stays open.
 */
final class LowestFunctionSearch {
  private final AlleleDefinitions definitions;
  private final CompiledAlleles compiled;
  private final Observation read;
  private final StrandNames names;
  private final MarkerReading marker;
  private final StrandSearch strands;

  LowestFunctionSearch(AlleleDefinitions definitions, CompiledAlleles compiled, Observation read) {
    this.definitions = definitions;
    this.compiled = compiled;
    this.read = read;
    names = new StrandNames(definitions, compiled, read);
    marker = names.marker();
    strands = new StrandSearch(read, names);
  }

  List<Candidate> candidates() {
    if (read.isHaploid()) {
      return haploid();
    }
    List<Candidate> named = read.areStrandsKnown() ? strands.candidates() : List.of();
    return named.isEmpty() ? List.of(detected()) : named;
  }

  /**
   * The alleles of the one chromosome; none when nothing but bases that no definition knows was
   * found.
   */
  private List<Candidate> haploid() {
    Set<String> found = new TreeSet<>(NaturalOrder.INSTANCE);
    Strands straight = new Strands(read, 0);
    for (boolean first : new boolean[] {true, false}) {
      for (Haplotype.Part part : names.of(straight, first).get(0).haplotype().parts()) {
        found.add(part.allele().name());
      }
    }
    found.remove(definitions.reference());
    if (found.isEmpty()
        && !read.undocumented().isEmpty()
        && !definitions.undocumentedAsReference()) {
      return List.of();
    }
    int score = found.isEmpty() ? names.positionsRead(names.reference()) : found.size();
    return List.of(Candidate.of(new Haploid(names.haplotype(List.copyOf(found))), 1, score));
  }

  /** The alleles that some order of the strands carries, one on both strands twice. */
  private Candidate detected() {
    List<String> found = new ArrayList<>();
    for (int a : names.core()) {
      for (int copy = copies(a); copy > 0; copy--) {
        found.add(definitions.alleles().get(a).name());
      }
    }
    found.addAll(marker.counted());
    boolean referencePossible = copies(names.reference()) > 0;
    while (found.size() < 2 && (referencePossible || found.isEmpty())) {
      found.add(definitions.reference());
    }
    if (found.size() < 2) {
      found.add(found.get(0));
    }
    List<Haplotype> haplotypes = new ArrayList<>(found.size());
    for (String name : found) {
      haplotypes.add(Haplotype.parse(definitions.gene(), name));
    }
    return Candidate.of(new DetectedAlleles(definitions.gene(), haplotypes), 1, found.size());
  }

  /**
   * On how many strands an allele can be carried: 2 on both, 1 on either of some order, 0 on none.
   */
  private int copies(int a) {
    boolean both = true;
    for (int p : compiled.spoken(a)) {
      if (read.isRead(p) && !marker.isAt(p)) {
        boolean first = compiled.accepts(a, p, read.first(p));
        boolean second = compiled.accepts(a, p, read.second(p));
        if (!first && !second) {
          return 0;
        }
        both &= first && second;
      }
    }
    return both ? 2 : 1;
  }

  /** The alleles that some strand may carry as far as its positions were read. */
  BitSet allelesOnAnyStrand() {
    return names.allelesOnAnyStrand();
  }

  /** What the search showed beyond the names: keys of notes. */
  List<String> notes() {
    List<String> notes = new ArrayList<>(marker.notes());
    if (strands.isBeyondBound()) {
      notes.add(StrandSearch.BEYOND_BOUND);
    }
    return notes;
  }
}
