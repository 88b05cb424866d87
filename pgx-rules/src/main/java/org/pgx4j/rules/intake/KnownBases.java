package org.pgx4j.rules.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.BuildSites;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.genotype.GenomeBuild;

/**
 * The bases of one chromosome of an assembly by position, as far as definitions tell them. They are
 * gathered when the first is asked for, which few files need. Thread-safe once every gene is added.
 */
final class KnownBases {
  /** No base: the definitions do not tell it. */
  static final char UNKNOWN = 0;

  private final GenomeBuild assembly;
  private final List<AlleleDefinitions> genes = new ArrayList<>();
  private volatile @Nullable Map<Integer, Character> bases;

  KnownBases(GenomeBuild assembly) {
    this.assembly = assembly;
  }

  /** Adds a gene of the chromosome. */
  void add(AlleleDefinitions gene) {
    genes.add(gene);
  }

  /** The base at a position; {@link #UNKNOWN} else. */
  char at(int position) {
    Map<Integer, Character> known = bases;
    if (known == null) {
      known = gathered();
      bases = known;
    }
    Character base = known.get(position);
    return base == null ? UNKNOWN : base;
  }

  private Map<Integer, Character> gathered() {
    Map<Integer, Character> known = new HashMap<>();
    for (AlleleDefinitions gene : genes) {
      BuildSites at = gene.sites(assembly).orElse(null);
      if (at != null) {
        for (DefiningPosition position : gene.positionsToRead()) {
          gather(at, position, known);
        }
      }
    }
    return known;
  }

  private static void gather(
      BuildSites at, DefiningPosition position, Map<Integer, Character> known) {
    String reference = at.reference(position).orElse("");
    String sequence =
        reference.equals(position.reference())
            ? reference.charAt(0) + LocalSequence.after(position)
            : reference;
    for (int i = 0; i < sequence.length(); i++) {
      known.put(at.position(position) + i, sequence.charAt(i));
    }
  }
}
