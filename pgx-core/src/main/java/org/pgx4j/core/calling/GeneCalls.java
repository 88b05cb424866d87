package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.CallEvidence.Heteroplasmy;
import org.pgx4j.core.genotype.GeneCopies;
import org.pgx4j.core.genotype.Sex;

/**
 * What was read of one sample at the defining positions of one gene, and at its extra ones.
 *
 * <p>A position's index is that in {@link AlleleDefinitions#positionsToRead()}.
 *
 * <p>Each position has an allele code a strand, as {@link DefiningPosition#codeOf} gives it, or
 * {@link #NONE} for a strand that was not read. A position is absent (no record), tried and not
 * called, haploid, or diploid with or without phase.
 */
public final class GeneCalls {
  /** The code of an allele that the position's definitions do not list. */
  public static final int UNDOCUMENTED = 254;

  /** The code of a strand that was not read. */
  public static final int NONE = 255;

  static final int ABSENT = -1;
  static final int NO_CALL = -2;
  private static final int PHASED = 1 << 16;
  private static final int HAPLOID = 1 << 17;

  private final AlleleDefinitions definitions;
  private final BuildSites sites;
  private final Sex sex;
  private final int[] packed;
  private final int @Nullable [] phaseSets;
  private final TreeMap<Integer, String> undocumented;
  private final @Nullable GeneCopies copies;
  private final Set<StructuralFinding> structure;
  private final List<Heteroplasmy> heteroplasmy;

  private GeneCalls(Builder builder) {
    definitions = builder.definitions;
    sites = builder.sites;
    sex = builder.sex;
    packed = builder.packed.clone();
    phaseSets = builder.phaseSets == null ? null : builder.phaseSets.clone();
    undocumented = new TreeMap<>(builder.undocumented);
    copies = builder.copies;
    structure = Collections.unmodifiableSet(EnumSet.copyOf(builder.structure));
    heteroplasmy = List.copyOf(builder.heteroplasmy);
  }

  /** A new builder for data on the definitions' own assembly, in which every position is absent. */
  public static Builder builder(AlleleDefinitions definitions) {
    return builder(definitions, BuildSites.own(definitions.build()));
  }

  /** A new builder for data on the assembly of the sites, in which every position is absent. */
  public static Builder builder(AlleleDefinitions definitions, BuildSites sites) {
    return new Builder(definitions, sites);
  }

  /**
   * The code of the allele that an absent record stands for: the assembly's base; {@link #NONE}
   * where it is not verified.
   */
  int assumed(int index) {
    if (sites.isAsDefined()) {
      return 0;
    }
    DefiningPosition position = definitions.positionsToRead().get(index);
    Optional<String> base = sites.reference(position);
    return base.isPresent() ? position.codeOf(base.get()) : NONE;
  }

  /** Whether an assay reads every base of the position of that index, on the calls' assembly. */
  boolean isCovered(int index, AssayCoverage coverage) {
    if (coverage.coversEverything() || coverage.coversNothing()) {
      return coverage.coversEverything();
    }
    DefiningPosition position = definitions.positionsToRead().get(index);
    int from = sites.position(position);
    int length = sites.reference(position).orElse(position.reference()).length();
    return coverage.covers(definitions.chromosome(), from, from + length - 1);
  }

  /** The definitions whose positions these are. */
  public AlleleDefinitions definitions() {
    return definitions;
  }

  /** The person's sex, as far as stated. */
  public Sex sex() {
    return sex;
  }

  /** The number of the gene's copies, when it is known. */
  public Optional<GeneCopies> copies() {
    return Optional.ofNullable(copies);
  }

  /** What else structural records say of the gene. */
  public Set<StructuralFinding> structure() {
    return structure;
  }

  /**
   * The index of the first position whose ploidy contradicts the stated sex: two different alleles
   * on the X of a male, or one allele on that of a female; empty when none does.
   */
  public OptionalInt sexConflict() {
    if (definitions.ploidy() == Ploidy.X_LINKED && sex != Sex.UNKNOWN) {
      for (int i = 0; i < packed.length; i++) {
        if (sex == Sex.MALE ? isHeterozygous(i) : isHaploid(i)) {
          return OptionalInt.of(i);
        }
      }
    }
    return OptionalInt.empty();
  }

  private boolean isHeterozygous(int index) {
    return first(index) != second(index) && first(index) != NONE && second(index) != NONE;
  }

  /** Whether there was no record at the position of that index. */
  public boolean isAbsent(int index) {
    return packed[index] == ABSENT;
  }

  /** Whether the position of that index was read on at least one strand. */
  public boolean isRead(int index) {
    return packed[index] >= 0;
  }

  /** The allele code of the first strand; {@link #NONE} when not read. */
  public int first(int index) {
    return packed[index] < 0 ? NONE : packed[index] & 0xff;
  }

  /** The allele code of the second strand; {@link #NONE} when not read or haploid. */
  public int second(int index) {
    return packed[index] < 0 ? NONE : (packed[index] >>> 8) & 0xff;
  }

  /** Whether the record gave one allele only, as on one chromosome. */
  public boolean isHaploid(int index) {
    return packed[index] >= 0 && (packed[index] & HAPLOID) != 0;
  }

  /** Whether the record's alleles were phased. */
  public boolean isPhased(int index) {
    return packed[index] >= 0 && (packed[index] & PHASED) != 0;
  }

  /** The phase set of a phased position; 0 = none given. */
  public int phaseSet(int index) {
    return phaseSets == null ? 0 : phaseSets[index];
  }

  /**
   * The undocumented bases read at a position of that index, as {@code G>T}; empty when none was
   * noted.
   */
  public String undocumentedBases(int index) {
    return undocumented.getOrDefault(index, "");
  }

  /** Mitochondrial alternates that only a share of the copies carries, as far as noted. */
  public List<Heteroplasmy> heteroplasmy() {
    return heteroplasmy;
  }

  /** The undocumented base of one strand, as {@code G>T}; {@code G>?} when none was noted. */
  String undocumentedBase(int index, boolean onFirst) {
    String[] bases = undocumentedBases(index).split(", ", -1);
    String base = bases[onFirst ? 0 : bases.length - 1];
    return base.isEmpty() ? definitions.positionsToRead().get(index).reference() + ">?" : base;
  }

  /** Equal input to one gene's matcher: every position reads alike. */
  @Override
  public boolean equals(Object other) {
    return other instanceof GeneCalls that
        && definitions == that.definitions
        && sites.build() == that.sites.build()
        && sex == that.sex
        && Arrays.equals(packed, that.packed)
        && Arrays.equals(phaseSets, that.phaseSets)
        && undocumented.equals(that.undocumented)
        && heteroplasmy.equals(that.heteroplasmy)
        && Objects.equals(copies, that.copies)
        && structure.equals(that.structure);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(packed) + Arrays.hashCode(phaseSets);
  }

  /** The gene and how many positions were read. */
  @Override
  public String toString() {
    int positions = definitions.positions().size();
    long read = Arrays.stream(packed, 0, positions).filter(code -> code >= 0).count();
    return "GeneCalls[" + definitions.gene() + ", " + read + " of " + positions + " positions]";
  }

  /** Collects what was read. Not thread-safe. */
  public static final class Builder {
    private final AlleleDefinitions definitions;
    private final BuildSites sites;
    private final int[] packed;
    private final TreeMap<Integer, String> undocumented = new TreeMap<>();
    private final List<Heteroplasmy> heteroplasmy = new ArrayList<>();
    private int @Nullable [] phaseSets;
    private final Set<StructuralFinding> structure = EnumSet.noneOf(StructuralFinding.class);
    private Sex sex = Sex.UNKNOWN;
    private @Nullable GeneCopies copies;

    private Builder(AlleleDefinitions definitions, BuildSites sites) {
      this.definitions = definitions;
      this.sites = sites;
      packed = new int[definitions.positionsToRead().size()];
      Arrays.fill(packed, ABSENT);
    }

    /** States the person's sex. */
    public Builder sex(Sex value) {
      sex = value;
      return this;
    }

    /** States the number of the gene's copies. */
    public Builder copies(GeneCopies value) {
      copies = value;
      return this;
    }

    /** Notes what else structural records say of the gene. */
    public Builder structure(StructuralFinding finding) {
      structure.add(finding);
      return this;
    }

    /** Whether nothing was set at the position of that index. */
    public boolean isAbsent(int index) {
      return packed[index] == ABSENT;
    }

    /** Marks a position as tried and not called. */
    public Builder noCall(int index) {
      packed[index] = NO_CALL;
      return this;
    }

    /**
     * Sets the two strands of a position.
     *
     * @param index the position's index
     * @param first allele code of the first strand, or {@link #NONE}
     * @param second allele code of the second strand, or {@link #NONE}
     * @param phased whether the order of the strands is that of the other phased positions
     * @param phaseSet the phase set within which it is; 0 = the whole chromosome
     */
    public Builder diploid(int index, int first, int second, boolean phased, int phaseSet) {
      if (first == NONE && second == NONE) {
        return noCall(index);
      }
      packed[index] = first | second << 8 | (phased ? PHASED : 0);
      if (phaseSet != 0) {
        if (phaseSets == null) {
          phaseSets = new int[packed.length];
        }
        phaseSets[index] = phaseSet;
      }
      return this;
    }

    /** Sets the only strand of a position. */
    public Builder haploid(int index, int code) {
      packed[index] = code == NONE ? NO_CALL : code | NONE << 8 | PHASED | HAPLOID;
      return this;
    }

    /** Notes the undocumented bases read at a position, as {@code G>T}. */
    public Builder undocumentedBases(int index, String bases) {
      undocumented.put(index, bases);
      return this;
    }

    /**
     * Notes a mitochondrial alternate that only a share of the copies carries.
     *
     * @param index the position's index
     * @param bases what was read, as {@code A>G}
     * @param fraction the share of copies, 0 to 1; NaN = not given
     */
    public Builder heteroplasmy(int index, String bases, double fraction) {
      int position = definitions.positions().get(index).position();
      heteroplasmy.add(new Heteroplasmy(position, bases, fraction));
      return this;
    }

    /** What was read. */
    public GeneCalls build() {
      return new GeneCalls(this);
    }
  }
}
