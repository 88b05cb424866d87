package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.GenotypeCall.NotCalled;
import org.pgx4j.core.genotype.GenotypeCall.Reason;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.genotype.StarAllele;

/** One gene of a profile, interpreted: all its readings, and the call they come from. */
public final class ResolvedGene {
  private final Gene gene;
  private final Status status;
  private final String source;
  private final List<Reading> readings;
  private final List<Reading> deciding;
  private final List<Reading> alternative;
  private final List<Reading> notExcluded;
  private final @Nullable GenotypeCall call;
  private final String chromosome;

  ResolvedGene(
      Gene gene,
      Status status,
      String source,
      List<Reading> readings,
      @Nullable GenotypeCall call,
      String chromosome) {
    this.gene = gene;
    this.status = status;
    this.source = source;
    this.readings = List.copyOf(readings);
    this.deciding = of(Reading.Role.DECIDING);
    this.alternative = of(Reading.Role.ALTERNATIVE);
    this.notExcluded = of(Reading.Role.NOT_EXCLUDED);
    this.call = call;
    this.chromosome = chromosome;
  }

  /** Whether there is a result, and one or several. */
  public enum Status {
    CALLED,
    AMBIGUOUS,
    NOT_CALLED;

    /** The name in results: lower case. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The source of a gene without a call that one position stands for. */
  static final String FALLBACK = "fallback";

  /** This gene with other readings of the same statement or call. */
  ResolvedGene with(List<Reading> changed) {
    Status now = isFallback() ? Status.NOT_CALLED : status(changed);
    return new ResolvedGene(gene, now, source, changed, call, chromosome);
  }

  /** Whether there is no call and the readings rest on one position alone. */
  public boolean isFallback() {
    return source.equals(FALLBACK);
  }

  static Status status(List<Reading> readings) {
    int deciding = 0;
    for (Reading reading : readings) {
      deciding += reading.role() == Reading.Role.DECIDING ? 1 : 0;
    }
    return deciding == 0 ? Status.NOT_CALLED : deciding == 1 ? Status.CALLED : Status.AMBIGUOUS;
  }

  /** The gene. */
  public Gene gene() {
    return gene;
  }

  /** Whether there is a result. */
  public Status status() {
    return status;
  }

  /**
   * Where the result comes from: {@code stated}, {@code outside}, {@code called} or {@code
   * fallback}, which is one position alone.
   */
  public String source() {
    return source;
  }

  /** All readings: the deciding ones first, then alternatives, then those not excluded. */
  public List<Reading> readings() {
    return readings;
  }

  /** The readings of one role. */
  public List<Reading> readings(Reading.Role role) {
    return role == Reading.Role.DECIDING
        ? deciding
        : role == Reading.Role.ALTERNATIVE ? alternative : notExcluded;
  }

  /** Whether one reading decides and there is no other. */
  boolean isPlain() {
    return readings.size() == 1 && deciding.size() == 1;
  }

  private List<Reading> of(Reading.Role role) {
    if (readings.size() == 1) {
      return readings.get(0).role() == role ? readings : List.of();
    }
    List<Reading> ofRole = new ArrayList<>();
    for (Reading reading : readings) {
      if (reading.role() == role) {
        ofRole.add(reading);
      }
    }
    return List.copyOf(ofRole);
  }

  /** The computed call, when the gene was called. */
  public Optional<GenotypeCall> call() {
    return Optional.ofNullable(call);
  }

  /**
   * Whether something was read that no definition knows; then the gene was tested, even without a
   * call.
   */
  boolean showsUndocumented() {
    return call != null && !call.evidence().undocumented().isEmpty();
  }

  /** Whether the call found one of several alleles or excludes them all; empty without a call. */
  Optional<Boolean> isLookedFor(Collection<StarAllele> alleles) {
    return call == null
        ? Optional.empty()
        : Optional.of(excludes(call.evidence(), alleles) || found(call, alleles));
  }

  private boolean excludes(CallEvidence evidence, Collection<StarAllele> alleles) {
    for (CallEvidence.NotExcluded open : evidence.notExcluded()) {
      if (alleles.contains(new StarAllele(gene, open.allele()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean found(GenotypeCall call, Collection<StarAllele> alleles) {
    for (Candidate candidate : call.deciding()) {
      for (Haplotype haplotype : candidate.genotype().haplotypes()) {
        for (Haplotype.Part part : haplotype.parts()) {
          if (alleles.contains(part.allele())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * The positions that make the whole gene unknown: those of undocumented variants, and gating ones
   * that were not read where the gene is not called without them.
   */
  List<Integer> openPositions() {
    if (call == null) {
      return List.of();
    }
    CallEvidence evidence = call.evidence();
    if (evidence.undocumented().isEmpty()) {
      boolean required =
          call instanceof NotCalled none && none.reason() == Reason.REQUIRED_POSITION_MISSING;
      return required ? evidence.gating() : List.of();
    }
    List<Integer> open = new ArrayList<>();
    for (CallEvidence.Undocumented one : evidence.undocumented()) {
      open.add(one.position());
    }
    return open;
  }

  /** A position of the gene as {@code chr10:94781859}. */
  public String place(int position) {
    return chromosome + ":" + position;
  }

  @Override
  public String toString() {
    return "ResolvedGene[" + gene + ", " + status + "]";
  }
}
