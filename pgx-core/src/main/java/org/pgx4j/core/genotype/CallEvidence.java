package org.pgx4j.core.genotype;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a call rests on: the positions read and missing, the phase used, what could not be excluded.
 */
public final class CallEvidence {
  private final String strategy;
  private final String phase;
  private final int positions;
  private final List<Integer> missing;
  private final List<Integer> gating;
  private final List<Undocumented> undocumented;
  private final List<NotExcluded> notExcluded;
  private final List<Heteroplasmy> heteroplasmy;
  private final List<ExtraPosition> extra;
  private final @Nullable Fallback fallback;
  private final List<String> notes;
  private final List<String> structural;
  private final @Nullable GeneCopies copies;

  private CallEvidence(Builder builder) {
    this.strategy = builder.strategy;
    this.phase = builder.phase;
    this.positions = builder.positions;
    this.missing = List.copyOf(builder.missing);
    this.gating = List.copyOf(builder.gating);
    this.undocumented = List.copyOf(builder.undocumented);
    this.notExcluded = List.copyOf(builder.notExcluded);
    this.heteroplasmy = List.copyOf(builder.heteroplasmy);
    this.extra = List.copyOf(builder.extra);
    this.fallback = builder.fallback;
    this.notes = List.copyOf(builder.notes);
    this.structural = List.copyOf(builder.structural);
    this.copies = builder.copies;
  }

  /**
   * A base that no definition knows.
   *
   * @param position VCF position
   * @param bases what was read there, for example {@code G>T}
   */
  public record Undocumented(int position, String bases) {
    /** The type only; what was read is a person's. */
    @Override
    public String toString() {
      return "Undocumented[1 position]";
    }
  }

  /**
   * A named allele that the positions read cannot rule out.
   *
   * @param allele the allele's name
   * @param missing its defining positions that were not read
   */
  public record NotExcluded(String allele, List<Integer> missing) {
    /** Copies the list. */
    public NotExcluded {
      missing = List.copyOf(missing);
    }

    /** The number of positions only; the allele is a person's. */
    @Override
    public String toString() {
      return "NotExcluded[" + missing.size() + " positions missing]";
    }
  }

  /**
   * An alternate that not every copy of the mitochondrial genome carries; it counts as present all
   * the same.
   *
   * @param position VCF position
   * @param bases what was read there, for example {@code A>G}
   * @param fraction the share of copies that carry it, 0 to 1; NaN = not given
   */
  public record Heteroplasmy(int position, String bases, double fraction) {
    /** The type only; what was read is a person's. */
    @Override
    public String toString() {
      return "Heteroplasmy[1 position]";
    }
  }

  /**
   * A position that is reported beside the call and defines no allele.
   *
   * @param position VCF position
   * @param rsid the dbSNP identifier; empty = none
   * @param bases what was read there, for example {@code G/A}, {@code G|A} with phase; empty = not
   *     read
   */
  public record ExtraPosition(int position, String rsid, String bases) {
    /** The type only; what was read is a person's. */
    @Override
    public String toString() {
      return "ExtraPosition";
    }
  }

  /**
   * What one position alone says of a gene that has no call.
   *
   * @param position VCF position
   * @param rsid the dbSNP identifier; empty = none
   * @param genotype the genotype by that position
   */
  public record Fallback(int position, String rsid, Genotype genotype) {
    /** The type only; what was read is a person's. */
    @Override
    public String toString() {
      return "Fallback";
    }
  }

  /** A new builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** The matching strategy, for example {@code exact}. */
  public String strategy() {
    return strategy;
  }

  /**
   * How phase was known: {@code phased}, {@code phase sets}, {@code unphased}, {@code haploid};
   * empty = nothing read.
   */
  public String phase() {
    return phase;
  }

  /** The number of defining positions of the gene. */
  public int positions() {
    return positions;
  }

  /** The number of defining positions read. */
  public int positionsRead() {
    return positions - missing.size();
  }

  /** Defining positions that were not read. */
  public List<Integer> missing() {
    return missing;
  }

  /** Missing positions that gate a recommendation: AMP tier 1. */
  public List<Integer> gating() {
    return gating;
  }

  /** Bases that no definition knows. */
  public List<Undocumented> undocumented() {
    return undocumented;
  }

  /** Alleles that could not be excluded because a defining position of theirs was not read. */
  public List<NotExcluded> notExcluded() {
    return notExcluded;
  }

  /** Mitochondrial alternates that only a share of the copies carries. */
  public List<Heteroplasmy> heteroplasmy() {
    return heteroplasmy;
  }

  /** Positions reported beside the call, whether read or not. */
  public List<ExtraPosition> extra() {
    return extra;
  }

  /**
   * What one position alone says, where the gene has no call and its definitions allow that for
   * recommendations.
   */
  public Optional<Fallback> fallback() {
    return Optional.ofNullable(fallback);
  }

  /** Further remarks, as message keys without their {@code evidence.} prefix. */
  public List<String> notes() {
    return notes;
  }

  /** Alleles of the gene that small variants do not show: deletions, hybrids. */
  public List<String> structural() {
    return structural;
  }

  /** The number of the gene's copies that the call used, and who says so. */
  public Optional<GeneCopies> copies() {
    return Optional.ofNullable(copies);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CallEvidence that
        && strategy.equals(that.strategy)
        && phase.equals(that.phase)
        && positions == that.positions
        && missing.equals(that.missing)
        && gating.equals(that.gating)
        && undocumented.equals(that.undocumented)
        && notExcluded.equals(that.notExcluded)
        && heteroplasmy.equals(that.heteroplasmy)
        && notes.equals(that.notes)
        && structural.equals(that.structural)
        && Objects.equals(copies, that.copies)
        && extra.equals(that.extra)
        && Objects.equals(fallback, that.fallback);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        strategy,
        phase,
        positions,
        missing,
        gating,
        undocumented,
        notExcluded,
        heteroplasmy,
        notes,
        structural,
        copies,
        extra,
        fallback);
  }

  @Override
  public String toString() {
    return "CallEvidence[" + strategy + ", " + positionsRead() + " of " + positions + " positions]";
  }

  /** Collects evidence. Not thread-safe. */
  public static final class Builder {
    private String strategy = "";
    private String phase = "";
    private int positions;
    private List<Integer> missing = List.of();
    private List<Integer> gating = List.of();
    private List<Undocumented> undocumented = List.of();
    private List<NotExcluded> notExcluded = List.of();
    private List<Heteroplasmy> heteroplasmy = List.of();
    private List<ExtraPosition> extra = List.of();
    private @Nullable Fallback fallback;
    private List<String> notes = List.of();
    private List<String> structural = List.of();
    private @Nullable GeneCopies copies;

    private Builder() {}

    /** Sets the strategy's name. */
    public Builder strategy(String value) {
      strategy = value;
      return this;
    }

    /** Sets how phase was known. */
    public Builder phase(String value) {
      phase = value;
      return this;
    }

    /** Sets the number of defining positions. */
    public Builder positions(int value) {
      positions = value;
      return this;
    }

    /** Sets the positions not read. */
    public Builder missing(List<Integer> value) {
      missing = value;
      return this;
    }

    /** Sets the positions not read that gate a recommendation. */
    public Builder gating(List<Integer> value) {
      gating = value;
      return this;
    }

    /** Sets the undocumented bases. */
    public Builder undocumented(List<Undocumented> value) {
      undocumented = value;
      return this;
    }

    /** Sets the alleles that could not be excluded. */
    public Builder notExcluded(List<NotExcluded> value) {
      notExcluded = value;
      return this;
    }

    /** Sets the mitochondrial alternates that only a share of the copies carries. */
    public Builder heteroplasmy(List<Heteroplasmy> value) {
      heteroplasmy = value;
      return this;
    }

    /** Sets the positions reported beside the call. */
    public Builder extra(List<ExtraPosition> value) {
      extra = value;
      return this;
    }

    /** Sets what one position alone says. */
    public Builder fallback(Fallback value) {
      fallback = value;
      return this;
    }

    /** Sets further remarks. */
    public Builder notes(List<String> value) {
      notes = value;
      return this;
    }

    /** Sets the alleles that small variants do not show. */
    public Builder structural(List<String> value) {
      structural = value;
      return this;
    }

    /** Sets the number of the gene's copies. */
    public Builder copies(GeneCopies value) {
      copies = value;
      return this;
    }

    /** The evidence. */
    public CallEvidence build() {
      return new CallEvidence(this);
    }
  }
}
