package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.GenotypeCall.NotCalled;
import org.pgx4j.core.genotype.GenotypeCall.Reason;

/**
 * Calls one gene: finds the named alleles whose combination explains what was read.
 *
 * <p>Definitions are compiled once; a call costs alleles × positions, whatever the number of
 * unphased heterozygous positions, because pairs are tested position by position and never spelled
 * out as strings. Immutable and thread-safe.
 */
public final class AlleleMatcher {
  private final AlleleDefinitions definitions;
  private final CompiledAlleles compiled;
  private final boolean copyCandidates;

  private AlleleMatcher(
      AlleleDefinitions definitions, CompiledAlleles compiled, boolean copyCandidates) {
    this.definitions = definitions;
    this.compiled = compiled;
    this.copyCandidates = copyCandidates;
  }

  /** A matcher for a gene's definitions. */
  public static AlleleMatcher of(AlleleDefinitions definitions) {
    return new AlleleMatcher(definitions, new CompiledAlleles(definitions), false);
  }

  /**
   * This matcher, calling a gene of strategy {@link CallingStrategy#COPY_NUMBER} also where nobody
   * states its copies. Where no record counts them either, every genotype comes with those that a
   * deletion or a multiplication would make look the same.
   */
  public AlleleMatcher withCopyCandidates() {
    return new AlleleMatcher(definitions, compiled, true);
  }

  /** The gene. */
  public Gene gene() {
    return definitions.gene();
  }

  /** The definitions. */
  public AlleleDefinitions definitions() {
    return definitions;
  }

  /**
   * The genotype of one sample.
   *
   * <p>All fitting genotypes are kept. Rank 1 are those that explain most defining positions; a
   * gene without enough data, or with data that no named alleles explain, is {@link NotCalled} with
   * its reason.
   *
   * @param calls what was read, by the same definitions
   * @param missing what an absent position means
   */
  public GenotypeCall call(GeneCalls calls, MissingPolicy missing) {
    return call(calls, AssayCoverage.of(missing));
  }

  /**
   * The genotype of one sample whose assay reports what differs only; see {@link #call(GeneCalls,
   * MissingPolicy)}.
   *
   * @param calls what was read, by the same definitions
   * @param coverage where an absent position is reference, on the assembly of the calls
   */
  public GenotypeCall call(GeneCalls calls, AssayCoverage coverage) {
    Observation read = Observation.of(calls, coverage);
    StructuralReading structure = StructuralReading.of(calls);
    CallEvidence.Builder evidence =
        CallEvidence.builder()
            .strategy(definitions.strategy().toString())
            .positions(definitions.positions().size())
            .missing(read.missing())
            .gating(read.missing().stream().filter(definitions.tier1()::contains).toList())
            .undocumented(read.undocumented())
            .heteroplasmy(calls.heteroplasmy());
    calls.copies().ifPresent(evidence::copies);
    Reason refused = refusal(read, structure);
    if (refused != null) {
      return new NotCalled(gene(), refused, evidence.notes(structure.findings()).build());
    }
    evidence.phase(read.phase());
    definitions.structure().ifPresent(known -> evidence.structural(known.alleles()));
    List<String> notes = new ArrayList<>(structure.notes());
    List<Candidate> candidates;
    BitSet fitting;
    if (structure.hasNoCopy()) {
      candidates = new CopyCandidates(definitions).none();
      fitting = new BitSet();
    } else if (definitions.strategy() == CallingStrategy.LOWEST_FUNCTION) {
      LowestFunctionSearch search = new LowestFunctionSearch(definitions, compiled, read);
      candidates = search.candidates();
      fitting = read.missing().isEmpty() ? new BitSet() : search.allelesOnAnyStrand();
      notes.addAll(0, search.notes());
    } else {
      PairSearch search = new PairSearch(compiled, read);
      candidates = new Ranking(definitions, read).rank(search.fits());
      fitting = read.missing().isEmpty() ? new BitSet() : search.allelesInAnyPair();
      if (definitions.strategy() == CallingStrategy.COPY_NUMBER) {
        candidates = new CopyCandidates(definitions).of(candidates, structure.copies());
      }
    }
    evidence.notes(notes).notExcluded(notExcluded(fitting, read, candidates));
    if (candidates.isEmpty()) {
      Reason reason = read.undocumented().isEmpty() ? Reason.NO_MATCH : Reason.UNDOCUMENTED_VARIANT;
      return new NotCalled(gene(), reason, evidence.build());
    }
    return GenotypeCall.of(gene(), candidates, evidence.build());
  }

  private @Nullable Reason refusal(Observation read, StructuralReading structure) {
    Reason byStrategy =
        switch (definitions.strategy()) {
          case EXACT, LOWEST_FUNCTION -> null;
          case COPY_NUMBER ->
              copyCandidates || structure.isStated() ? null : Reason.NEEDS_COPY_NUMBER;
          case OUTSIDE -> Reason.OUTSIDE_ONLY;
        };
    if (byStrategy != null) {
      return byStrategy;
    }
    Reason byStructure = structure.refusal(read);
    if (byStructure != null || structure.hasNoCopy()) {
      return byStructure;
    }
    if (read.isEmpty()) {
      return Reason.NO_DATA;
    }
    if (read.missing().stream().anyMatch(definitions.required()::contains)
        && !read.decidesByARequiredPosition()) {
      return Reason.REQUIRED_POSITION_MISSING;
    }
    return read.refusal();
  }

  /** Alleles outside the best candidates that fit but for a defining position that was not read. */
  private List<CallEvidence.NotExcluded> notExcluded(
      BitSet fitting, Observation read, List<Candidate> candidates) {
    Set<String> chosen = new HashSet<>();
    candidates.stream()
        .filter(candidate -> candidate.rank() == 1)
        .flatMap(candidate -> candidate.genotype().haplotypes().stream())
        .forEach(haplotype -> haplotype.parts().forEach(part -> chosen.add(part.allele().name())));
    List<CallEvidence.NotExcluded> open = new ArrayList<>();
    for (int a = fitting.nextSetBit(0); a >= 0; a = fitting.nextSetBit(a + 1)) {
      String name = definitions.alleles().get(a).name();
      List<Integer> unread = compiled.definingPositionsNotRead(a, read);
      if (!unread.isEmpty() && !chosen.contains(name)) {
        open.add(new CallEvidence.NotExcluded(name, unread));
      }
    }
    return open;
  }
}
