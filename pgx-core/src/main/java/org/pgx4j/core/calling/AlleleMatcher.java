package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.CallEvidence.Fallback;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GeneCopies;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.GenotypeCall.NotCalled;
import org.pgx4j.core.genotype.GenotypeCall.Reason;
import org.pgx4j.core.genotype.Haplotype;

/**
 * Calls one gene: finds the named alleles whose combination explains what was read.
 *
 * <p>Definitions are compiled once, when first needed; a call costs alleles × positions, whatever
 * the number of unphased heterozygous positions, because pairs are tested position by position and
 * never spelled out as strings. Immutable and thread-safe.
 */
public final class AlleleMatcher {
  /** The note of a call whose candidates are combinations or have partial alleles. */
  public static final String COMBINATION = "combination";

  private final AlleleDefinitions definitions;
  private final CandidateSearch search;
  private final boolean copyCandidates;
  private final boolean combinations;

  private AlleleMatcher(
      AlleleDefinitions definitions,
      CandidateSearch search,
      boolean copyCandidates,
      boolean combinations) {
    this.definitions = definitions;
    this.search = search;
    this.copyCandidates = copyCandidates;
    this.combinations = combinations;
  }

  /** A matcher for a gene's definitions. */
  public static AlleleMatcher of(AlleleDefinitions definitions) {
    return new AlleleMatcher(definitions, new CandidateSearch(definitions), false, false);
  }

  /**
   * This matcher, calling a gene of strategy {@link CallingStrategy#COPY_NUMBER} also where nobody
   * states its copies. Where no record counts them either, every genotype comes with those that a
   * deletion or a multiplication would make look the same.
   */
  public AlleleMatcher withCopyCandidates() {
    return new AlleleMatcher(definitions, search, true, combinations);
  }

  /**
   * This matcher, naming combinations and partial alleles, {@code [*6 + *14]} and {@code *1/[*2 +
   * g.94781859G>A]}, where no named alleles fit as they are.
   *
   * <p>Such candidates are labelled, {@link Candidate#isCombination()}, and the evidence has the
   * note {@value #COMBINATION}. The search is bounded; one that stops at its bound has the note
   * {@code too-many-orders}. A gene of strategy {@link CallingStrategy#COPY_NUMBER} has none.
   */
  public AlleleMatcher withCombinations() {
    return new AlleleMatcher(definitions, search, copyCandidates, true);
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
    Reason refused = refusal(read, structure);
    CandidateSearch.Found found =
        refused == null ? search.named(read, structure) : CandidateSearch.Found.NOTHING;
    if (combinations && leavesOpen(refused, read, found)) {
      found = search.combined(Observation.asWritten(calls, coverage), found);
    }
    List<String> notes = new ArrayList<>(found.notes());
    CallEvidence.Builder evidence =
        CallEvidence.builder()
            .strategy(definitions.strategy().toString())
            .positions(definitions.positions().size())
            .missing(read.missing())
            .gating(gating(read.missing()))
            .undocumented(read.undocumented())
            .heteroplasmy(calls.heteroplasmy())
            .phase(found.phase())
            .notExcluded(notExcluded(found.fitting(), read, found.candidates()))
            .extra(SingleReadings.extra(calls, coverage));
    Optional<GeneCopies> copies = calls.copies();
    if (copies.isPresent()) {
      evidence.copies(copies.get());
    }
    if (refused == null || !found.candidates().isEmpty()) {
      evidence.structural(structure.alleles());
      notes.addAll(structure.notes());
    } else {
      notes.addAll(structure.findings());
    }
    evidence.notes(notes);
    if (found.isWithoutNamedAlleles() && (refused == null || isAboutAlleles(refused))) {
      Optional<Fallback> fallback = SingleReadings.fallback(definitions, read);
      if (fallback.isPresent()) {
        evidence.fallback(fallback.get());
      }
    }
    return found.candidates().isEmpty()
        ? new NotCalled(gene(), reason(refused, read), evidence.build())
        : GenotypeCall.of(gene(), found.candidates(), evidence.build());
  }

  private List<Integer> gating(List<Integer> missing) {
    List<Integer> gating = new ArrayList<>();
    for (Integer position : missing) {
      if (definitions.tier1().contains(position)) {
        gating.add(position);
      }
    }
    return gating;
  }

  /** Whether named alleles leave something unsaid that their parts may say. */
  private boolean leavesOpen(
      @Nullable Reason refused, Observation read, CandidateSearch.Found found) {
    CallingStrategy strategy = definitions.strategy();
    if (strategy == CallingStrategy.EXACT && refused == null) {
      return found.candidates().isEmpty() || !read.undocumented().isEmpty();
    }
    return refused == Reason.PARTIAL_GENOTYPE
        && (strategy == CallingStrategy.EXACT || strategy == CallingStrategy.LOWEST_FUNCTION);
  }

  /** Whether a refusal leaves single positions as they were read. */
  private static boolean isAboutAlleles(Reason refused) {
    return refused == Reason.PARTIAL_GENOTYPE || refused == Reason.REQUIRED_POSITION_MISSING;
  }

  private static Reason reason(@Nullable Reason refused, Observation read) {
    if (refused != null) {
      return refused;
    }
    return read.undocumented().isEmpty() ? Reason.NO_MATCH : Reason.UNDOCUMENTED_VARIANT;
  }

  private @Nullable Reason refusal(Observation read, StructuralReading structure) {
    if (definitions.strategy() == CallingStrategy.OUTSIDE) {
      return Reason.OUTSIDE_ONLY;
    }
    if (definitions.strategy() == CallingStrategy.COPY_NUMBER
        && !copyCandidates
        && !structure.isStated()) {
      return Reason.NEEDS_COPY_NUMBER;
    }
    Reason byStructure = structure.refusal(read);
    if (byStructure != null || structure.hasNoCopy()) {
      return byStructure;
    }
    if (read.isEmpty()) {
      return Reason.NO_DATA;
    }
    if (!Collections.disjoint(definitions.required(), read.missing())
        && !read.decidesByARequiredPosition()) {
      return Reason.REQUIRED_POSITION_MISSING;
    }
    return read.refusal();
  }

  /** Alleles outside the best candidates that fit but for a defining position that was not read. */
  private List<CallEvidence.NotExcluded> notExcluded(
      BitSet fitting, Observation read, List<Candidate> candidates) {
    if (fitting.isEmpty()) {
      return List.of();
    }
    Set<String> chosen = chosen(candidates);
    List<CallEvidence.NotExcluded> open = new ArrayList<>();
    for (int a = fitting.nextSetBit(0); a >= 0; a = fitting.nextSetBit(a + 1)) {
      String name = definitions.alleles().get(a).name();
      List<Integer> unread = search.compiled().definingPositionsNotRead(a, read);
      if (!unread.isEmpty() && !chosen.contains(name)) {
        open.add(new CallEvidence.NotExcluded(name, unread));
      }
    }
    return open;
  }

  /** The names that stand in a candidate of rank 1. */
  private static Set<String> chosen(List<Candidate> candidates) {
    Set<String> names = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (candidate.rank() == 1) {
        for (Haplotype haplotype : candidate.genotype().haplotypes()) {
          for (Haplotype.Part part : haplotype.parts()) {
            names.add(part.allele().name());
          }
        }
      }
    }
    return names;
  }
}
