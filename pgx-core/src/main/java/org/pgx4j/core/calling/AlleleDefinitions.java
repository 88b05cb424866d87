package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** The named alleles of one gene, their defining positions, and how the gene is called. */
public final class AlleleDefinitions {
  private final Gene gene;
  private final GenomeBuild build;
  private final String chromosome;
  private final CallingStrategy strategy;
  private final Ploidy ploidy;
  private final boolean undocumentedAsReference;
  private final String reference;
  private final List<DefiningPosition> positions;
  private final int[] places;
  private final List<DefiningPosition> extra;
  private final List<DefiningPosition> reported;
  private final List<DefiningPosition> positionsToRead;
  private final List<NamedAllele> alleles;
  private final Set<Integer> tier1;
  private final Set<Integer> required;
  private final List<UnphasedPriority> priorities;
  private final Map<String, String> subAlleles;
  private final @Nullable CausalMarker marker;
  private final @Nullable GeneStructure structure;
  private final @Nullable SinglePosition fallback;
  private final @Nullable BuildSites elsewhere;

  private AlleleDefinitions(Builder builder) {
    gene = builder.gene;
    build = builder.build;
    chromosome = Objects.requireNonNull(builder.chromosome, "chromosome");
    strategy = builder.strategy;
    ploidy = builder.ploidy;
    undocumentedAsReference = builder.undocumentedAsReference;
    reference = Objects.requireNonNull(builder.reference, "reference");
    positions = List.copyOf(builder.positions);
    places = places(positions);
    extra = List.copyOf(builder.extra);
    reported = among(positions, builder.reported);
    positionsToRead = extra.isEmpty() ? positions : joined(positions, extra);
    alleles = List.copyOf(builder.alleles);
    tier1 = Collections.unmodifiableSet(new LinkedHashSet<>(builder.tier1));
    required = Collections.unmodifiableSet(new LinkedHashSet<>(builder.required));
    priorities = List.copyOf(builder.priorities);
    subAlleles = Collections.unmodifiableMap(new LinkedHashMap<>(builder.subAlleles));
    marker = builder.marker;
    structure = builder.structure;
    fallback = builder.fallback;
    elsewhere = builder.elsewhere;
    check();
    if (reported.size() != builder.reported.size()) {
      throw bad("reported", "Name listed positions only", "");
    }
  }

  private static int[] places(List<DefiningPosition> positions) {
    int[] places = new int[positions.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = positions.get(i).position();
    }
    return places;
  }

  private static List<DefiningPosition> among(
      List<DefiningPosition> positions, Set<Integer> wanted) {
    List<DefiningPosition> found = new ArrayList<>(wanted.size());
    if (!wanted.isEmpty()) {
      for (DefiningPosition position : positions) {
        if (wanted.contains(position.position())) {
          found.add(position);
        }
      }
    }
    return List.copyOf(found);
  }

  private static List<DefiningPosition> joined(
      List<DefiningPosition> positions, List<DefiningPosition> extra) {
    List<DefiningPosition> all = new ArrayList<>(positions.size() + extra.size());
    all.addAll(positions);
    all.addAll(extra);
    return List.copyOf(all);
  }

  /**
   * In unphased data, the diplotype reported when all of several fit.
   *
   * @param among diplotypes as written, {@code *4/*5}
   * @param pick the one reported
   */
  public record UnphasedPriority(List<String> among, String pick) {
    /** Copies the list. */
    public UnphasedPriority {
      among = List.copyOf(among);
    }
  }

  private void check() {
    int before = 0;
    for (int place : places) {
      if (place <= before) {
        throw bad("positions", "List positions once, ascending", Integer.toString(place));
      }
      before = place;
    }
    Set<Integer> more = new HashSet<>();
    for (DefiningPosition position : extra) {
      if (isListed(position.position()) || !more.add(position.position())) {
        throw bad(
            "extra",
            "List extra positions once, and no defining one",
            Integer.toString(position.position()));
      }
    }
    Set<String> names = new HashSet<>();
    for (NamedAllele allele : alleles) {
      if (!names.add(allele.name())) {
        throw bad("alleles", "Name each allele once", allele.name());
      }
      if (!areListed(allele.at().keySet())) {
        throw bad("alleles", "Define alleles at listed positions only", allele.name());
      }
    }
    if (strategy == CallingStrategy.COPY_NUMBER && !haveStarForm(names)) {
      throw bad("alleles", "Give alleles that are copied a name in star form, *2", "");
    }
    if (structure != null) {
      checkNames(structure);
    }
    if (strategy != CallingStrategy.OUTSIDE && !names.contains(reference)) {
      throw bad("reference", "Name one of the alleles", reference);
    }
    if (marker != null && !(isListed(marker.causal()) && isListed(marker.proxy()))) {
      throw bad("marker", "Name listed positions only", marker.both());
    }
    if (fallback != null
        && !(isListed(fallback.position()) && names.containsAll(fallback.alleles().values()))) {
      throw bad("fallback", "Name a listed position and named alleles only", "");
    }
    if (!areListed(tier1) || !areListed(required)) {
      throw bad("tier1, required", "Name listed positions only", "");
    }
  }

  private boolean isListed(int position) {
    return indexOf(position) >= 0;
  }

  private boolean areListed(Collection<Integer> wanted) {
    for (int position : wanted) {
      if (!isListed(position)) {
        return false;
      }
    }
    return true;
  }

  private void checkNames(GeneStructure known) {
    if (known.deletion().isPresent()) {
      Haplotype.parse(gene, known.deletion().get());
    }
    for (String bin : known.bins()) {
      Haplotype.parse(gene, bin);
    }
  }

  /** Only a name in star form can be written with its copies. */
  private boolean haveStarForm(Set<String> names) {
    for (String name : names) {
      if (!name.startsWith("*") || name.indexOf('+') >= 0) {
        return false;
      }
    }
    for (String core : subAlleles.values()) {
      if (!core.startsWith("*")) {
        return false;
      }
    }
    return true;
  }

  private PgxException bad(String field, String remedy, String value) {
    return new PgxException(
        Problem.of(
            ProblemCode.BAD_KNOWLEDGE,
            Place.of(gene + " definitions").atField(field),
            remedy,
            value));
  }

  /** A new builder. */
  public static Builder builder(Gene gene, GenomeBuild build) {
    return new Builder(gene, build);
  }

  /** The gene. */
  public Gene gene() {
    return gene;
  }

  /** The assembly of the positions. */
  public GenomeBuild build() {
    return build;
  }

  /** The chromosome with its prefix, {@code chr10}. */
  public String chromosome() {
    return chromosome;
  }

  /** How the gene is called. */
  public CallingStrategy strategy() {
    return strategy;
  }

  /** These definitions with another strategy, for a caller who knows what the data leave open. */
  public AlleleDefinitions withStrategy(CallingStrategy value) {
    return new AlleleDefinitions(new Builder(this).strategy(value));
  }

  /** How many chromosomes carry the gene. */
  public Ploidy ploidy() {
    return ploidy;
  }

  /**
   * Whether an undocumented base keeps the reference allele's name; its result is not trusted all
   * the same.
   */
  public boolean undocumentedAsReference() {
    return undocumentedAsReference;
  }

  /** The name of the reference allele. */
  public String reference() {
    return reference;
  }

  /** The defining positions, ascending. */
  public List<DefiningPosition> positions() {
    return positions;
  }

  /** Positions that are read and reported and define no allele. */
  public List<DefiningPosition> extra() {
    return extra;
  }

  /** The defining positions that are reported by themselves, too. */
  public List<DefiningPosition> reported() {
    return reported;
  }

  /**
   * The defining positions, then the extra ones: what readers read, in {@link GeneCalls}' order.
   */
  public List<DefiningPosition> positionsToRead() {
    return positionsToRead;
  }

  /** The named alleles in the nomenclature's order. */
  public List<NamedAllele> alleles() {
    return alleles;
  }

  /** AMP tier 1 positions, which gate recommendations. */
  public Set<Integer> tier1() {
    return tier1;
  }

  /** Positions without which there is no call. */
  public Set<Integer> required() {
    return required;
  }

  /** Rules that choose among unphased fits. */
  public List<UnphasedPriority> priorities() {
    return priorities;
  }

  /** Names reported under a core allele's name. */
  public Map<String, String> subAlleles() {
    return subAlleles;
  }

  /** The names that calls report: the alleles', with core alleles for their sub-alleles. */
  public Set<String> reportedNames() {
    Set<String> names = new HashSet<>();
    alleles.forEach(one -> names.add(subAlleles.getOrDefault(one.name(), one.name())));
    return Set.copyOf(names);
  }

  /** A causal variant that is often read by its proxy. */
  public Optional<CausalMarker> marker() {
    return Optional.ofNullable(marker);
  }

  /** Where the gene lies and which names mean a change of copies, when that matters. */
  public Optional<GeneStructure> structure() {
    return Optional.ofNullable(structure);
  }

  /** The position that recommendations fall back on when the gene has no call. */
  public Optional<SinglePosition> fallback() {
    return Optional.ofNullable(fallback);
  }

  /** Where the positions lie on an assembly; empty when that is not known. */
  public Optional<BuildSites> sites(GenomeBuild assembly) {
    if (assembly == build) {
      return Optional.of(BuildSites.own(build));
    }
    return elsewhere != null && elsewhere.build() == assembly
        ? Optional.of(elsewhere)
        : Optional.empty();
  }

  /** The index of a position in {@link #positions()}; -1 when it does not define. */
  public int indexOf(int position) {
    return Math.max(Arrays.binarySearch(places, position), -1);
  }

  @Override
  public String toString() {
    return gene
        + " "
        + build
        + ": "
        + alleles.size()
        + " alleles, "
        + positions.size()
        + " positions";
  }

  /** Collects definitions. Not thread-safe. */
  public static final class Builder {
    private final Gene gene;
    private final GenomeBuild build;
    private @Nullable String chromosome;
    private @Nullable String reference;
    private CallingStrategy strategy = CallingStrategy.EXACT;
    private Ploidy ploidy = Ploidy.AUTOSOMAL;
    private boolean undocumentedAsReference;
    private List<DefiningPosition> positions = List.of();
    private List<DefiningPosition> extra = List.of();
    private Set<Integer> reported = Set.of();
    private List<NamedAllele> alleles = List.of();
    private Set<Integer> tier1 = Set.of();
    private Set<Integer> required = Set.of();
    private List<UnphasedPriority> priorities = List.of();
    private Map<String, String> subAlleles = Map.of();
    private @Nullable CausalMarker marker;
    private @Nullable GeneStructure structure;
    private @Nullable SinglePosition fallback;
    private @Nullable BuildSites elsewhere;

    private Builder(Gene gene, GenomeBuild build) {
      this.gene = gene;
      this.build = build;
    }

    private Builder(AlleleDefinitions from) {
      this(from.gene, from.build);
      chromosome = from.chromosome;
      reference = from.reference;
      strategy = from.strategy;
      ploidy = from.ploidy;
      undocumentedAsReference = from.undocumentedAsReference;
      positions = from.positions;
      extra = from.extra;
      reported =
          from.reported.stream()
              .map(DefiningPosition::position)
              .collect(Collectors.toUnmodifiableSet());
      alleles = from.alleles;
      tier1 = from.tier1;
      required = from.required;
      priorities = from.priorities;
      subAlleles = from.subAlleles;
      marker = from.marker;
      structure = from.structure;
      fallback = from.fallback;
      elsewhere = from.elsewhere;
    }

    /** Sets the chromosome, {@code chr10}. */
    public Builder chromosome(String name) {
      chromosome = name;
      return this;
    }

    /** Sets the name of the reference allele. */
    public Builder reference(String name) {
      reference = name;
      return this;
    }

    /** Sets how the gene is called. */
    public Builder strategy(CallingStrategy value) {
      strategy = value;
      return this;
    }

    /** Sets how many chromosomes carry the gene. */
    public Builder ploidy(Ploidy value) {
      ploidy = value;
      return this;
    }

    /** Sets whether an undocumented base keeps the reference allele's name. */
    public Builder undocumentedAsReference(boolean value) {
      undocumentedAsReference = value;
      return this;
    }

    /** Sets the defining positions, ascending. */
    public Builder positions(List<DefiningPosition> value) {
      positions = value;
      return this;
    }

    /** Sets the positions that are read and reported and define no allele. */
    public Builder extra(List<DefiningPosition> value) {
      extra = value;
      return this;
    }

    /** Sets the defining positions that are reported by themselves, too. */
    public Builder reported(Set<Integer> value) {
      reported = value;
      return this;
    }

    /** Sets the named alleles. */
    public Builder alleles(List<NamedAllele> value) {
      alleles = value;
      return this;
    }

    /** Sets the positions that gate recommendations. */
    public Builder tier1(Set<Integer> value) {
      tier1 = value;
      return this;
    }

    /** Sets the positions without which there is no call. */
    public Builder required(Set<Integer> value) {
      required = value;
      return this;
    }

    /** Sets the rules that choose among unphased fits. */
    public Builder priorities(List<UnphasedPriority> value) {
      priorities = value;
      return this;
    }

    /** Sets the names reported under a core allele's name. */
    public Builder subAlleles(Map<String, String> value) {
      subAlleles = value;
      return this;
    }

    /** Sets a causal variant and its proxy. */
    public Builder marker(CausalMarker value) {
      marker = value;
      return this;
    }

    /** Sets where the gene lies and which names mean a change of copies. */
    public Builder structure(GeneStructure value) {
      structure = value;
      return this;
    }

    /** Sets the position that recommendations fall back on when the gene has no call. */
    public Builder fallback(SinglePosition value) {
      fallback = value;
      return this;
    }

    /** Sets where the positions lie on another assembly. */
    public Builder elsewhere(BuildSites value) {
      elsewhere = value;
      return this;
    }

    /**
     * The definitions.
     *
     * @throws PgxException {@code BAD_KNOWLEDGE} when a name, position or reference does not fit
     *     the others
     */
    public AlleleDefinitions build() {
      return new AlleleDefinitions(this);
    }
  }
}
