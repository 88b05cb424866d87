package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Candidate;

/** Finds the candidates of one gene: by the names of its alleles, and by their parts. */
final class CandidateSearch {
  private final AlleleDefinitions definitions;

  /** Made when first asked for; its fields are final, so that any thread sees it whole. */
  private @Nullable CompiledAlleles compiled;

  CandidateSearch(AlleleDefinitions definitions) {
    this.definitions = definitions;
  }

  /** The definitions compiled; many a sample has no data that would ask for them. */
  CompiledAlleles compiled() {
    CompiledAlleles known = compiled;
    if (known == null) {
      known = new CompiledAlleles(definitions);
      compiled = known;
    }
    return known;
  }

  /**
   * What a search found.
   *
   * @param candidates the candidates, ranked
   * @param fitting alleles that fit as far as positions were read
   * @param phase how phase was known; empty where nothing was searched
   * @param notes what the search says beside the candidates
   */
  record Found(List<Candidate> candidates, BitSet fitting, String phase, List<String> notes) {
    static final Found NOTHING = new Found(List.of(), new BitSet(), "", List.of());

    boolean isWithoutNamedAlleles() {
      for (Candidate candidate : candidates) {
        if (!candidate.isCombination()) {
          return false;
        }
      }
      return true;
    }
  }

  /** By names, with copies where the gene's strategy counts them. */
  Found named(Observation read, StructuralReading structure) {
    if (structure.hasNoCopy()) {
      List<Candidate> none = new CopyCandidates(definitions).none();
      return new Found(none, new BitSet(), read.phase(), List.of());
    }
    boolean open = !read.missing().isEmpty();
    if (definitions.strategy() == CallingStrategy.LOWEST_FUNCTION) {
      LowestFunctionSearch search = new LowestFunctionSearch(definitions, compiled(), read);
      List<Candidate> candidates = search.candidates();
      BitSet fitting = open ? search.allelesOnAnyStrand() : new BitSet();
      return new Found(candidates, fitting, read.phase(), search.notes());
    }
    CompiledAlleles alleles = compiled();
    PairSearch search = new PairSearch(alleles, read);
    List<Candidate> candidates =
        new Ranking(definitions, alleles.names(), read).rank(search.fits());
    BitSet fitting = open ? search.allelesInAnyPair() : new BitSet();
    if (definitions.strategy() == CallingStrategy.COPY_NUMBER) {
      candidates = new CopyCandidates(definitions).of(candidates, structure.copies());
    }
    return new Found(candidates, fitting, read.phase(), List.of());
  }

  /**
   * By combinations and parts of alleles, then what was found by name, which explains less of what
   * was read.
   *
   * @param written what was read, as it was written
   * @param found what was found by name
   */
  Found combined(Observation written, Found found) {
    StrandNames names = new StrandNames(definitions, compiled(), written);
    StrandSearch search = new StrandSearch(written, names);
    boolean whole = definitions.strategy() == CallingStrategy.EXACT;
    List<Candidate> candidates = new ArrayList<>();
    if (whole || written.areStrandsKnown()) {
      search.candidates().forEach(one -> candidates.add(one.asCombination()));
    }
    List<String> notes = new ArrayList<>(found.notes());
    if (search.isBeyondBound()) {
      notes.add(StrandSearch.BEYOND_BOUND);
    }
    if (candidates.isEmpty()) {
      return new Found(found.candidates(), found.fitting(), found.phase(), notes);
    }
    found.candidates().forEach(one -> candidates.add(one.withRank(one.rank() + 1)));
    notes.addAll(names.marker().notes());
    notes.add(AlleleMatcher.COMBINATION);
    BitSet fitting = written.missing().isEmpty() ? new BitSet() : names.allelesOnAnyStrand();
    return new Found(candidates, fitting, written.phase(), notes);
  }
}
