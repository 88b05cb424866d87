package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.genotype.NaturalOrder;

/**
 * Names what one strand carries: the named alleles whose own positions all fit, several as a
 * combination, and by its position each base that none of them explains.
 *
 * <p>Longer definitions precede shorter ones. Two that overlap cannot stand together: the shorter
 * gives way, and of two equally long ones each opens a naming of its own.
 */
final class StrandNames {
  private final AlleleDefinitions definitions;
  private final CompiledAlleles compiled;
  private final Observation read;
  private final MarkerReading marker;
  private final List<Integer> core = new ArrayList<>();
  private final int reference;

  StrandNames(AlleleDefinitions definitions, CompiledAlleles compiled, Observation read) {
    this.definitions = definitions;
    this.compiled = compiled;
    this.read = read;
    this.marker = new MarkerReading(definitions, read);
    reference = compiled.names().referenceIndex();
    for (int a : compiled.names().single()) {
      if (positionsRead(a) > 0
          && !(marker.isActive() && marker.names(definitions.alleles().get(a).name()))) {
        core.add(a);
      }
    }
  }

  /** The longest allele first; of equally long ones by name. */
  private final class Longest implements Comparator<Integer> {
    @Override
    public int compare(Integer one, Integer other) {
      int byLength = Integer.compare(positionsRead(other), positionsRead(one));
      return byLength != 0 ? byLength : NaturalOrder.INSTANCE.compare(name(one), name(other));
    }
  }

  /**
   * One name of a strand.
   *
   * @param haplotype the alleles and partial alleles on it
   * @param score the positions that its alleles explain, less those that none does
   */
  record Name(Haplotype haplotype, int score) {}

  /** Alleles that stand together, and the positions they speak of. */
  private record Together(List<Integer> alleles, BitSet explained) {}

  MarkerReading marker() {
    return marker;
  }

  int reference() {
    return reference;
  }

  /** The alleles that may be named. */
  List<Integer> core() {
    return core;
  }

  private String name(int allele) {
    return compiled.names().name(allele);
  }

  /** How many of the positions that an allele speaks of were read. */
  int positionsRead(int allele) {
    int[] spoken = compiled.spoken(allele);
    if (read.missing().isEmpty()) {
      return spoken.length;
    }
    int count = 0;
    for (int p : spoken) {
      count += read.isRead(p) ? 1 : 0;
    }
    return count;
  }

  /** The names of one strand, at least one; more than one where equally long alleles overlap. */
  List<Name> of(Strands order, boolean first) {
    List<Together> sets = together(order, first);
    List<Name> names = new ArrayList<>();
    for (Together set : sets.isEmpty() ? List.of(new Together(List.of(), new BitSet())) : sets) {
      names.add(name(set, order, first));
    }
    return names;
  }

  private List<Together> together(Strands order, boolean first) {
    List<Integer> carried = new ArrayList<>();
    for (Integer a : core) {
      if (isCarried(a, order, first)) {
        carried.add(a);
      }
    }
    carried.sort(new Longest());
    List<Together> sets = new ArrayList<>();
    for (int a : carried) {
      place(a, sets);
    }
    return sets;
  }

  private void place(int allele, List<Together> sets) {
    BitSet positions = new BitSet();
    for (int p : compiled.spoken(allele)) {
      positions.set(p, read.isRead(p));
    }
    List<Together> free = new ArrayList<>();
    boolean givesWay = false;
    for (Together set : sets) {
      if (set.explained().intersects(positions)) {
        givesWay |= overlapsLonger(positions, set);
      } else {
        free.add(set);
      }
    }
    if (free.isEmpty() && !givesWay) {
      Together opened = new Together(new ArrayList<>(), new BitSet());
      sets.add(opened);
      free.add(opened);
    }
    for (Together set : free) {
      set.alleles().add(allele);
      set.explained().or(positions);
    }
  }

  private boolean overlapsLonger(BitSet positions, Together set) {
    for (int other : set.alleles()) {
      if (positionsRead(other) > positions.cardinality()) {
        for (int p : compiled.spoken(other)) {
          if (positions.get(p)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private Name name(Together set, Strands order, boolean first) {
    TreeSet<String> alleles = new TreeSet<>(NaturalOrder.INSTANCE);
    int score = 0;
    for (int a : set.alleles()) {
      alleles.add(name(a));
      score += positionsRead(a);
    }
    String marked = marker.onStrand(order, first);
    if (!marked.isEmpty()) {
      alleles.add(marked);
      score++;
    }
    if (alleles.isEmpty()) {
      score = positionsRead(reference);
    }
    List<String> names = new ArrayList<>(alleles);
    for (int p = 0; p < read.positions(); p++) {
      if (isPartial(p, order, first) && !set.explained().get(p)) {
        names.add(partial(p, order, first));
        score--;
      }
    }
    return new Name(haplotype(names), Math.max(score, 0));
  }

  private boolean isPartial(int p, Strands order, boolean first) {
    return read.isRead(p)
        && order.code(p, first) != 0
        && !marker.isAt(p)
        && !isUnnamed(order.code(p, first))
        && !compiled.accepts(reference, p, order.code(p, first));
  }

  /**
   * On the only chromosome of a gene whose alleles are listed, only bases that are known are named.
   */
  private boolean isUnnamed(int code) {
    return code == GeneCalls.UNDOCUMENTED
        && read.isHaploid()
        && definitions.strategy() == CallingStrategy.LOWEST_FUNCTION;
  }

  /** A base by its position, {@code g.94781859G>A}; {@code g.94781859?} where it was not read. */
  private String partial(int p, Strands order, boolean first) {
    DefiningPosition position = definitions.positions().get(p);
    String start = "g." + position.position();
    int code = order.code(p, first);
    if (code == Observation.UNREAD_STRAND) {
      return start + "?";
    }
    return code == GeneCalls.UNDOCUMENTED
        ? start + read.undocumentedBase(p, order.isFirst(p, first))
        : start + position.reference() + ">" + position.alleleOf(code);
  }

  private boolean isCarried(int a, Strands order, boolean first) {
    for (int p : compiled.spoken(a)) {
      if (read.isRead(p) && !compiled.accepts(a, p, order.code(p, first))) {
        return false;
      }
    }
    return true;
  }

  /** One chromosome by its names; none = reference. */
  Haplotype haplotype(List<String> names) {
    return switch (names.size()) {
      case 0 -> compiled.names().reference();
      case 1 -> Haplotype.parse(definitions.gene(), names.get(0));
      default -> Haplotype.parse(definitions.gene(), "[" + String.join(" + ", names) + "]");
    };
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
}
