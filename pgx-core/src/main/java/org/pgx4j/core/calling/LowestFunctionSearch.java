package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Genotype.DetectedAlleles;
import org.pgx4j.core.genotype.Genotype.Diplotype;
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
  /** Phase sets beyond this number are not spelled out; the alleles are listed instead. */
  static final int MAX_PHASE_GROUPS = 10;

  private final AlleleDefinitions definitions;
  private final CompiledAlleles compiled;
  private final Observation read;
  private final MarkerReading marker;
  private final List<Integer> core = new ArrayList<>();
  private final int reference;

  LowestFunctionSearch(AlleleDefinitions definitions, CompiledAlleles compiled, Observation read) {
    this.definitions = definitions;
    this.compiled = compiled;
    this.read = read;
    this.marker = new MarkerReading(definitions, read);
    int found = 0;
    for (int a = 0; a < definitions.alleles().size(); a++) {
      if (definitions.alleles().get(a).name().equals(definitions.reference())) {
        found = a;
      } else if (!marker.isActive() || !marker.names(definitions.alleles().get(a).name())) {
        core.add(a);
      }
    }
    reference = found;
    core.sort(Comparator.comparingInt(a -> -compiled.spoken(a).length));
  }

  List<Candidate> candidates() {
    if (read.isHaploid()) {
      return haploid();
    }
    boolean strandsKnown = read.isEffectivelyPhased() || read.hasPhaseSets();
    List<Strands> orders = strandsKnown ? Strands.all(read, MAX_PHASE_GROUPS) : List.of();
    if (orders.isEmpty()) {
      return List.of(detected());
    }
    Map<Genotype, Integer> scores = new LinkedHashMap<>();
    for (Strands order : orders) {
      List<String> first = namesOn(order, true);
      List<String> second = namesOn(order, false);
      Genotype genotype = Diplotype.of(haplotype(first), haplotype(second));
      scores.merge(genotype, score(first) + score(second), Math::max);
    }
    return scores.entrySet().stream()
        .map(entry -> Candidate.of(entry.getKey(), 1, entry.getValue()))
        .sorted(
            Comparator.comparing((Candidate c) -> c.genotype().haplotypes().get(0))
                .thenComparing(c -> c.genotype().haplotypes().get(1)))
        .toList();
  }

  /**
   * The alleles of the one chromosome; none when nothing but bases that no definition knows was
   * found.
   */
  private List<Candidate> haploid() {
    Set<String> names = new TreeSet<>(NaturalOrder.INSTANCE);
    Strands straight = new Strands(read, 0);
    names.addAll(namesOn(straight, true));
    names.addAll(namesOn(straight, false));
    if (names.isEmpty() && !read.undocumented().isEmpty() && !asReference()) {
      return List.of();
    }
    List<String> all = List.copyOf(names);
    return List.of(Candidate.of(new Haploid(haplotype(all)), 1, score(all)));
  }

  private boolean asReference() {
    return definitions.undocumentedAsReference();
  }

  /** The names of the alleles on one strand, in natural order; empty = reference. */
  private List<String> namesOn(Strands order, boolean first) {
    List<String> names = new ArrayList<>();
    boolean[] explained = new boolean[read.positions()];
    for (int a : core) {
      if (corePositionsRead(a) > 0 && isCarried(a, order, first) && !overlaps(a, explained)) {
        names.add(definitions.alleles().get(a).name());
        for (int p : compiled.spoken(a)) {
          explained[p] = true;
        }
      }
    }
    for (int p = 0; p < explained.length; p++) {
      int code = read.isRead(p) ? order.code(p, first) : 0;
      boolean named = code != GeneCalls.UNDOCUMENTED || !read.isHaploid();
      if (code != 0 && named && !explained[p] && !marker.isAt(p)) {
        names.add(partial(p, code));
      }
    }
    marker.onStrand(p -> order.code(p, first)).ifPresent(names::add);
    names.sort(NaturalOrder.INSTANCE);
    return names;
  }

  private String partial(int p, int code) {
    DefiningPosition position = definitions.positions().get(p);
    String bases =
        code == GeneCalls.UNDOCUMENTED
            ? position.reference() + ">?"
            : position.reference() + ">" + position.alleleOf(code);
    return "g." + position.position() + bases;
  }

  private boolean isCarried(int a, Strands order, boolean first) {
    for (int p : compiled.spoken(a)) {
      if (read.isRead(p) && !compiled.accepts(a, p, order.code(p, first))) {
        return false;
      }
    }
    return true;
  }

  private boolean overlaps(int a, boolean[] explained) {
    for (int p : compiled.spoken(a)) {
      if (explained[p]) {
        return true;
      }
    }
    return false;
  }

  private int corePositionsRead(int a) {
    int count = 0;
    for (int p : compiled.spoken(a)) {
      count += read.isRead(p) ? 1 : 0;
    }
    return count;
  }

  private Haplotype haplotype(List<String> names) {
    if (names.isEmpty()) {
      return Haplotype.parse(definitions.gene(), definitions.reference());
    }
    String text =
        names.size() == 1
            ? names.get(0)
            : names.stream().collect(Collectors.joining(" + ", "[", "]"));
    return Haplotype.parse(definitions.gene(), text);
  }

  private int score(List<String> names) {
    return names.isEmpty() ? corePositionsRead(reference) : names.size();
  }

  /** The alleles that some order of the strands carries, one on both strands twice. */
  private Candidate detected() {
    List<String> names = new ArrayList<>();
    for (int a : core) {
      int copies = corePositionsRead(a) == 0 ? 0 : copies(a);
      for (int i = 0; i < copies; i++) {
        names.add(definitions.alleles().get(a).name());
      }
    }
    names.addAll(marker.counted());
    boolean referencePossible = copies(reference) > 0;
    while (names.size() < 2 && (referencePossible || names.isEmpty())) {
      names.add(definitions.reference());
    }
    if (names.size() < 2) {
      names.add(names.get(0));
    }
    List<Haplotype> haplotypes =
        names.stream().map(name -> Haplotype.parse(definitions.gene(), name)).toList();
    return Candidate.of(new DetectedAlleles(definitions.gene(), haplotypes), 1, names.size());
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

  /**
   * The alleles whose own positions, as far as read, some strand accepts, whatever else is there.
   */
  BitSet allelesOnAnyStrand() {
    BitSet fitting = new BitSet();
    for (int a = 0; a < compiled.alleles(); a++) {
      boolean fits = true;
      for (int p : compiled.spoken(a)) {
        fits &=
            !read.isRead(p)
                || compiled.accepts(a, p, read.first(p))
                || compiled.accepts(a, p, read.second(p));
      }
      fitting.set(a, fits);
    }
    return fitting;
  }

  /** What the marker showed beyond the names: keys of notes. */
  List<String> notes() {
    return marker.notes();
  }
}
